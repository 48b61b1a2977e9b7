package import Drawing

/// Scenes as bytes: two scenes that differ in anything have different ones, in every process.
///
/// What a scene has is listed here by hand, for speed: a digest has to cost less than painting.
package enum SceneBytes {
  package static func bytes(of scene: Scene) -> [UInt8] {
    var out = PDFPageBytes()
    out.append(scene)
    return out.bytes
  }
}

extension PDFPageBytes {
  fileprivate mutating func append(_ scene: Scene) {
    append(scene.size)
    append(optional: scene.background) { $0.append($1) }
    append(each: scene.elements) { $0.append($1) }
    append(scene.patternOrigin)
    append(optional: scene.boxes) { out, boxes in
      out.append(boxes.media)
      out.append(boxes.trim)
      out.append(boxes.bleed)
    }
    append(scene.language)
    append(scene.title)
    append(scene.description)
  }

  private mutating func append(_ element: SceneElement) {
    switch element {
    case .shape(let shape):
      append(0)
      append(shape.path)
      append(optional: shape.fill) { $0.append($1) }
      append(optional: shape.stroke) { $0.append($1) }
    case .partition(let partition):
      append(1)
      append(partition)
    case .text(let text):
      append(2)
      append(text)
    case .image(let image):
      append(3)
      append(image.pixels.png)
      append(image.frame)
    case .group(let group):
      append(4)
      append(group)
    }
  }

  private mutating func append(_ group: SceneElement.Group) {
    append(group.id)
    append(group.role.rawValue)
    append(group.title)
    append(optional: group.clip) { $0.append($1) }
    append(optional: group.link) { out, link in
      switch link.target {
      case .address(let text):
        out.append(0)
        out.append(text)
      case .destination(let text):
        out.append(1)
        out.append(text)
      }
      out.append(link.area)
    }
    append(group.destination)
    append(each: group.elements) { $0.append($1) }
  }

  private mutating func append(_ text: SceneElement.Text) {
    append(text.block)
    append(text.origin)
    append(text.width)
    append(optional: text.halo) { out, halo in
      out.append(halo.color)
      out.append(halo.width)
    }
    append(text.replacement)
  }

  private mutating func append(_ block: TextBlock) {
    append(block.string)
    append(block.style.family)
    append(block.style.size)
    append(block.style.weight.rawValue)
    append(block.style.isItalic ? 1 : 0)
    append(block.style.color)
    append(block.style.letterSpacing)
    append(optional: block.style.lineHeight) { $0.append($1) }
    append(block.alignment.rawValue)
    append(optional: block.maximumWidth) { $0.append($1) }
    append(block.language)
    append(block.isRightToLeft ? 1 : 0)
  }

  private mutating func append(_ partition: Partition) {
    append(memoryOf: partition.ordinates)
    append(memoryOf: partition.lineOffsets)
    append(memoryOf: partition.ringLines)
    append(memoryOf: partition.ringOffsets)
    append(each: partition.areas) { out, area in
      out.append(area.id)
      out.append(area.title)
      out.append(each: area.fills) { $0.append($1) }
      out.append(area.rings.lowerBound)
      out.append(area.rings.upperBound)
    }
  }

  private mutating func append(_ path: Path) {
    append(memoryOf: path.verbs.map(\.rawValue))
    append(memoryOf: path.ordinates)
  }

  private mutating func append(_ paint: Paint) {
    switch paint {
    case .solid(let color):
      append(0)
      append(color)
    case .hatch(let hatch):
      append(1)
      for value in [hatch.angle, hatch.spacing, hatch.width] { append(value) }
      append(hatch.color)
      append(optional: hatch.ground) { $0.append($1) }
      append(hatch.crossed ? 1 : 0)
      append(memoryOf: hatch.dash)
    case .dots(let dots):
      append(2)
      append(dots.radius)
      append(dots.spacing)
      append(dots.color)
      append(optional: dots.ground) { $0.append($1) }
    }
  }

  private mutating func append(_ stroke: Stroke) {
    append(stroke.color)
    append(stroke.width)
    append(memoryOf: stroke.dash)
    append(stroke.cap.rawValue)
  }

  private mutating func append(_ point: Point) {
    append(point.x)
    append(point.y)
  }

  private mutating func append<Value>(
    optional value: Value?, _ add: (inout PDFPageBytes, Value) -> Void
  ) {
    append(value == nil ? 0 : 1)
    if let value { add(&self, value) }
  }
}

import CairoRendering
import Drawing
import Testing

/// The bytes by which a page is known to be the same.
@Suite struct SceneBytesTests {
  private static var hatch: Paint.Hatch {
    .init(angle: 45, spacing: 3, width: 0.5, color: .black, ground: .white, dash: [2, 1])
  }

  private static var partition: Partition {
    Partition(
      ordinates: [0, 0, 10, 0, 10, 10], lineOffsets: [0, 3], ringLines: [0], ringOffsets: [0, 1],
      areas: [.init(id: "a", title: "A", fills: [.solid(.black)], rings: 0..<1)])
  }

  private static var text: SceneElement.Text {
    .init(
      TextBlock("Word", style: TextStyle(size: 9, lineHeight: 12), maximumWidth: 90),
      at: Point(x: 1, y: 2), width: 90, halo: .init(color: .white, width: 1),
      replacement: "Words")
  }

  private static func scene(
    _ edit: (inout Scene) -> Void = { _ in }
  ) -> Scene {
    var scene = Scenes.page([
      Scenes.rectangle(0, 0, 10, 10, .hatch(hatch)),
      .shape(
        .init(
          Path(Rectangle(x: 0, y: 0, width: 4, height: 4)),
          fill: .dots(.init(radius: 1, spacing: 3, color: .black, ground: .white)),
          stroke: Stroke(color: .black, width: 1, dash: [3]))),
      .partition(partition), .text(text),
      .group(
        .init(
          id: "g", role: .paragraph, title: "t", clip: Rectangle(x: 0, y: 0, width: 9, height: 9),
          link: .init(
            to: .destination("d"), area: Rectangle(x: 0, y: 0, width: 9, height: 9)),
          destination: "here", elements: [.text(text)])),
    ])
    scene.boxes = PageBoxes(uncut: scene.size)
    edit(&scene)
    return scene
  }

  private static func text(_ edit: (inout SceneElement.Text) -> Void) -> Scene {
    scene { scene in
      var text = Self.text
      edit(&text)
      scene.elements[3] = .text(text)
    }
  }

  private static func group(_ edit: (inout SceneElement.Group) -> Void) -> Scene {
    scene { scene in
      guard case .group(var group) = scene.elements[4] else { return }
      edit(&group)
      scene.elements[4] = .group(group)
    }
  }

  private static func shape(_ edit: (inout SceneElement.Shape) -> Void) -> Scene {
    scene { scene in
      guard case .shape(var shape) = scene.elements[1] else { return }
      edit(&shape)
      scene.elements[1] = .shape(shape)
    }
  }

  private static func partition(_ edit: (inout Partition) -> Void) -> Scene {
    scene { scene in
      var partition = Self.partition
      edit(&partition)
      scene.elements[2] = .partition(partition)
    }
  }

  private static func hatch(_ edit: (inout Paint.Hatch) -> Void) -> Scene {
    scene { scene in
      var hatch = Self.hatch
      edit(&hatch)
      scene.elements[0] = Scenes.rectangle(0, 0, 10, 10, .hatch(hatch))
    }
  }

  private static var dots: Paint.Dots {
    .init(radius: 1, spacing: 3, color: .black, ground: .white)
  }

  @Test("Equal scenes have equal bytes; a change of any part changes them")
  func everything() {
    let box = Rectangle(x: 0, y: 0, width: 8, height: 9)
    let changed: [Scene] = [
      Self.scene { $0.size.width += 1 }, Self.scene { $0.size.height += 1 },
      Self.scene { $0.background = nil }, Self.scene { $0.background?.alpha = 0.5 },
      Self.scene { $0.elements.removeLast() }, Self.scene { $0.patternOrigin.x = 1 },
      Self.scene { $0.patternOrigin.y = 1 }, Self.scene { $0.boxes = nil },
      Self.scene { $0.boxes?.media.width += 1 }, Self.scene { $0.boxes?.trim = box },
      Self.scene { $0.boxes?.bleed = box }, Self.scene { $0.language = "fr" },
      Self.scene { $0.title = "x" }, Self.scene { $0.description = "x" },
      Self.text { $0.origin.x += 1 }, Self.text { $0.origin.y += 1 }, Self.text { $0.width += 1 },
      Self.text { $0.halo = nil }, Self.text { $0.halo?.width = 2 },
      Self.text { $0.halo?.color = .black }, Self.text { $0.replacement = nil },
      Self.text { $0.block.string = "Sword" }, Self.text { $0.block.alignment = .center },
      Self.text { $0.block.maximumWidth = nil }, Self.text { $0.block.language = "ar" },
      Self.text { $0.block.isRightToLeft = true }, Self.text { $0.block.style.family = "x" },
      Self.text { $0.block.style.size = 8 }, Self.text { $0.block.style.weight = .bold },
      Self.text { $0.block.style.isItalic = true }, Self.text { $0.block.style.color = .white },
      Self.text { $0.block.style.letterSpacing = 1 },
      Self.text { $0.block.style.lineHeight = nil },
      Self.group { $0.id = nil }, Self.group { $0.role = .caption },
      Self.group { $0.title = nil }, Self.group { $0.clip = nil }, Self.group { $0.link = nil },
      Self.group { $0.link?.target = .address("d") }, Self.group { $0.link?.area = box },
      Self.group { $0.destination = nil }, Self.group { $0.elements = [] },
      Self.shape { $0.path.line(x: 1, y: 1) }, Self.shape { $0.fill = nil },
      Self.shape { $0.stroke = nil }, Self.shape { $0.stroke?.color = .white },
      Self.shape { $0.stroke?.width = 2 }, Self.shape { $0.stroke?.dash = [] },
      Self.shape { $0.stroke?.cap = .round },
      Self.shape { shape in
        shape.fill = .dots(.init(radius: 2, spacing: 3, color: .black, ground: .white))
      },
      Self.shape { shape in
        shape.fill = .dots(.init(radius: 1, spacing: 4, color: .black, ground: .white))
      },
      Self.shape { shape in
        shape.fill = .dots(.init(radius: 1, spacing: 3, color: .white, ground: .white))
      },
      Self.shape { $0.fill = .dots(.init(radius: 1, spacing: 3, color: .black)) },
      Self.partition { $0.ordinates[0] = 1 }, Self.partition { $0.lineOffsets = [0, 2] },
      Self.partition { $0.ringLines = [~0] }, Self.partition { $0.ringOffsets = [1, 1] },
      Self.partition { $0.areas[0].id = nil }, Self.partition { $0.areas[0].title = nil },
      Self.partition { $0.areas[0].fills = [] }, Self.partition { $0.areas[0].rings = 0..<0 },
      Self.hatch { $0.angle = 0 }, Self.hatch { $0.spacing = 4 }, Self.hatch { $0.width = 1 },
      Self.hatch { $0.color = .white }, Self.hatch { $0.ground = nil },
      Self.hatch { $0.crossed = true }, Self.hatch { $0.dash = [] },
    ]
    #expect(SceneBytes.bytes(of: Self.scene()) == SceneBytes.bytes(of: Self.scene()))
    let all = Set(([Self.scene()] + changed).map { SceneBytes.bytes(of: $0) })
    #expect(all.count == changed.count + 1)
  }

  // A part that is new has to be listed in `SceneBytes` too, and here.
  @Test("Scenes have no parts but those that are listed")
  func parts() throws {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    let group = SceneElement.Group()
    let link = SceneElement.Link(
      to: .destination("d"), area: Rectangle(x: 0, y: 0, width: 1, height: 1))
    #expect(
      names(Self.scene()) == [
        "size", "background", "elements", "patternOrigin", "boxes", "language", "title",
        "description",
      ])
    #expect(names(group) == ["id", "role", "title", "clip", "link", "destination", "elements"])
    #expect(names(link) == ["target", "area"])
    #expect(names(Self.text) == ["block", "origin", "width", "halo", "replacement"])
    #expect(names(SceneElement.Halo(color: .black, width: 1)) == ["color", "width"])
    #expect(
      names(Self.text.block) == [
        "string", "style", "alignment", "maximumWidth", "language", "isRightToLeft",
      ])
    #expect(
      names(Self.text.block.style) == [
        "family", "size", "weight", "isItalic", "color", "letterSpacing", "lineHeight",
      ])
    #expect(names(SceneElement.Shape(Path())) == ["path", "fill", "stroke"])
    #expect(names(Path()) == ["verbs", "ordinates", "hasCurves"])
    #expect(names(Stroke(color: .black, width: 1)) == ["color", "width", "dash", "cap"])
    #expect(
      names(Self.partition) == ["ordinates", "lineOffsets", "ringLines", "ringOffsets", "areas"])
    #expect(names(Self.partition.areas[0]) == ["id", "title", "fills", "rings"])
    #expect(
      names(Self.hatch) == ["angle", "spacing", "width", "color", "ground", "crossed", "dash"])
    #expect(names(Self.dots) == ["radius", "spacing", "color", "ground"])
    #expect(names(try #require(Self.scene().boxes)) == ["media", "trim", "bleed"])
    #expect(names(Color.black) == ["red", "green", "blue", "alpha"])
  }
}

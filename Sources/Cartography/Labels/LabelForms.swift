import Drawing

/// The shapes that a name can take: one line, and, for names of several words, two and three lines.
/// Each is measured once; other sizes follow in proportion.
struct LabelForms {
  private struct Form {
    var width: Double?
    var metrics: TextMetrics
  }

  private let name: String
  private let style: TextStyle
  private let setter: TextSetter
  private let forms: [Form]

  init(_ name: String, _ style: TextStyle, setter: TextSetter) throws(CartographyError) {
    self.name = name
    self.style = style
    self.setter = setter
    let whole = try setter.measure(setter.block(name, style, alignment: .center))
    var forms = [Form(width: nil, metrics: whole)]
    let words = name.split { $0 == " " || $0 == "-" }
    if words.count > 1 {
      // A line that is narrower than a word would break the word.
      var widest = 0.0
      for word in words {
        widest = max(widest, try setter.measure(setter.block(String(word) + "-", style)).width)
      }
      for share in [0.62, 0.45] {
        let width = max(whole.width * share, widest + 0.5)
        guard width < (forms.last?.metrics.width ?? 0) - 1 else { continue }
        let metrics = try setter.measure(
          setter.block(name, style, alignment: .center, width: width))
        if metrics.lines.count > (forms.last?.metrics.lines.count ?? 1) {
          forms.append(Form(width: width, metrics: metrics))
        }
      }
    }
    self.forms = forms
  }

  /// The name's blocks in a size and colour with their boxes, one line first.
  func blocks(size: Double, color: Color) -> [(block: TextBlock, box: Size)] {
    forms.map { form in
      var style = style
      let scale = size / style.size
      style.size = size
      style.letterSpacing *= scale
      style.lineHeight = style.lineHeight.map { $0 * scale }
      style.color = color
      return (
        setter.block(name, style, alignment: .center, width: form.width.map { $0 * scale }),
        Size(width: form.metrics.width * scale + 1, height: form.metrics.height * scale)
      )
    }
  }
}

/// Collects the content of an element: elements, and texts, which are escaped when they are written.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ element: HTMLElement) -> [HTMLNode] { [.element(element)] }
  static func buildExpression(_ element: HTMLElement?) -> [HTMLNode] {
    element.map { [.element($0)] } ?? []
  }
  static func buildExpression(_ elements: [HTMLElement]) -> [HTMLNode] {
    elements.map(HTMLNode.element)
  }
  static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }
  static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
  static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }
  static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
  static func buildEither(first part: [HTMLNode]) -> [HTMLNode] { part }
  static func buildEither(second part: [HTMLNode]) -> [HTMLNode] { part }
  static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap { $0 } }
}

/// The parameters of one step of a PROJ string: `+name=value` and bare `+name`.
struct ProjString: Sendable {
  /// In the order written; a bare name has an empty value.
  let parameters: [(name: String, value: String)]

  init(_ text: some StringProtocol) {
    parameters = text.split(separator: " ").map { word in
      let bare = word.hasPrefix("+") ? word.dropFirst() : word
      guard let equals = bare.firstIndex(of: "=") else { return (String(bare), "") }
      return (String(bare[..<equals]), String(bare[bare.index(after: equals)...]))
    }
  }

  /// The steps of a pipeline, in order; of anything else, the one step that it is.
  static func steps(of text: String) -> [ProjString] {
    var steps: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if word == "+step" || word == "step" {
        steps.append([])
      } else {
        steps[steps.count - 1].append(word)
      }
    }
    return steps.map { ProjString($0.joined(separator: " ")) }
  }

  subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// A parameter as a number in the unit written, nil when absent or no number.
  func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }

  var operation: String { self["proj"] ?? "" }
}

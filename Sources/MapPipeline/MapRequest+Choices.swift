import Drawing

extension MapRequest {
  /// What makes a picture differ from others of the same map, language and data: for its provenance.
  func choices(size: OutputSize, of project: OpenProject) -> [String] {
    [
      "size=\(size.short)", asOf.map { "as-of=\($0)" }, unit.map { "unit=\($0)" },
      theme.map { "theme=\($0.rawValue)" }, purpose.map { "purpose=\($0.rawValue)" },
    ].compactMap(\.self) + project.settings
  }
}

extension OutputSize {
  /// "960x672", "960x672@2" or "842x595pt at 300 dpi"; whole numbers without a point.
  fileprivate var short: String {
    switch self {
    case .picture(let width, let height, let scale):
      scale == 1 ? "\(width)x\(height)" : "\(width)x\(height)@\(Self.number(scale))"
    case .sheet(let size, let dots):
      "\(Self.number(size.width))x\(Self.number(size.height))pt at \(Self.number(dots)) dpi"
    }
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

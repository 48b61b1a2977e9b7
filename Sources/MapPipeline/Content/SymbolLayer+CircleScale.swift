import Cartography
import Configuration

extension SymbolLayer {
  /// Lets circles grow as the project asks; dots stay as they are.
  mutating func setScale(_ scale: CircleScale) {
    guard case .circles = form else { return }
    switch scale {
    case .area: form = .circles(.area)
    case .flannery: form = .circles(.flannery)
    }
  }
}

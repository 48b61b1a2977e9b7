package import Editions

extension PipelineError {
  package init(_ error: EditionError) {
    switch error {
    case .atlas(let error): self.init(error)
    case .day(let error): self.init(.usage, [error.diagnostic])
    case .unreadable: self.init(.failed, "edition", error.description)
    }
  }
}

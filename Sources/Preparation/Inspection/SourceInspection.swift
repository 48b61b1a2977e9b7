import AtlasFile
import Diagnostics
import FoundationEssentials
import Ingest

/// Describes a source: layers, columns, dialect, CRS, validity, extent.
struct SourceInspection {
  let request: PreparationRequest.InspectRequest

  init(_ request: PreparationRequest.InspectRequest) {
    self.request = request
  }

  /// The description in the form that was asked for, a line feed at the end.
  func text() throws(PreparationError) -> String {
    let summaries: [LayerSummary]
    do throws(IngestError) {
      summaries = try SourceReader().layers(of: request.path)
    } catch {
      throw PreparationError(
        error.kind == .cannotRead ? .cannotAccess : .badData,
        [MemberGuard.guarded(error).diagnostic])
    }
    let layers = summaries.map(InspectedLayer.init)
    switch request.format ?? .text {
    case .text: return InspectionText(path: request.path, layers: layers).text
    case .json: return try json(layers)
    }
  }

  private func json(_ layers: [InspectedLayer]) throws(PreparationError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      let report = InspectionReport(path: request.path, layers: layers)
      return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    } catch {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "cannot-encode", "the description cannot be encoded",
            at: Place(file: request.path), reason: "\(error)")
        ])
    }
  }
}

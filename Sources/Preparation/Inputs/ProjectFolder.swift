import Configuration
import Diagnostics
import HostSystem
import Ingest
import SimpleFeatures

/// A project's folder: reads the sources that its project file names and says everything about them
/// with paths relative to it, so that an atlas does not depend on where the project stands.
struct ProjectFolder: Hashable, Sendable {
  /// Absolute.
  let path: String

  init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// What Ingest opens.
  func resolved(_ location: String) -> String {
    Self.isDatabase(location) ? location : FilePath.join(path, location)
  }

  static func isDatabase(_ location: String) -> Bool { location.hasPrefix("PG:") }

  /// A layer that may be read openly. Errors: those of reading, and a layer of members.
  func features(
    _ reference: SourceReference
  ) throws(PreparationError) -> Ingested<FeatureCollection> {
    var read: Ingested<FeatureCollection>
    do throws(IngestError) {
      read = try SourceReader()
        .features(of: resolved(reference.location), layer: reference.layer)
      read.value.source = relative(read.value.source)
      read.report = read.report.map(relative)
    } catch {
      throw failure(MemberGuard.guarded(error), reference)
    }
    try MemberGuard.check(read.value)
    return read
  }

  /// A table; one that is not opened confidentially must not be of members.
  func table(
    _ reference: SourceReference, isConfidential: Bool = false
  ) throws(PreparationError) -> Ingested<Table> {
    var read: Ingested<Table>
    do throws(IngestError) {
      read = try SourceReader(confidential: isConfidential)
        .table(of: resolved(reference.location), layer: reference.layer)
      read.value.source = relative(read.value.source)
      read.report = read.report.map(relative)
    } catch {
      throw failure(MemberGuard.guarded(error), reference)
    }
    if !isConfidential { try MemberGuard.check(read.value) }
    return read
  }

  /// Places by name, which are public, in the format of GeoNames. Errors: those of reading.
  func gazetteer(_ reference: SourceReference) throws(PreparationError) -> Ingested<Table> {
    do throws(IngestError) {
      var read = try SourceReader().gazetteer(of: resolved(reference.location))
      read.value.source = relative(read.value.source)
      read.report = read.report.map(relative)
      return read
    } catch {
      throw failure(error, reference)
    }
  }

  /// The error as a diagnostic, which also says where the project file names the source.
  private func failure(_ error: IngestError, _ reference: SourceReference) -> PreparationError {
    var diagnostic = relative(error.diagnostic)
    if diagnostic.advice == nil, reference.place.line != nil {
      diagnostic.advice = "it is named at \(reference.place.description)"
    }
    return PreparationError(error.kind == .cannotRead ? .cannotAccess : .badData, [diagnostic])
  }

  /// A file that the project names cannot be opened: what the system says, where it is named.
  func unreadable(_ reference: SourceReference, _ error: SystemError) -> PreparationError {
    PreparationError(
      .cannotAccess,
      [
        relative(
          Diagnostic(
            .error, error.isMissing ? "no-such-file" : "unreadable", error.description,
            at: reference.place))
      ])
  }

  // MARK: Relative paths

  /// The diagnostic with paths in this folder made relative to it.
  func relative(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.place.file = diagnostic.place.file.map(relative)
    result.message = relative(diagnostic.message)
    result.reason = diagnostic.reason.map(relative)
    result.advice = diagnostic.advice.map(relative)
    result.samples = diagnostic.samples.map(relative)
    return result
  }

  func relative(_ text: String) -> String { text.replacing("\(path)/", with: "") }
}

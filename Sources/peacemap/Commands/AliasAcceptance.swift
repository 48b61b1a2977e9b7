import HostSystem
import Localization

/// Writes corrections that somebody accepts by hand to the aliases file, each with its reason.
struct AliasAcceptance {
  let context: ToolContext

  private static let header =
    "iso3,level,parent_code,alias,code_system,code,why,accepted_on\n"

  /// `accepted` are `ROW=CODE` texts for rows that the join leaves unmatched.
  func accept(_ accepted: [String]) throws(ToolFailure) {
    guard let file = context.invocation.text("aliases") else {
      throw ToolFailure(
        .usage, "accept", "--accept needs --aliases FILE to write to")
    }
    guard let why = context.invocation.text("why"), !why.isEmpty else {
      throw ToolFailure(
        .usage, "accept", "--accept needs --why TEXT: each correction carries its reason")
    }
    let path = context.environment.absolute(file)
    // The join reads the file, so a new one has to be there before it; a mistake takes it back.
    let isNew = FileSystem.kind(of: path) == .missing
    if isNew { try write(Self.header, to: path) }
    do throws(ToolFailure) {
      try append(accepted, why: why, to: path)
    } catch {
      // What is worth telling is why nothing was accepted.
      if isNew { _ = try? FileSystem.remove(path) }
      throw error
    }
  }

  private func append(_ accepted: [String], why: String, to path: String) throws(ToolFailure) {
    let ledger = try JoinCommand.ledger(context)
    var text: String
    do {
      text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
    } catch {
      throw ToolFailure(error)
    }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for entry in accepted { text += try line(entry, ledger, why: why) }
    try write(text, to: path)
  }

  private func line(
    _ entry: String, _ ledger: JoinLedger, why: String
  ) throws(ToolFailure) -> String {
    let parts = entry.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let row = Int(parts[0]) else {
      throw ToolFailure(.usage, "accept", "--accept: '\(entry)' is not ROW=CODE")
    }
    guard let unmatched = ledger.table.unmatched.first(where: { $0.row == row }),
      let name = unmatched.name
    else {
      throw ToolFailure(
        .usage, "accept", "--accept: row \(row) is not among the unmatched rows with a name")
    }
    let fields = [
      "", "", "", name, "", String(parts[1]), why, context.environment.today.description,
    ]
    return fields.map(Self.quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private func write(_ text: String, to path: String) throws(ToolFailure) {
    do {
      try AtomicFile.write(text, to: path)
    } catch {
      throw ToolFailure(error)
    }
  }
}

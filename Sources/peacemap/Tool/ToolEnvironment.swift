import HostSystem
import Localization

/// What the process was given: the one place that asks for clock, environment and folder.
struct ToolEnvironment: Sendable {
  var variables: [String: String]
  var folder: String
  var userID: UInt32
  var today: CalendarDate
  /// The running program, links resolved.
  var executable: String?

  static func current() -> ToolEnvironment {
    return ToolEnvironment(
      variables: ProcessEnvironment.variables, folder: FileSystem.currentFolder,
      userID: ProcessEnvironment.userID,
      today: currentDate, executable: FileSystem.executable)
  }

  /// Today in UTC, asked anew: for a program that outlives the day it was started on.
  static var currentDate: CalendarDate {
    let today = ProcessEnvironment.today
    return CalendarDate(year: today.year, month: today.month, day: today.day) ?? .firstOfEra
  }

  /// What tells this program from another build of it, which may draw otherwise: its version, and
  /// size and time of its file.
  var programIdentity: String {
    let stamp = executable.flatMap { FileStamp(path: $0) }
    return "\(ToolVersion.number) \(stamp.map { "\($0)" } ?? "")"
  }

  /// A path as the user wrote it, made absolute.
  func absolute(_ path: String) -> String { FilePath.join(folder, path) }

  /// A source as the user wrote it: a path made absolute, or a database.
  func source(_ name: String) -> String { name.hasPrefix("PG:") ? name : absolute(name) }
}

extension CalendarDate {
  /// Before every date: a clock that is out of range makes nothing valid by accident.
  static var firstOfEra: CalendarDate {
    guard let date = CalendarDate(year: 1, month: 1, day: 1) else {
      preconditionFailure("the first of January 1 is a date")
    }
    return date
  }
}

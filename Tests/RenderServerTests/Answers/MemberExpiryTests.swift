import Localization
import MapPipeline
import MapServices
import Testing

@testable import RenderServer

/// After the last day of their consent, members are shown nowhere. All members are invented.
@Suite("Members past their day")
struct MemberExpiryTests {
  private func status(_ target: String, on day: String) throws -> Int {
    let plan = try SquareSite.desk(on: day).plan(target)
    let bench = try Workbench()
    do throws(PipelineError) {
      _ = try plan.make(bench)
      return 200
    } catch {
      return Problem(error).status
    }
  }

  private static let targets = [
    "/maps/people.svg", "/maps/people.png", "/maps/people.csv", "/maps/people.geojson",
    "/maps/people", "/legends/people.svg", "/tiles/people/5/16/15.png", "/members",
    "/members.json",
  ]

  @Test("On the last day they are shown", arguments: targets)
  func lastDay(target: String) throws {
    #expect(try status(target, on: SquareSite.lastDay) == 200)
  }

  @Test("From the next day on they are gone (410)", arguments: targets)
  func dayAfter(target: String) throws {
    #expect(try status(target, on: SquareSite.dayAfter) == 410)
  }

  @Test("The rest of the site goes on, without their map among the others")
  func gallery() throws {
    let before = try SquareSite.desk(on: SquareSite.lastDay).text("/")
    #expect(before.contains("/maps/people.png"))
    let after = try SquareSite.desk(on: SquareSite.dayAfter).text("/")
    #expect(!after.contains("/maps/people"))
    #expect(after.contains("/maps/plans.png"))
  }

  private static let documents = [
    "/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/ogc/collections", "/ogc/api", "/",
  ]

  @Test("An edition that is opened after that day does not offer the map", arguments: documents)
  func openedAfter(target: String) throws {
    let edition = try SquareSite.edition(
      of: SquareSite.project(), on: SquareSite.dayAfter)
    let text = try SquareSite.desk(edition, on: SquareSite.dayAfter).text(target)
    #expect(!text.contains("people"))
    #expect(text.contains("plans"))
  }

  @Test("Nor does an edition that was opened before and served beyond it", arguments: documents)
  func openedBefore(target: String) throws {
    #expect(try SquareSite.desk(on: SquareSite.lastDay).text(target).contains("people"))
    #expect(try !SquareSite.desk(on: SquareSite.dayAfter).text(target).contains("people"))
  }

  @Test("What said that the map was there has another name from then on", arguments: documents)
  func names(target: String) throws {
    let before = try SquareSite.desk(on: SquareSite.lastDay).plan(target).name
    #expect(try SquareSite.desk(on: SquareSite.dayAfter).plan(target).name != before)
  }

  @Test("A new day alone makes no new answer as long as members may be shown")
  func sameAnswer() throws {
    let early = try SquareSite.desk(on: SquareSite.today)
    let late = try SquareSite.desk(on: SquareSite.lastDay)
    for target in Self.targets + Self.documents {
      #expect(try early.plan(target).name == late.plan(target).name, "\(target)")
    }
  }

  @Test("Members of the web are shown, also for print; an atlas without them is not served")
  func purpose() throws {
    func edition(_ purpose: PublicationPurpose) throws -> Edition {
      var contents = try SquareSite.contents()
      contents.members.removeAll { $0.purpose != purpose }
      return try SquareSite.edition(of: SquareSite.project(contents))
    }
    let plan = try SquareSite.desk(edition(.web)).plan("/maps/people.svg?preset=print")
    let picture = try #require(plan.make(Workbench()).first).bytes
    #expect(picture.starts(with: Array("<?xml".utf8)))
    let error = #expect(throws: PipelineError.self) { _ = try edition(.print) }
    #expect(error?.diagnostics.first?.code == "no-members-for-purpose")
  }
}

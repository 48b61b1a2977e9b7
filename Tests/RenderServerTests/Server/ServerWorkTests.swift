import HostSystem
import TestSupport
import Testing

@testable import RenderServer

/// What happens while answers are being made. A gate holds the drawing thread where a test needs it.
@Suite("Requests at the same time")
struct ServerWorkTests {
  private let folder: TemporaryFolder
  private let edition: Edition
  private var settings: ServerSettings

  init() throws {
    folder = try TemporaryFolder()
    edition = try SquareSite.edition()
    settings = SquareSite.settings
    settings.diskCache = .init(folder: folder.file("cache"), mostBytes: 1 << 24)
  }

  private func gate(_ target: String) throws -> DrawingGate {
    try DrawingGate(
      SquareSite.desk(edition).plan(target), edition, in: folder.file("cache"))
  }

  @Test("Equal requests at once are drawn once, and all get the answer")
  func singleFlight() throws {
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    let clients = try (0..<10).map { _ in try server.client() }
    for (index, client) in clients.enumerated() {
      // Two ways of asking for one thing.
      client.ask(index % 2 == 0 ? "/maps/plans.csv" : "/maps/plans.csv?language=en")
    }
    try server.wait(for: "events_total{event=\"joined\"}", toBe: 9)
    #expect(try server.metric("flights") == 1)
    gate.open()
    let answers = try clients.map { try $0.answer() }
    #expect(answers.map(\.status) == [Int](repeating: 200, count: 10))
    #expect(Set(answers.map(\.text)).count == 1)
    #expect(try server.metric("events_total{event=\"miss\"}") == 1)
    #expect(try server.metric("flights") == 0)
  }

  @Test("Each who waits gets the form that they asked for")
  func forms() throws {
    let gate = try gate("/maps/plans")
    let server = try RunningServer(edition, settings, gates: [gate])
    let (plain, packed, head) = (try server.client(), try server.client(), try server.client())
    plain.ask("/maps/plans")
    packed.ask("/maps/plans", ["Accept-Encoding: gzip"])
    head.ask("/maps/plans", method: "HEAD")
    try server.wait(for: "events_total{event=\"joined\"}", toBe: 2)
    gate.open()
    let whole = try plain.answer()
    #expect(whole["Content-Encoding"] == nil)
    #expect(try packed.answer()["Content-Encoding"] == "gzip")
    #expect(try head.answer(to: "HEAD")["Content-Length"] == "\(whole.body.count)")
  }

  @Test("What nobody waits for any more is not drawn")
  func abandoned() throws {
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    let first = try server.client()
    first.ask("/maps/plans.csv")
    try MetricsReading(port: server.port).waitForDrawing()
    var gone: RawClient? = try server.client()
    gone?.ask("/maps/plans.txt")
    try server.wait(for: "flights", toBe: 2)
    gone = nil
    gate.open()
    #expect(try first.answer().status == 200)
    try server.wait(for: "events_total{event=\"abandoned\"}", toBe: 1)
    #expect(try server.metric("events_total{event=\"miss\"}") == 1)
  }

  @Test("A full queue answers 503 at once, with when to come again; the rest is served")
  func fullQueue() throws {
    var settings = settings
    settings.queue = 1
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    let (first, second, third) = (try server.client(), try server.client(), try server.client())
    first.ask("/maps/plans.csv")
    try MetricsReading(port: server.port).waitForDrawing()
    second.ask("/maps/plans.txt")
    try server.wait(for: "queue_length", toBe: 1)
    let refused = try third.get("/maps/plans.json")
    #expect(refused.status == 503)
    #expect(refused["Retry-After"] == "1")
    #expect(refused["Cache-Control"] == "no-store")
    #expect(refused["Content-Type"] == "application/problem+json")
    // Who joins something that is being made needs no place in the queue.
    third.ask("/maps/plans.csv")
    // Health does not wait for pictures.
    #expect(try server.get("/healthz").status == 200)
    try server.wait(for: "events_total{event=\"joined\"}", toBe: 1)
    gate.open()
    #expect(try first.answer().status == 200)
    #expect(try second.answer().status == 200)
    #expect(try third.answer().status == 200)
    #expect(try server.metric("events_total{event=\"refused\"}") == 1)
    #expect(try server.get("/maps/plans.json").status == 200)
  }

  @Test("Who waited longer than the server's patience gets 503")
  func patience() throws {
    var settings = settings
    settings.patience = 0.7
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    let (first, second) = (try server.client(), try server.client())
    first.ask("/maps/plans.csv")
    try MetricsReading(port: server.port).waitForDrawing()
    second.ask("/maps/plans.txt")
    try server.wait(for: "queue_length", toBe: 1)
    ProcessEnvironment.sleep(milliseconds: 750)
    gate.open()
    #expect(try first.answer().status == 200)
    let late = try second.answer()
    #expect(late.status == 503)
    #expect(late["Retry-After"] == "1")
    #expect(try server.metric("events_total{event=\"expired\"}") == 1)
  }

  @Test("Who leaves while waiting is missed by nobody")
  func leaving() throws {
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    do {
      let client = try server.client()
      client.ask("/maps/plans.csv")
      try MetricsReading(port: server.port).waitForDrawing()
    }
    let other = try server.client()
    other.ask("/maps/plans.csv")
    try server.wait(for: "events_total{event=\"joined\"}", toBe: 1)
    gate.open()
    #expect(try other.answer().status == 200)
    #expect(try server.get("/maps/plans.csv").status == 200)
  }

  @Test("Answers that were begun end with their edition; new ones are the new edition's")
  func publishing() throws {
    var contents = try SquareSite.contents()
    contents.specification.replace("Plans in the squares", with: "Newer plans in the squares")
    let next = try SquareSite.edition(of: SquareSite.project(contents))
    var settings = settings
    settings.workers = 2
    let gate = try gate("/maps/plans.txt")
    let server = try RunningServer(edition, settings, gates: [gate])
    let oldCSV = try server.get("/maps/plans.csv")
    let begun = try server.client()
    begun.ask("/maps/plans.txt")
    try MetricsReading(port: server.port).waitForDrawing(2)
    server.server.publish(next)
    let new = try server.get("/maps/plans.txt")
    #expect(new.text.contains("Newer plans"))
    gate.open()
    let old = try begun.answer()
    #expect(old.status == 200)
    #expect(!old.text.contains("Newer plans"))
    #expect(old["ETag"] != new["ETag"])
    // What ended late is not found at the address it was asked for under.
    #expect(try server.get("/maps/plans.txt")["ETag"] == new["ETag"])
    // Tags of the old edition are unknown, also where the bytes are the same.
    for (target, answer) in [("/maps/plans.txt", old), ("/maps/plans.csv", oldCSV)] {
      let tag = try #require(answer["ETag"])
      #expect(try server.get(target, ["If-None-Match: \(tag)"]).status == 200)
    }
    #expect(try server.get("/metrics").text.contains("digest=\"\(next.digest)\""))
  }

  @Test("An answer about members that ends after their last day is kept by nobody")
  func midnight() throws {
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(
      edition, settings, on: SquareSite.lastDay, gates: [gate])
    let before = try server.client()
    before.ask("/maps/plans.csv")
    try MetricsReading(port: server.port).waitForDrawing()
    let begun = try server.client()
    begun.ask("/maps/people.csv")
    try server.wait(for: "flights", toBe: 2)
    try server.setDay(SquareSite.dayAfter)
    gate.open()
    _ = try begun.answer()
    #expect(try server.get("/maps/people.csv").status == 410)
  }

  // MARK: The cache on disk

  @Test("A restart serves from disk what was drawn before, with the same tag")
  func restart() throws {
    let first: RawAnswer
    do {
      let server = try RunningServer(edition, settings)
      first = try server.get("/maps/plans.svg")
    }
    let server = try RunningServer(edition, settings)
    let second = try server.get("/maps/plans.svg")
    #expect(second.body == first.body)
    #expect(second.withoutDate == first.withoutDate)
    #expect(try server.metric("events_total{event=\"disk_hit\"}") == 1)
    #expect(try server.metric("events_total{event=\"miss\"}") == 0)
  }

  @Test("Tiles of one block that are on disk are served to all who ask at once")
  func tilesOnDisk() throws {
    let targets = ["64/62", "65/63"].map { "/tiles/plans/7/\($0).png" }
    let drawn: [RawAnswer]
    do {
      let server = try RunningServer(edition, settings)
      drawn = try targets.map { try server.get($0) }
      #expect(try server.metric("events_total{event=\"miss\"}") == 1)
    }
    let gate = try gate("/maps/plans.csv")
    let server = try RunningServer(edition, settings, gates: [gate])
    let busy = try server.client()
    busy.ask("/maps/plans.csv")
    try MetricsReading(port: server.port).waitForDrawing()
    let clients = try targets.map { target in
      let client = try server.client()
      client.ask(target)
      return client
    }
    try server.wait(for: "flights", toBe: 2)
    try server.wait(for: "events_total{event=\"joined\"}", toBe: 1)
    gate.open()
    for (client, tile) in zip(clients, drawn) {
      let answer = try client.answer()
      #expect(answer.status == 200)
      #expect(answer.body == tile.body)
    }
  }

  @Test("A site that moves to another address tells of the new one, whatever is on disk")
  func address() throws {
    let targets = [
      "/maps/plans", "/", "/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/ogc", "/ogc/api",
    ]
    do {
      let server = try RunningServer(edition, settings)
      for target in targets {
        #expect(try server.get(target).text.contains(SquareSite.address), "\(target)")
      }
    }
    var settings = settings
    settings.address = "https://elsewhere.example.org"
    let server = try RunningServer(
      SquareSite.edition(of: SquareSite.project(), settings: settings), settings)
    for target in targets {
      let text = try server.get(target).text
      #expect(text.contains("https://elsewhere.example.org"), "\(target)")
      #expect(!text.contains(SquareSite.address), "\(target)")
    }
  }
}

import HostSystem
import TestSupport
import Testing

@testable import RenderServer

@Suite("Answers of a whole server")
struct ServedAnswerTests {
  private let server: RunningServer

  init() throws { server = try RunningServer(SquareSite.edition()) }

  @Test("A picture is a PNG with a strong tag; who has it gets 304; HEAD has its fields")
  func picture() throws {
    let client = try server.client()
    let answer = try client.get("/maps/plans.png")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "image/png")
    #expect(answer.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(answer["Vary"] == "Accept")
    #expect(answer["Access-Control-Allow-Origin"] == "*")
    #expect(answer["Cache-Control"] == "public, max-age=300, stale-while-revalidate=86400")
    let tag = try #require(answer["ETag"])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 20)
    let unchanged = try client.get("/maps/plans.png", ["If-None-Match: \(tag)"])
    #expect(unchanged.status == 304)
    #expect(unchanged["ETag"] == tag)
    let head = try client.get("/maps/plans.png", method: "HEAD")
    #expect(head.withoutDate == answer.withoutDate)
    #expect(head["Content-Length"] == "\(answer.body.count)")
    // And the connection is where it should be.
    #expect(try client.get("/healthz").text == "ok\n")
  }

  @Test("HEAD is answered before anybody asked for the whole, and 304 too")
  func headFirst() throws {
    let head = try server.get("/maps/plans.svg", method: "HEAD")
    #expect(head.status == 200)
    let tag = try #require(head["ETag"])
    let other = try RunningServer(SquareSite.edition())
    #expect(try other.get("/maps/plans.svg", ["If-None-Match: \(tag)"]).status == 304)
  }

  @Test("WebP at the address of the PNG, with another tag")
  func webP() throws {
    let client = try server.client()
    let png = try client.get("/maps/plans.png", ["Accept: */*"])
    let webP = try client.get("/maps/plans.png", ["Accept: image/webp,*/*"])
    #expect(webP["Content-Type"] == "image/webp")
    #expect(webP["ETag"] != png["ETag"])
    #expect(webP.body.starts(with: Array("RIFF".utf8)))
    // Kept, each for its clients.
    #expect(try client.get("/maps/plans.png", ["Accept: image/webp"]).body == webP.body)
    #expect(try client.get("/maps/plans.png").body == png.body)
  }

  @Test("The WebP of a PNG's address varies by who asks, whatever was asked for before")
  func webPVaries() throws {
    let client = try server.client()
    let own = try client.get("/maps/plans.webp")
    let png = try client.get("/maps/plans.png", ["Accept: image/webp"])
    #expect(own.body == png.body)
    #expect(own["Vary"] == nil)
    #expect(png["Vary"] == "Accept")
  }

  @Test("An answer that had to make room is not kept by its address either")
  func bound() throws {
    var settings = SquareSite.settings
    settings.memoryCache = 60_000
    let server = try RunningServer(SquareSite.edition(), settings)
    for width in 400..<420 {
      #expect(try server.get("/maps/plans.png?width=\(width)").status == 200)
    }
    #expect(try #require(try server.metric("cache_entries")) < 20)
    #expect(try server.get("/maps/plans.png?width=400").status == 200)
    #expect(try server.metric("events_total{event=\"miss\"}") == 21)
  }

  @Test("Nothing that shows members is kept on disk, and other editions' answers are removed")
  func disk() throws {
    let folder = try TemporaryFolder()
    var settings = SquareSite.settings
    settings.diskCache = .init(folder: folder.file("cache"), mostBytes: 1 << 24)
    let other = String(repeating: "0", count: 64)
    let old = try DiskCache(folder: folder.file("cache"), mostBytes: 1 << 24)
    #expect(old.insert(head: [1], body: [2], for: other))
    let server = try RunningServer(SquareSite.edition(), settings)
    #expect(try FileSystem.names(in: folder.file("cache")).isEmpty)
    for target in ["/members.json", "/members", "/maps/people.png", "/maps/people", "/"] {
      #expect(try server.get(target).status == 200, "\(target)")
    }
    #expect(try FileSystem.names(in: folder.file("cache")).isEmpty)
    #expect(try server.get("/maps/plans.png").status == 200)
    #expect(try FileSystem.names(in: folder.file("cache")).count == 1)
  }

  @Test("Two servers over equal atlases give equal tags and bytes")
  func replicas() throws {
    let other = try RunningServer(SquareSite.edition(of: SquareSite.project()))
    for target in ["/maps/plans.svg", "/maps/plans.csv", "/tiles/plans/6/32/31.png", "/"] {
      let (one, two) = (try server.get(target), try other.get(target))
      #expect(one.status == 200)
      #expect(one.body == two.body, "\(target)")
      #expect(one.withoutDate == two.withoutDate, "\(target)")
    }
  }

  @Test("A text comes packed to those who take that")
  func packed() throws {
    let plain = try server.get("/maps/plans.csv")
    let page = try server.get("/maps/plans", ["Accept-Encoding: gzip"])
    #expect(page["Content-Encoding"] == "gzip")
    #expect(page["Vary"] == "Accept-Encoding")
    #expect(plain["Content-Encoding"] == nil)
    let folder = try TemporaryFolder()
    let file = try folder.write("page.gz", page.body)
    let whole = try server.get("/maps/plans")
    #expect(Array(try SystemTool("gzip").output(["-dc", file])) == whole.body)
    #expect(page["ETag"] != whole["ETag"])
  }

  @Test("What is not there is a page for people and a document for programs")
  func notFound() throws {
    for target in ["/nothing", "/maps/nothing.png", "/maps/plans/"] {
      let page = try server.get(target, ["Accept: text/html,*/*;q=0.8"])
      #expect(page.status == 404)
      #expect(page["Content-Type"] == "text/html; charset=utf-8")
      #expect(page["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(page.text.hasPrefix("<!DOCTYPE html>") || page.text.hasPrefix("<!doctype html>"))
      let document = try server.get(target)
      #expect(document.status == 404)
      #expect(document["Content-Type"] == "application/problem+json")
      #expect(document["Cache-Control"] == "no-store")
    }
  }

  @Test("An address that is not there is shown without being taken for markup")
  func markup() throws {
    let page = try server.get("/%3Cscript%3Ealert(1)%3C/script%3E", ["Accept: text/html"])
    #expect(page.status == 404)
    #expect(!page.text.contains("<script>alert"))
  }

  @Test("Members past their day get 410, also where they were answered the day before")
  func expired() throws {
    #expect(try server.get("/maps/people.csv").status == 200)
    #expect(try server.get("/maps/people.csv")["Cache-Control"] == "no-cache")
    try server.setDay(SquareSite.dayAfter)
    let answer = try server.get("/maps/people.csv")
    #expect(answer.status == 410)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(answer["Cache-Control"] == "no-store")
    #expect(try server.get("/maps/plans.csv").status == 200)
  }

  @Test("A WMS client that asked for a picture gets one that says what is wrong")
  func wmsPicture() throws {
    let answer = try server.get(
      "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=nothing&STYLES=&CRS=CRS:84"
        + "&BBOX=0,0,4,2&WIDTH=400&HEIGHT=200&FORMAT=image/png&EXCEPTIONS=INIMAGE")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "image/png")
    #expect(answer["Cache-Control"] == "no-store")
    #expect(answer["ETag"] == nil)
  }

  @Test("One connection serves request after request, also sent at once")
  func keepAlive() throws {
    let client = try server.client()
    for _ in 0..<3 { #expect(try client.get("/healthz").text == "ok\n") }
    client.ask("/healthz")
    client.ask("/readyz")
    client.ask("/nothing")
    #expect(try client.answer().text == "ok\n")
    #expect(try client.answer().text == "ready\n")
    #expect(try client.answer().status == 404)
    #expect(try client.get("/healthz", ["Connection: close"]).status == 200)
    #expect(client.isClosed())
  }

  @Test("What was made once is not made again")
  func cached() throws {
    for _ in 0..<3 { #expect(try server.get("/maps/plans.csv").status == 200) }
    #expect(try server.get("/maps/plans.csv?language=en").status == 200)
    #expect(try server.metric("events_total{event=\"miss\"}") == 1)
    #expect(try server.metric("events_total{event=\"memory_hit\"}") == 3)
    #expect(try server.metric("requests_total{operation=\"mapFile\",status=\"200\"}") == 4)
  }

  @Test("Without a memory every answer is made anew")
  func noMemory() throws {
    var settings = SquareSite.settings
    settings.memoryCache = 0
    let server = try RunningServer(SquareSite.edition(), settings)
    let first = try server.get("/maps/plans.csv")
    #expect(try server.get("/maps/plans.csv").withoutDate == first.withoutDate)
    #expect(try server.metric("events_total{event=\"miss\"}") == 2)
    #expect(try server.metric("cache_entries") == 0)
  }

  @Test("An answer that would take too long is refused before any work")
  func cost() throws {
    var settings = SquareSite.settings
    settings.cost = 25
    let server = try RunningServer(SquareSite.edition(), settings)
    #expect(try server.get("/maps/plans.png").status == 400)
    #expect(try server.get("/maps/plans.csv").status == 200)
    #expect(try server.metric("events_total{event=\"miss\"}") == 1)
  }

  @Test("A server that ends refuses what is asked from then on, and ends the connection")
  func ending() throws {
    let client = try server.client()
    #expect(try client.get("/readyz").status == 200)
    server.server.beginEnding()
    for target in ["/readyz", "/maps/plans.csv", "/nothing"] {
      let client = try server.client()
      let answer = try client.get(target)
      #expect(answer.status == 503)
      #expect(answer["Retry-After"] == "1")
      #expect(answer["Connection"]?.lowercased() == "close")
      #expect(client.isClosed())
    }
    #expect(try client.get("/readyz").status == 503)
    #expect(client.isClosed())
    #expect(!server.server.isAnswering)
  }

  @Test("The log has what was asked for, and nothing about who asked")
  func log() throws {
    var settings = SquareSite.settings
    settings.logsRequests = true
    let server = try RunningServer(SquareSite.edition(), settings)
    _ = try server.get(
      "/maps/plans.csv?unit=S1", ["User-Agent: curious", "X-Forwarded-For: 192.0.2.7"])
    // The line is written when the last byte is sent, which a client can see before.
    try server.wait(for: "requests_total{operation=\"mapFile\",status=\"200\"}", toBe: 1)
    let line = try #require(
      server.logged.split(separator: "\n").first { $0.contains("\"mapFile\"") })
    #expect(line.contains("\"path\":\"/maps/plans.csv\""))
    #expect(line.contains("\"status\":200"))
    for word in ["unit", "curious", "192.0.2.7", "127.0.0.1"] { #expect(!line.contains(word)) }
  }
}

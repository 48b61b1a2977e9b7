import Foundation
import Testing
import WebPages

@Suite("Assets of the site")
struct SiteAssetsTests {
  private func text(_ name: String) throws -> String {
    try #require(SiteAssets.file(named: name)).text
  }

  @Test("Every name has a file with its media type, and no other has")
  func names() throws {
    for name in SiteAssets.names {
      let file = try #require(SiteAssets.file(named: name))
      #expect(!file.text.isEmpty)
    }
    #expect(SiteAssets.file(named: "site.css")?.mediaType == "text/css; charset=utf-8")
    #expect(SiteAssets.file(named: "map.js")?.mediaType == "text/javascript; charset=utf-8")
    #expect(SiteAssets.file(named: "icon.svg")?.mediaType == "image/svg+xml")
    #expect(SiteAssets.file(named: "../site.css") == nil)
    #expect(SiteAssets.file(named: "") == nil)
  }

  @Test("Style and scripts load nothing by themselves and make no code out of texts")
  func policy() throws {
    for name in SiteAssets.names where name != "icon.svg" {
      let text = try text(name)
      for forbidden in [
        "http:", "https:", "//cdn", "@import", "url(", "eval(", "new Function", "innerHTML =",
        "outerHTML", "insertAdjacentHTML", "document.write", "cssText", "setAttribute('style'",
      ] {
        #expect(!text.contains(forbidden), "\(name): \(forbidden)")
      }
    }
    #expect(try text("map.js").contains("'use strict'"))
    #expect(try text("directory.js").contains("'use strict'"))
  }

  @Test("Every element that a script looks for is on its page")
  func hooks() throws {
    let pages = SampleContent.pages()
    let written = [
      ("map.js", pages.map(SampleContent.map())),
      ("directory.js", pages.members(SampleContent.directory)),
    ]
    for (name, text) in written {
      let page = try PageReader(text)
      let script = try self.text(name)
      let ids = script.matches(of: /getElementById\('([\w-]+)'\)|querySelector(?:All)?\('#([\w-]+)/)
        .compactMap { $0.output.1 ?? $0.output.2 }
      #expect(ids.count >= 4)
      for id in ids {
        #expect(page.tags.contains { $0.attributes["id"] == String(id) }, "\(name): \(id)")
      }
      for match in script.matches(of: /querySelector\('\.([\w-]+)'\)/) {
        let name = String(match.output.1)
        #expect(page.tags.contains { $0.attributes["class"]?.contains(name) == true })
      }
    }
  }

  @Test("Every datum that the map's script reads stands on its page")
  func data() throws {
    let page = try PageReader(SampleContent.pages(language: "fr").map(SampleContent.map()))
    let root = try #require(page.first("div", "id", "interactive"))
    for match in try text("map.js").matches(of: /\bdata\.([a-zA-Z]+)/) {
      let key = match.output.1.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }
      #expect(root.attributes["data-\(key.joined())"] != nil, "\(match.output.0)")
    }
  }

  @Test("Texts stand out from their grounds by at least 4.5 to 1 (WCAG 2.2, 1.4.3)")
  func contrast() throws {
    let style = try text("site.css")
    var colors: [String: String] = [:]
    for match in style.matches(of: /--([a-z]+): #([0-9a-f]{6});/) {
      colors[String(match.output.1)] = String(match.output.2)
    }
    for ink in ["ink", "quiet", "accent"] {
      for ground in ["paper", "tint", "sea"] {
        let first = try luminance(#require(colors[ink]))
        let second = try luminance(#require(colors[ground]))
        #expect((second + 0.05) / (first + 0.05) >= 4.5, "\(ink) on \(ground)")
      }
    }
  }

  /// Relative luminance as WCAG defines it.
  private func luminance(_ hex: String) throws -> Double {
    let value = try #require(Int(hex, radix: 16))
    let linear = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test("The style prints, keeps focus visible, and moves nothing for those who ask for rest")
  func habits() throws {
    let style = try text("site.css")
    #expect(style.contains("@media print") && style.contains(":focus-visible"))
    #expect(style.contains("prefers-reduced-motion: no-preference"))
    #expect(try text("map.js").contains("prefers-reduced-motion: reduce"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    for physical in ["margin-left", "margin-right", "padding-left", "padding-right", "float:"] {
      #expect(!style.contains(physical), "\(physical)")
    }
  }
}

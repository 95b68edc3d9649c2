import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// The examples of `docs/content-format.md` together are one site. Reading them is tested beside the glossary; here the
/// site is built with the project's own templates.
@Suite("The site of the reference")
struct ReferenceBuildTests {
  @Test func isBuiltWithoutAFinding() async throws {
    let site = try ReferenceDocument().site()
    let report = try await site.run()
    #expect(report.places == [])
    for address in ["2568/oit/o01", "en/2568/oit/o02", "news/open-house", "about", "en/about", "services/tax"] {
      #expect(site.exists("public/\(address)/index.html"), "\(address)")
    }
  }

  @Test func linksBothLanguagesOfAnItem() async throws {
    let site = try ReferenceDocument().site()
    _ = try await site.run()
    let thai = try site.text("public/2568/oit/o02/index.html")
    let english = try site.text("public/en/2568/oit/o02/index.html")
    let base = "https://www.sommut.example/"
    for html in [thai, english] {
      #expect(html.contains("hreflang=\"th\" href=\"\(base)2568/oit/o02/\"") || html == thai)
      #expect(html.contains("hreflang=\"en\" href=\"\(base)en/2568/oit/o02/\"") || html == english)
    }
    #expect(english.contains("lang=\"en\""))
    #expect(english.contains("Executives"))
    #expect(!english.contains("ข้อมูลผู้บริหาร</h1>"))
    // A translation is no disclosure of its own: the list of the year's items has one entry for both.
    let index = try site.text("public/2568/oit/index.html")
    #expect(!index.contains("/en/2568/oit/o02/"))
  }

  @Test func printsAMonthWhereTheDayIsNotSaid() async throws {
    let site = try ReferenceDocument().site()
    _ = try await site.run()
    let html = try site.text("public/2568/oit/o01/index.html")
    #expect(html.contains("<time datetime=\"2025-01\">มกราคม ๒๕๖๘</time>"))
  }
}

import Content
import Diagnostics
import Foundation
import Markup
import Pages
import Templates
import TestSupport
import Testing
import Thai

/// A site read from files, planned, and rendered with the project's own templates.
struct MadeSite {
  let plan: SitePlan
  /// What reading, planning and rendering found, in source order.
  let findings: [Diagnostic]
  /// By address.
  let html: [String: String]
  /// What is made and is no page, by address.
  let generated: [String: [UInt8]]

  /// - Parameter marked: further files by path from the site's folder; markers 1️⃣ … are taken out of them.
  static func make(_ marked: [String: String] = [:]) async throws -> MadeSite {
    try await make(TemporarySite(marked.mapValues { MarkedText($0).text }))
  }

  /// - Parameter folder: a site as it stands on the disk.
  static func make(_ folder: TemporarySite) async throws -> MadeSite {
    Self.prepare
    let (loaded, contentFindings) = await ContentLoader.load(
      ContentOptions(
        root: folder.path + "/content", shownAs: "content", now: nil,
        today: try #require(CalendarDate(year: 2025, month: 4, day: 1)), jobs: 1))
    let (templates, templateFindings) = TemplateFolder.load(root: folder.path + "/templates", shownAs: "templates")
    let site = try #require(loaded, "\(contentFindings.map(\.message.english))")
    let pages = Pages(strings: try #require(templates).strings)
    let (compiled, compileFindings) = TemplateSet.compile(try #require(templates).templates, roots: pages.roots)
    let set = try #require(
      compiled, "\(compileFindings.map { "\($0.span?.source.path ?? ""): \($0.message.english)" })")
    let (plan, planFindings) = pages.plan(
      site, assets: AssetAddresses(["site.css": "/assets/site-1a2b3c4d.css"]), release: "Prongsai 1.2.3")
    var findings = contentFindings + templateFindings + planFindings
    var html: [String: String] = [:]
    for page in plan.pages {
      var bytes: [UInt8] = []
      try set.render(page.template, stack: page.context(&findings), root: page.root, into: &bytes)
      html[page.address] = String(decoding: bytes, as: UTF8.self)
    }
    let files = plan.generated.map { ($0.address, $0.bytes(&findings)) }
    return MadeSite(
      plan: plan, findings: findings.inSourceOrder(), html: html,
      generated: Dictionary(files, uniquingKeysWith: { $1 }))
  }

  var addresses: [String] { plan.pages.map(\.address) }

  /// The findings as "id@offset", the offset in bytes of the file.
  var places: [String] { findings.map { "\($0.id)@\($0.span?.range.lowerBound ?? -1)" } }

  func page(_ address: String) throws -> String { try #require(html[address], "no page \(address)") }

  /// What stands between the tags of `<main>`.
  func main(_ address: String) throws -> String {
    let page = try page(address)
    let start = try #require(page.range(of: "<main")), end = try #require(page.range(of: "</main>"))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  private static let prepare: Void = Markup.prepare()
}

/// The byte offset of a marker.
func offset(_ marker: String, in marked: String) -> Int { MarkedText(marked).offsets[marker] ?? -2 }

/// A general page, with further front matter.
func general(_ title: String = "หน้า", _ frontMatter: String = "", body: String = "เนื้อหา") -> String {
  "---\ntitle: \(title)\n\(frontMatter.isEmpty ? "" : frontMatter + "\n")---\n\(body)\n"
}

func disclosure(_ item: String = "O1", _ frontMatter: String = "", body: String = "เนื้อหา") -> String {
  "---\nitem: \(item)\nupdated: 2568-03-14\nowner: palad\n\(frontMatter.isEmpty ? "" : frontMatter + "\n")---\n\(body)\n"
}

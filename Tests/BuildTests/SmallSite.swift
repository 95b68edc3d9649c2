import Foundation
import TestSupport

extension TemporarySite {
  /// A site with something of each kind: items, news, pages in folders, an English page, files.
  static func withEveryKind() throws -> TemporarySite {
    try TemporarySite([
      "content/2568/oit/o01.md": """
      ---
      item: O1
      updated: 14 มีนาคม 2568
      owner: palad
      elements: {1: body, 2: documents}
      documents:
        - {file: files/2568/o01.pdf, title: แผนผัง, elements: [2]}
      ---
      ## โครงสร้าง

      ดู [หน้าแรก](/) และ [ประวัติ](pages/about/history.md#ที่ตั้ง)

      """,
      "content/news/2568-01-15-water.md": "---\ntitle: แจ้งหยุดจ่ายน้ำ\nunit: palad\n---\nวันพุธ\n",
      "content/news/2568-02-20-market.md": "---\ntitle: เปิดตลาดสด\naliases: [/old/market/]\n---\nทุกวัน\n",
      "content/pages/about/index.md": "---\ntitle: เกี่ยวกับเทศบาล\n---\n[แผนผัง](files/2568/o01.pdf)\n",
      "content/pages/about/history.md": "---\ntitle: ประวัติ\n---\n## ที่ตั้ง\n\nริมแม่น้ำ\n",
      "content/pages/about/history.en.md": "---\ntitle: History\n---\nBy the river\n",
      "content/files/2568/o01.pdf": TemporarySite.document,
    ])
  }

  /// The bytes of the site built from nothing, in a folder of its own.
  func cleanBuild(jobs: Int = 2) async throws -> [String: Data] {
    let output = "clean-" + UUID().uuidString
    _ = try await run(jobs: jobs, output: output)
    defer { try? remove(output) }
    return exists(output) ? try files(below: output) : [:]
  }

  /// Whether the published site is what a build from nothing gives.
  func isPublishedAsClean() async throws -> Bool {
    let clean = try await cleanBuild()
    return try files(below: "public") == clean
  }

  /// The folders below a folder of the site.
  func folders(below path: String) throws -> Set<String> {
    let root = url(path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try Set(
      names.filter { name in
        try root.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
      })
  }
}

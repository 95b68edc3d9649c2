import Diagnostics
import Foundation
import TestSupport
import Testing

/// Each of the five forms that published reports have is a site of invented content; its paper is compared as a whole.
/// `PRONGSAI_UPDATE=1` writes what came out, to be read before it is committed.
@Suite struct FormFixtureTests {
  private static let folder = Specifications.projectFolder.appending(path: "Tests/Fixtures/forms")

  @Test(arguments: ["a", "b", "c", "d", "e"]) func thePaperOfEachFormIsAsItWas(form: String) async throws {
    let made = try await made(form)
    let address = try #require(made.addresses.first { $0.hasSuffix("/reports/form/") })
    let main = try made.main(address)
    let start = try #require(main.range(of: "<div class=\"paper"))
    let findings = made.findings.map { "\($0.severity.rawValue) \($0.id)" }
    let text = main[start.lowerBound...] + "\n\n" + findings.joined(separator: "\n") + "\n"
    let url = Self.folder.appending(path: form + ".expected.html")
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(String(text) == expected, "PRONGSAI_UPDATE=1 renews \(form).expected.html")
    #expect(made.findings.allSatisfy { $0.severity < .error })
  }

  /// All tables of a form, the words of their heads as they are printed.
  @Test(arguments: heads) func theTablesOfEachFormHaveItsHeads(form: String, expected: [String]) async throws {
    let made = try await made(form)
    let page = try made.main(try #require(made.addresses.first { $0.hasSuffix("/reports/form/") }))
    let heads = page.matches(of: /(?s)<thead>(.*?)<\/thead>/).map { table in
      table.output.1.matches(of: /<th scope="col"[^>]*>(.*?)<\/th>/).map { String($0.output.1) }.joined(
        separator: " · ")
    }
    #expect(heads == expected)
  }

  private static let heads: [(String, [String])] = [
    ("a", [outcomes, outcomes]), ("b", [issues, issues]),
    (
      "c",
      [
        "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา · ผู้รับผิดชอบ · ขั้นตอนหรือวิธีการ/มาตรการ · "
          + "การรายงานผลและการกำกับติดตามกำหนดเวลาแล้วเสร็จ · การดำเนินการ"
      ]
    ),
    (
      "d",
      [
        "ตัวชี้วัดที่ · รายละเอียดตัวชี้วัด · คะแนน · ระดับค่าเป้าหมาย", "ตัวชี้วัดที่ · รายละเอียดตัวชี้วัด · คะแนน · ผลการประเมิน",
      ] + [String](repeating: "ข้อ · หัวข้อการประเมิน · ระดับคะแนน", count: 5) + [
        "มาตรการ/โครงการ/กิจกรรม · ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์ ITA · ขั้นตอน/วิธีการดำเนินการ · ระยะเวลาดำเนินการ · ผู้รับผิดชอบ"
      ]
    ),
    (
      "e", ["แนวทาง/มาตรการ · วิธีการดำเนินการ · ผู้รับผิดชอบ · ระยะเวลาดำเนินการ · ผลการดำเนินการ · ข้อเสนอแนะ"]
    ),
  ]

  private static let outcomes =
    "มาตรการ/กิจกรรม · สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม · ผลลัพธ์หรือความสำเร็จของการดำเนินการ"
  private static let issues =
    "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา · ผู้รับผิดชอบ · ขั้นตอนหรือวิธีการ/มาตรการ · "
    + "การแสดงผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ · ผลลัพธ์/ความสำเร็จ"

  /// What the forms hold besides their columns.
  @Test(arguments: [
    ("a", "ชี้แจงแผนและผลการใช้จ่ายงบประมาณ"), ("a", "<strong>ตัวชี้วัดย่อยที่ ๙.๑"), ("b", "e๗ หน่วยงานที่ท่านติดต่อ"),
    ("b", "<strong>e๑๐ "), ("c", "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต"), ("d", "สูงสุด"), ("e", "๘. ตัวชี้วัดที่ ๘ การเปิดเผยข้อมูล"),
  ])
  func theFormsHaveTheirWords(form: String, words: String) async throws {
    let made = try await made(form)
    let page = try made.main(try #require(made.addresses.first { $0.hasSuffix("/reports/form/") }))
    #expect(page.contains(words))
  }

  /// The site of a form, with the project's own catalogues.
  private func made(_ form: String) async throws -> MadeSite {
    let site = try TemporarySite()
    try site.remove("content/catalogue")
    try FileManager.default.copyItem(
      at: Specifications.projectFolder.appending(path: "content/catalogue"), to: site.url("content/catalogue"))
    let archive = try String(contentsOf: Self.folder.appending(path: form + ".txt"), encoding: .utf8)
    try SiteArchive(archive).write(to: site)
    return try await MadeSite.make(site)
  }
}

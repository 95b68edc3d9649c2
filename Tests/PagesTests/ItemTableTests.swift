import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("Tables of items")
struct ItemTableTests {
  private func site(_ table: String) async throws -> MadeSite {
    try await MadeSite.make([
      "content/2568/oit/o02.md": disclosure("O2", "table: works.csv\nelements: {1: table, 2: table}"),
      "content/2568/works.csv": table,
    ])
  }

  @Test func areHeadedByTheTitlesOfTheForm() async throws {
    let site = try await site("number,work,ราคา(บาท)\n1,ซ่อมถนน,500\n")
    #expect(site.places == [])
    let main = try site.main("/2568/oit/o02/")
    #expect(main.contains("ชื่อรายการ") && main.contains("ราคา (บาท)"))
    #expect(!main.contains(">number<") && !main.contains(">work<"))
    let csv = try #require(site.generated["/2568/oit/o02/works.csv"])
    #expect(String(decoding: csv, as: UTF8.self).contains("ที่,ชื่อรายการ,ราคา (บาท)"))
  }

  @Test(arguments: [("", "text/empty"), ("ก,ข\n1,2\n", "table/no-header")])
  func thatCannotBeReadAreNotCalledMissing(_ table: String, _ id: String) async throws {
    #expect(try await site(table).findings.map(\.id) == [id])
  }
}

import Foundation
import Formats
import Testing
import Thai

@Suite("JSON of a table")
struct JSONTests {
  @Test func numbersDatesAndNothingHaveTheirTypes() throws {
    let rows = try Self.rows(of: JSONWriter.bytes(of: TestSheets.mixed))
    #expect(rows[0]["price"] as? Double == 1234.5)
    #expect(rows[0]["signed"] as? String == "2025-03-14")
    #expect(rows[0]["name"] as? String == "ถนน \"สาย 1\"\nช่วงสอง")
    #expect(rows[1]["price"] is NSNull)
    #expect(rows[1]["name"] as? String == "=1+1")
  }

  @Test func columnsSayTheirTypes() throws {
    let object = try JSONSerialization.jsonObject(with: Data(JSONWriter.bytes(of: TestSheets.mixed)))
    let columns = try #require((object as? [String: Any])?["columns"] as? [[String: String]])
    #expect(columns.map { $0["type"] } == ["text", "decimal", "integer", "date"])
  }

  @Test func aWorkbookIsAnObjectWithItsSheets() throws {
    let workbook = Workbook(
      title: "สมุด", created: TestSheets.day, sheets: [TestSheets.mixed, TestSheets.mixed])
    let object = try JSONSerialization.jsonObject(with: Data(JSONWriter.bytes(of: workbook))) as? [String: Any]
    #expect((object?["sheets"] as? [Any])?.count == 2)
    #expect(object?["created"] as? String == "2025-04-01")
  }

  @Test func noRowsAreAnEmptyList() throws {
    let sheet = Sheet(title: "ว่าง", columns: [.init(key: "a", title: "ก")], rows: [])
    #expect(try Self.rows(of: JSONWriter.bytes(of: sheet)).isEmpty)
  }

  private static func rows(of bytes: [UInt8]) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(object?["rows"] as? [[String: Any]])
  }
}

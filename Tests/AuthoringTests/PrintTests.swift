import Content
import Testing
import Thai

@testable import Authoring

@Suite("What is printed")
struct PrintTests {
  @Test(arguments: ["content/2568/reports/plan.md", "2568/reports/plan", "/2568/reports/plan/"])
  func aPageIsNamedByItsFileOrItsAddress(_ name: String) throws {
    #expect(try Print.pageAddress(name) == "/2568/reports/plan/")
  }

  /// Chromium's threads hand the numbers out in a race.
  @Test func theNumbersOfPartsAreCountedInTheirOrder() throws {
    func pdf(_ first: Int, _ second: Int) -> [UInt8] {
      let (one, two) = ("(node\(10_000_000 + first))", "(node\(10_000_000 + second))")
      return Array("/ID \(one) /Headers [\(two) \(one)] /IDTree \(one) 1 \(two) 2 (node) (nodes) (node1234567x)".utf8)
    }
    let day = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    func stable(_ pdf: [UInt8]) -> [UInt8] {
      PrintedPDF.stable(pdf, day: day, fileAddress: "file:///a/", baseURL: "b/")
    }
    #expect(stable(pdf(7, 9)) == stable(pdf(8, 11)))
    #expect(stable(pdf(7, 9)).count == pdf(7, 9).count)
    #expect(String(decoding: stable(pdf(7, 9)), as: UTF8.self).contains("/ID (node00000001) /Headers [(node00000002)"))
    #expect(stable(pdf(7, 9)) != stable(pdf(9, 7)))
  }

  @Test func everyPageHasAFileOfItsOwn() {
    #expect(PrintedFile.path(ofPage: "/2568/reports/plan/") == "files/print/2568/reports/plan.pdf")
    let addresses = ["/", "/home/", "/aa/bb-cc/", "/aa-bb/cc/", "/aa/bb/cc/", "/2568/oit/", "/2568/oit/o02/"]
    #expect(Set(addresses.map(PrintedFile.path)).count == addresses.count)
  }
}

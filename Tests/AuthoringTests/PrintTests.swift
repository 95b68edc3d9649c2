import Content
import Testing

@testable import Authoring

@Suite("What is printed")
struct PrintTests {
  @Test(arguments: ["content/2568/reports/plan.md", "2568/reports/plan", "/2568/reports/plan/"])
  func aPageIsNamedByItsFileOrItsAddress(_ name: String) throws {
    #expect(try Print.pageAddress(name) == "/2568/reports/plan/")
  }

  @Test func everyPageHasAFileOfItsOwn() {
    #expect(PrintedFile.path(ofPage: "/2568/reports/plan/") == "files/print/2568/reports/plan.pdf")
    let addresses = ["/", "/home/", "/aa/bb-cc/", "/aa-bb/cc/", "/aa/bb/cc/", "/2568/oit/", "/2568/oit/o02/"]
    #expect(Set(addresses.map(PrintedFile.path)).count == addresses.count)
  }
}

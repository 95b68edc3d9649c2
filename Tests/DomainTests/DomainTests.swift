import Testing

@testable import Domain

@Suite("What a catalogue shows to the public")
struct SourceMarkTests {
  @Test func onlyConfirmedWordingsArePublic() {
    #expect(SourceMark.allCases.filter(\.isPublic) == [.official, .confirmed])
  }

  @Test(arguments: [("single-source", SourceMark.singleSource), ("unverified", .unverified)])
  func marksAreReadAsCataloguesWriteThem(written: String, mark: SourceMark) {
    #expect(SourceMark(rawValue: written) == mark)
  }
}

import Diagnostics
import Testing
import Thai

@Suite struct CodeReadingTests {
  @Test(arguments: ["O2", "o02", "ข้อ ๒", "ข้อ O2", "O๒", " o 2 ", "ข้อที่ 2", "O-2", "ข้อ ๐๒", "ข้อ O๐๒"])
  func readsEverySpellingOfAnItem(_ text: String) throws {
    #expect(try ItemCode.read(text).get() == Reading(try #require(ItemCode(2))))
  }

  @Test(arguments: [
    ("๐๒", 2), ("0๒", 2), ("Ο2", 2), ("О2", 2), ("2", 2), ("010", 10), ("๑๐", 10), ("๐๔๒", 42), ("Ο42", 42),
    ("O1O", 10),
    ("ＯＯ2", 2),
  ])
  func mendsGarbledItemsAndSaysSo(_ text: String, _ number: Int) throws {
    let reading = try ItemCode.read(text).get()
    #expect(reading.value.number == number)
    #expect(reading.certainty == .mended(from: text))
  }

  @Test(arguments: ["", "O", "ข้อ", "O0", "O100", "๑๑๐", "e6", "X2", "O2x", "O2/3", "๐", "O--2"])
  func refusesWhatIsNoItem(_ text: String) throws {
    let failure = try failure(ItemCode.read(text))
    #expect(failure.range.upperBound <= text.utf8.count)
  }

  @Test(arguments: [
    ("e6", "e6"), ("E06", "e6"), ("i๑๐", "i10"), ("I5", "i5"), ("ข้อ e6", "e6"), ("е6", "e6"), ("l5", "i5"),
    ("๑๑๐", "e10"),
    ("1๑๐", "i10"), ("110", "i10"),
  ])
  func readsQuestions(_ text: String, _ code: String) throws {
    #expect(try QuestionCode.read(text).get().value.description == code)
  }

  @Test func readsANumberOfAGivenSurveyUnlessItReadsTwoWays() throws {
    #expect(try QuestionCode.read("๕", survey: .external).get().value.description == "e5")
    #expect(try QuestionCode.read("๑๕", survey: .internal).get().value.description == "i15")
    #expect(try failure(QuestionCode.read("๑๕", survey: .external)).kind == .ambiguous)
    #expect(try failure(QuestionCode.read("๑๕")).kind == .ambiguous)
    #expect(try failure(QuestionCode.read("5")).kind == .ambiguous)
  }

  @Test(arguments: [
    ("O10", "2568/O10"), ("2565/O10", "2565/O10"), ("๒๕๖๕/e6", "2565/e6"), ("2565 / ข้อ ๑๐", "2565/O10"),
    ("65/i3", "2565/i3"), ("2022/O10", "2565/O10"), ("พ.ศ. 2565/O10", "2565/O10"),
  ])
  func readsCodesOfOtherYears(_ text: String, _ code: String) throws {
    let year = try #require(FiscalYear(2568))
    #expect(try YearCode.read(text, of: year).get().value.description == code)
  }

  @Test func leavesTheYearOutWhereItIsTheSame() throws {
    let year = try #require(FiscalYear(2568))
    let code = try YearCode.read("2565/O10", of: year).get().value
    #expect(code.printed(in: year) == "2565/O10")
    #expect(try YearCode.read("o1", of: year).get().value.printed(in: year) == "O1")
    #expect(ItemCode(2)?.fileName == "o02")
    #expect(try failure(YearCode.read("xx/O1", of: year)).range == 0..<2)
    #expect(try failure(YearCode.read("/O1", of: year)).kind == .unreadable)
  }

  @Test func reads2000RandomSpellings() throws {
    var random = SeededGenerator(seed: 7)
    let year = try #require(FiscalYear(2568))
    for _ in 0..<2_000 {
      let number = random.number(1...99)
      let isItem = random.flip()
      let letter = isItem ? random.pick("O", "o", "Ο", "О", "0", "๐") : random.pick("e", "E")
      let digits = random.pick("\(number)", number < 10 ? "0\(number)" : "\(number)")
      let styled = random.flip() ? DigitStyle.thai.applied(to: digits) : digits
      let prefix = random.pick("", "2565/", "๒๕๖๕/ ")
      let text = prefix + random.pick("", "ข้อ ", "ข้อ") + letter + random.pick("", " ") + styled
      let read = try YearCode.read(text, of: year).get().value
      let expected = "\(prefix.isEmpty ? 2568 : 2565)/\(isItem ? "O" : "e")\(number)"
      #expect(read.description == expected, "\(text)")
      #expect(try YearCode.read(read.description, of: year).get() == Reading(read))
    }
  }

  @Test func survivesRandomBytes() throws {
    var random = SeededGenerator(seed: 8)
    let year = try #require(FiscalYear(2568))
    let signs = Array("Oei0123/ข้อที่๐๑-. ΟОl".utf8)
    for _ in 0..<5_000 {
      let bytes = (0..<random.number(0...12)).map { _ in
        random.number(0...9) == 0 ? UInt8(random.number(0...255)) : signs[random.number(0...signs.count - 1)]
      }
      expectRangeWithin(bytes, ItemCode.read(utf8: bytes))
      expectRangeWithin(bytes, QuestionCode.read(utf8: bytes, survey: .external))
      expectRangeWithin(bytes, YearCode.read(utf8: bytes, of: year))
    }
  }
}

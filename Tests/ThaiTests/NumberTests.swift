import Diagnostics
import Testing
import Thai

@Suite struct NumberTests {
  @Test(arguments: [
    ("๖๐", "60.00"), ("50,000", "50,000.00"), ("1,234.50", "1,234.50"), ("๙๖.๖๗", "96.67"), ("-3.5", "-3.50"),
    ("−1", "-1.00"), (" 7 ", "7.00"), ("1000", "1,000.00"), ("007", "7.00"), ("0.005", "0.01"), ("1.004999", "1.00"),
    ("๑,๒๓๔,๕๖๗", "1,234,567.00"), ("1.10000000000", "1.10"), ("999999999999999", "999,999,999,999,999.00"),
  ])
  func readsNumbersAndPrintsTwoPlaces(_ text: String, _ printed: String) throws {
    #expect(try ExactDecimal.read(text).get().printed() == printed)
  }

  @Test(arguments: [
    "", "1,00", "1.2.3", "1,2345", ",100", "1,,000", "1.", ".5", "abc", "60%", "50,000 บาท", "1 000", "1.0000001",
    "9999999999999999", "1.5,0", "--1", "-", "1-2", "12e3",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(throws: ReadingFailure.self) { try ExactDecimal.read(text).get() }
  }

  @Test func showsTheNumberWithoutWhatDoesNotBelong() throws {
    let percent = try failure(ExactDecimal.read("60%"))
    #expect(percent.range == 2..<3 && percent.hint.thai == "เขียนเพียง 60")
    let grouped = try failure(ExactDecimal.read("1,0000"))
    #expect(grouped.kind == .ambiguous && grouped.hint.english.contains("10,000"))
  }

  @Test func readsWholeNumbers() throws {
    #expect(try WholeNumber.read("๑,๒๐๐").get() == 1200)
    #expect(try WholeNumber.read("-5").get() == -5)
    #expect(try failure(WholeNumber.read("1.5")).kind == .impossible)
  }

  @Test func roundsHalfUpExactly() throws {
    let rounded = try ["1.005", "2.675", "-1.005", "0.994999", "99.995"].map { text in
      try ExactDecimal.read(text).get().rounded()
    }
    let expected = try ["1.01", "2.68", "-1.01", "0.99", "100"].map { try ExactDecimal.read($0).get() }
    #expect(rounded == expected)
  }

  @Test func roundsTheMeanAsTheTrueValueRounds() throws {
    // 200.00 / 3 = 66.666…; 0.01 / 2 = 0.005; 1.00 / 201 = 0.004975…
    #expect(ExactDecimal(200).divided(by: 3)?.printed() == "66.67")
    #expect(try ExactDecimal.read("0.01").get().divided(by: 2)?.printed() == "0.01")
    #expect(ExactDecimal(1).divided(by: 201)?.printed() == "0.00")
    #expect(ExactDecimal(1).divided(by: 0) == nil)
    #expect(ExactDecimal(1).divided(by: .zero) == nil)
    #expect(ExactDecimal(12_000).divided(by: ExactDecimal(50_000))?.printed() == "0.24")
  }

  @Test func addsWithoutBinaryErrors() throws {
    let tenth = try ExactDecimal.read("0.1").get()
    #expect(Array(repeating: tenth, count: 10).sum() == ExactDecimal(1))
    #expect(tenth * 3 - tenth == tenth + tenth)
    #expect(tenth * tenth == (try ExactDecimal.read("0.01").get()))
    let tolerance = try ExactDecimal.read("0.01").get()
    #expect(ExactDecimal(1).isWithin(tolerance, of: try ExactDecimal.read("1.01").get()))
    #expect(!ExactDecimal(1).isWithin(tolerance, of: try ExactDecimal.read("1.011").get()))
  }

  @Test func overflowsWithoutTrapping() {
    var number = ExactDecimal(.max)
    for _ in 0..<10 { number = number * .max }
    #expect(number + number == number)
    #expect(-(-number) == number)
    #expect((-number - number) < .zero)
    #expect((-number - number).divided(by: -1) ?? .zero > .zero)
    #expect(!(-number - number).printed().isEmpty)
  }

  @Test func printsInEitherStyle() {
    let number = ExactDecimal(millionths: 1_234_567_895_000)
    #expect(number.printed(.thai) == "๑,๒๓๔,๕๖๗.๙๐")
    #expect(number.printed(places: 3, separators: false) == "1234567.895")
    #expect(number.printed(places: 0) == "1,234,568")
    #expect(ExactDecimal(millionths: -1).printed() == "0.00")
    #expect(DigitStyle.thai.printed(-1_234_567, separators: true) == "-๑,๒๓๔,๕๖๗")
    #expect(DigitStyle.arabic.printed(999, separators: true) == "999")
  }

  @Test func changesOnlyDigits() {
    #expect(DigitStyle.thai.applied(to: "O12 ข้อ ๓") == "O๑๒ ข้อ ๓")
    #expect(DigitStyle.arabic.applied(to: "๐๑๒๓๔๕๖๗๘๙ ก๏๚ 5") == "0123456789 ก๏๚ 5")
  }

  @Test func readsBackWhatItPrints() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let number = ExactDecimal(millionths: Int128(random.number(-1_000_000_000_000...1_000_000_000_000)))
      let text = number.printed(random.pick(.thai, .arabic), places: 6, separators: random.flip())
      #expect(try ExactDecimal.read(text).get() == number, "\(text)")
    }
  }

  @Test func survivesRandomBytes() {
    var random = SeededGenerator(seed: 6)
    let signs = Array("0123456789,.-๐๙ ".utf8)
    for _ in 0..<5_000 {
      let bytes = (0..<random.number(0...20)).map { _ in signs[random.number(0...signs.count - 1)] }
      expectRangeWithin(bytes, ExactDecimal.read(utf8: bytes))
      expectRangeWithin(bytes, WholeNumber.read(utf8: bytes))
    }
  }
}

import Diagnostics
import Testing
import Thai

@Suite struct PeriodReadingTests {
  @Test(arguments: [
    "มีนาคม 2568", "มี.ค. 68", "มี.ค.๖๘", "2568-03", "3/2568", "เดือนมีนาคม พ.ศ. ๒๕๖๘", "March 2025", "2025-03",
    "๓/๒๕๖๘", "มีนาคม ปี 2568",
  ])
  func readsEverySpellingOfOneMonth(_ text: String) throws {
    #expect(try CalendarMonth.read(text).get().isoText == "2025-03")
  }

  @Test func readsABareMonthInItsFiscalYear() throws {
    let year = try #require(FiscalYear(2568))
    #expect(try CalendarMonth.read("มีนาคม", fiscalYear: year).get().isoText == "2025-03")
    #expect(try CalendarMonth.read("ต.ค.", fiscalYear: year).get().isoText == "2024-10")
    let failure = try failure(CalendarMonth.read("มีนาคม"))
    #expect(failure.kind == .incomplete)
    #expect(failure.hint.thai == "เติมปี เช่น มีนาคม 2568")
  }

  @Test(arguments: ["14 มีนาคม 2568", "13/2568", "3/68", "2568", "มีนาคม 2568 – เมษายน 2568", "มีมาคม 2568"])
  func refusesWhatIsNoMonth(_ text: String) {
    #expect(throws: ReadingFailure.self) { try CalendarMonth.read(text).get() }
  }

  @Test(arguments: [
    "2568", "๒๕๖๘", "พ.ศ. 2568", "ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ 2568", "2025", "68", "ค.ศ. 2025", "FY2025",
    "Fiscal Year 2025", "ประจำปีงบประมาณ พ.ศ. 2568", "ปี 2568", "พศ2568", "ปีงบประมาณพ.ศ.2568",
  ])
  func readsEverySpellingOfAFiscalYear(_ text: String) throws {
    #expect(try FiscalYear.read(text).get().number == 2568)
  }

  @Test(arguments: ["568", "", "ปีงบประมาณ", "พ.ศ. 2025", "2568/2569", "1500"])
  func refusesWhatIsNoFiscalYear(_ text: String) {
    #expect(throws: ReadingFailure.self) { try FiscalYear.read(text).get() }
  }

  @Test(arguments: ["2400", "1857", "พ.ศ. 2400"])
  func saysWhichFiscalYearsThereAre(_ text: String) throws {
    #expect(try failure(FiscalYear.read(text)).hint.english == "use B.E. 2401 – 2942")
  }

  @Test(arguments: ["ไตรมาส 2/2568", "ไตรมาสที่ ๒/๒๕๖๘", "q2/2568", "Q2 2025", "ไตรมาส 2 ปีงบประมาณ พ.ศ. 2568"])
  func readsQuartersOfTheFiscalYear(_ text: String) throws {
    #expect(try Quarter.read(text).get().days.first.isoText == "2025-01-01")
  }

  @Test func readsAQuarterOfTheGivenYearAndRefusesAFifth() throws {
    let year = try #require(FiscalYear(2567))
    for text in ["q2", "ไตรมาสที่ ๒", "ไตรมาส 2"] {
      #expect(try Quarter.read(text, fiscalYear: year).get() == year.quarters[1])
      #expect(try failure(Quarter.read(text)).kind == .incomplete)
    }
    #expect(try failure(Quarter.read("ไตรมาส 5/2568")).kind == .impossible)
    #expect(throws: ReadingFailure.self) { try Quarter.read("ไตรมาส 2/", fiscalYear: year).get() }
  }

  @Test(arguments: [
    ("รอบ 6 เดือน", Round.sixMonths), ("6m", .sixMonths), ("รอบ ๖ เดือนแรก", .sixMonths), ("6-month round", .sixMonths),
    ("รอบ ๑๒ เดือน", .twelveMonths), ("12m", .twelveMonths), ("๑๒ เดือน", .twelveMonths), ("q1", .firstQuarter),
    ("Q4", .fourthQuarter), ("ไตรมาสที่ 3", .thirdQuarter), ("รอบไตรมาส 2", .secondQuarter),
  ])
  func readsRounds(_ text: String, _ round: Round) throws {
    #expect(try Round.read(text).get() == round)
  }

  @Test(arguments: ["9m", "รอบ 3 เดือน", "q5", "รอบ", "6", "ครึ่งปี", "รอบ 6 เดือนหลัง"])
  func refusesOtherRounds(_ text: String) {
    #expect(throws: ReadingFailure.self) { try Round.read(text).get() }
  }

  @Test(arguments: [
    "ต.ค. 2567 – มี.ค. 2568", "ต.ค.๖๗-มี.ค.๖๘", "ตุลาคม 2567 ถึง มีนาคม 2568", "เดือนตุลาคม 2567 - เดือนมีนาคม 2568",
    "1 ต.ค. 67 – 31 มี.ค. 68", "1/10/2567 - 31/3/2568", "2567-10-01 – 2568-03-31", "2567-10-2568-03",
    "10/2567—3/2568", "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568", "6m/2568", "ตั้งแต่ตุลาคม 2567 จนถึงมีนาคม 2568",
    "October 2024 to March 2025", "ระหว่างวันที่ 1 ตุลาคม 2567 ถึงวันที่ 31 มีนาคม 2568", "ต.ค. 2567 ‑‑ มี.ค. 2568",
    "1 ต.ค. 67 – มี.ค. 68", "ต.ค. 2567 − มี.ค. 2568",
  ])
  func readsEverySpellingOfOneSpan(_ text: String) throws {
    let span = try DateSpan.read(text).get()
    #expect(span.first.isoText == "2024-10-01" && span.last.isoText == "2025-03-31")
    #expect(try MonthSpan.read(text).get().days == span)
  }

  @Test(arguments: [
    ("ม.ค. – ก.ย. ๒๕๖๘", "2025-01-01", "2025-09-30"), ("1 – 15 มีนาคม 2568", "2025-03-01", "2025-03-15"),
    ("1-15/3/2568", "2025-03-01", "2025-03-15"), ("20 ม.ค. – 5 ก.พ. 68", "2025-01-20", "2025-02-05"),
    ("มีนาคม 2568", "2025-03-01", "2025-03-31"), ("14/3/2568", "2025-03-14", "2025-03-14"),
    ("ไตรมาส 2/2568", "2025-01-01", "2025-03-31"), ("ปีงบประมาณ พ.ศ. 2568", "2024-10-01", "2025-09-30"),
    ("ภายในเดือนมีนาคม 2568", "2025-03-01", "2025-03-31"), ("ต.ค. 2567 – ธ.ค.", "2024-10-01", "2024-12-31"),
  ])
  func readsOtherSpans(_ text: String, _ first: String, _ last: String) throws {
    let span = try DateSpan.read(text).get()
    #expect(span.first.isoText == first && span.last.isoText == last)
  }

  @Test(arguments: [
    ("ต.ค. – มี.ค.", "2024-10-01", "2025-03-31"), ("ต.ค. – มี.ค. 2568", "2024-10-01", "2025-03-31"),
    ("ต.ค. 2567 – มี.ค.", "2024-10-01", "2025-03-31"), ("ตลอดปีงบประมาณ", "2024-10-01", "2025-09-30"),
    ("12m", "2024-10-01", "2025-09-30"), ("รอบ 6 เดือน", "2024-10-01", "2025-03-31"),
    ("q3", "2025-04-01", "2025-06-30"),
    ("1 ต.ค. – 31 มี.ค.", "2024-10-01", "2025-03-31"),
  ])
  func takesWhatIsMissingFromTheFiscalYear(_ text: String, _ first: String, _ last: String) throws {
    let span = try DateSpan.read(text, fiscalYear: FiscalYear(2568)).get()
    #expect(span.first.isoText == first && span.last.isoText == last)
  }

  @Test(
    arguments: [
      ("มี.ค. 2568 – ต.ค. 2567", .reversed), ("31 มี.ค. 68 – 1 มี.ค. 68", .reversed), ("ต.ค. – มี.ค. 2568", .ambiguous),
      ("ต.ค. – มี.ค.", .incomplete), ("ต.ค. 2567 –", .incomplete), ("1-15", .incomplete), ("2568", .unreadable),
      ("10-12/2567", .ambiguous), ("6 เดือน", .ambiguous), ("6m", .incomplete),
      ("ต.ค. 2567 – มี.ค. 2568 – ก.ย. 2568", .unreadable),
      ("จัดทำป้ายประกาศใหม่", .unreadable), ("– มี.ค. 2568", .unreadable),
    ] as [(String, ReadingFailure.Kind)])
  func refusesSpansThatAreNone(_ text: String, _ kind: ReadingFailure.Kind) throws {
    #expect(try failure(DateSpan.read(text)).kind == kind)
  }

  @Test func showsTheYearsOfASpanThatCrossesAYear() throws {
    let failure = try failure(DateSpan.read("ต.ค. – มี.ค. 2568"))
    #expect(failure.hint.thai == "เขียนปีทั้งสองด้าน เช่น ต.ค. 2567 – มี.ค. 2568")
    let months = MonthSpan.read("5 ต.ค. 2567 – 31 มี.ค. 2568")
    #expect(try hint(months) == "เขียนเช่น ตุลาคม 2567 – มีนาคม 2568")
  }

  @Test func keepsTheKindOfThePeriod() throws {
    let year = try #require(FiscalYear(2568))
    #expect(try Period.read("q2", fiscalYear: year).get() == .quarter(year.quarters[1]))
    #expect(try Period.read("รอบ 6 เดือน", fiscalYear: year).get() == .round(.sixMonths, year))
    #expect(try Period.read("ปีงบประมาณ 2568").get() == .fiscalYear(year))
    #expect(try Period.read("ธันวาคม", fiscalYear: year).get().months?.first.isoText == "2024-12")
    #expect(try Period.read("14/3/2568").get().months == nil)
  }

  private func hint<Value>(_ result: Result<Value, ReadingFailure>) throws -> String {
    try failure(result).hint.thai
  }
}

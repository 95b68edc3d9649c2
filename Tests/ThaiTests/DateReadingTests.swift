import Diagnostics
import Testing
import Thai

@Suite struct DateReadingTests {
  @Test(arguments: [
    "2568-03-14", "2025-03-14", "๑๔ มีนาคม ๒๕๖๘", "14 มี.ค. 68", "14/3/2568", "14/3/68", "14/03/2025", "14.3.2568",
    "วันที่ 14 เดือนมีนาคม พ.ศ. 2568", "วันศุกร์ที่ 14 มีนาคม 2568", "วันศุกร์ ที่ ๑๔ มีนาคม พุทธศักราช ๒๕๖๘",
    "ศุกร์ 14 มี.ค. 68", "  14\u{A0}มีนาคม\u{200B} 2568 ", "1๔ มีนาคม 25๖๘", "๒๕๖๘-๐๓-๑๔", "14มี.ค.68",
    "14 มี. ค. 2568",
    "14 มีค 68", "14 มีนา 68", "14 มีนาคม พ.ศ.2568", "14 มีนาคม ค.ศ. 2025", "14 มีนาคม 2025", "14 March 2025",
    "14 Mar. 2025", "March 14, 2025", "Friday, 14 March 2025", "14 มีนาคม ปี 2568", "14-3-2568", "2568/3/14",
    "14 / 3 / 2568", "ณ วันที่ 14 มีนาคม 2568", "14 มีนาคม พ. ศ. 2568", "2568–03–14", "14 MARCH 2568",
  ])
  func readsEverySpellingOfOneDay(_ text: String) throws {
    #expect(try CalendarDate.read(text).get().isoText == "2025-03-14")
  }

  @Test func readsTheLeapDayOfTheBuddhistYear() throws {
    #expect(try CalendarDate.read("2567-02-29").get().isoText == "2024-02-29")
    let failure = try failure(CalendarDate.read("2568-02-29"))
    #expect(failure.kind == .impossible)
    #expect(failure.hint.thai.contains("28 กุมภาพันธ์ 2568"))
  }

  @Test func takesTheYearOfTheFiscalYearWhenNoneIsWritten() throws {
    let year = try #require(FiscalYear(2568))
    #expect(try CalendarDate.read("14 ธันวาคม", fiscalYear: year).get().isoText == "2024-12-14")
    #expect(try failure(CalendarDate.read("14 ธันวาคม")).kind == .incomplete)
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("3/14/2568", .impossible), ("14-3-68", .ambiguous), ("01/02", .ambiguous),
      ("31 กุมภาพันธ์ 2568", .impossible), ("0 มีนาคม 2568", .impossible), ("14 มีนาคม", .incomplete),
      ("มีนาคม 2568", .incomplete), ("14", .incomplete), ("2568", .unreadable), ("14 มีนาคม 568", .unreadable),
      ("14 มีนาคม 25688", .unreadable), ("วันจันทร์ที่ 14 มีนาคม 2568", .contradictory),
      ("14 มีนาคม พ.ศ. 2025", .contradictory), ("14 มีนาคม ค.ศ. 2568", .contradictory),
      ("14 March 25", .ambiguous), ("14 มีนาคม 2568 เวลาเช้า", .unreadable), ("กลางเดือนมีนาคม 2568", .unreadable),
      ("14 มีนาคม 2568 15", .unreadable), ("2568-13-14", .impossible), ("25680314", .unreadable),
      ("14//3/2568", .unreadable), ("99999999999999999999/1/2568", .unreadable), ("14 มีนาคม 0999", .impossible),
      ("14 มีนาคม 9999", .impossible), ("2568-03-14T10:00", .unreadable), ("วันศุกร์", .incomplete),
    ] as [(String, ReadingFailure.Kind)])
  func refusesWhatIsNoDateOrTwo(_ text: String, _ kind: ReadingFailure.Kind) throws {
    let failure = try failure(CalendarDate.read(text))
    #expect(failure.kind == kind)
    #expect(failure.range.upperBound <= text.utf8.count)
    for wording in [failure.reason, failure.hint] {
      #expect(!wording.thai.isEmpty && !wording.english.isEmpty)
      #expect(!wording.english.hasSuffix(".") || wording.english.hasSuffix("C.E.") || wording.english.hasSuffix("B.E."))
    }
  }

  @Test func showsTheDateWithDayAndMonthInOrder() throws {
    let failure = try failure(CalendarDate.read("3/14/2568"))
    #expect(failure.range == 2..<4)
    #expect(failure.reason.thai == "ไม่มีเดือน 14 (วันมาก่อนเดือน)")
    #expect(failure.hint.thai == "ถ้าหมายถึง 14 มีนาคม 2568 เขียน 14/3/2568")
  }

  @Test func showsTheReadingsOfAShortYearBetweenDashes() throws {
    #expect(try failure(CalendarDate.read("14-3-68")).hint.thai.contains("14/3/2568 (วัน"))
    #expect(try failure(CalendarDate.read("68-3-14")).hint.thai.contains("14/3/2568 (วัน"))
    #expect(try failure(CalendarDate.read("14-3-12")).hint.thai.contains("14/3/2512 หรือ 12/3/2514"))
  }

  @Test func asksWhetherANearbyMonthWasMeant() throws {
    let text = "๑๔ กรกฏาคม ๒๕๖๘"
    let failure = try failure(CalendarDate.read(text))
    #expect(String(decoding: Array(text.utf8)[failure.range], as: UTF8.self) == "กรกฏาคม")
    #expect(failure.hint.thai.contains("กรกฎาคม"))
  }

  @Test func namesTheRightWeekday() throws {
    let failure = try failure(CalendarDate.read("วันจันทร์ที่ 14 มีนาคม 2568"))
    #expect(failure.hint.thai.contains("วันศุกร์ที่ 14 มีนาคม 2568"))
    #expect(failure.hint.english.contains("Friday 14 March 2025"))
  }
}

func failure<Value>(_ result: Result<Value, ReadingFailure>) throws -> ReadingFailure {
  guard case .failure(let failure) = result else {
    throw UnexpectedSuccess(value: "\(result)")
  }
  return failure
}

struct UnexpectedSuccess: Error { let value: String }

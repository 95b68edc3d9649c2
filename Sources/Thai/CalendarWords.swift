/// The meaning of a word in a written date, month, span, round or fiscal year.
enum CalendarWord: Equatable {
  case month(Int)
  /// An English month name, which a Christian year goes with.
  case englishMonth(Int)
  case weekday(Weekday)
  /// วัน, วันที่, ที่
  case dayWord
  /// เดือน, month
  case monthWord
  /// ปี
  case yearWord
  /// ปีงบประมาณ
  case fiscalYearWord
  case buddhistEra
  case christianEra
  /// ถึง
  case until
  /// ตั้งแต่, ระหว่าง, ภายใน, ตลอด: words before a span that do not change it.
  case opening
  case quarterWord
  case roundWord
  /// The m of `6m`.
  case monthsSuffix
  /// แรก of รอบ 6 เดือนแรก.
  case firstHalf
}

/// A word as it is looked for in the text.
struct CalendarVocable {
  /// The parts of an abbreviation in UTF-8, which may each be followed by a full stop and spaces; one part: a word.
  let parts: [[UInt8]]
  let word: CalendarWord
  /// Whether it must not go on with a Thai letter.
  let isShort: Bool

  var isAbbreviation: Bool { parts.count > 1 }

  init(_ text: String, _ word: CalendarWord, isShort: Bool = false) {
    parts = text.split(separator: ".").map { Array($0.utf8) }
    self.word = word
    self.isShort = isShort || parts.count > 1
  }
}

enum CalendarVocabulary {
  /// The words that begin with a scalar (Latin in lower case), the longer before its own beginnings.
  static func vocables(from first: Unicode.Scalar) -> [CalendarVocable] { vocables[first] ?? [] }

  private static let vocables: [Unicode.Scalar: [CalendarVocable]] = Dictionary(
    grouping: (months + weekdays + others).sorted { $0.parts.joined().count > $1.parts.joined().count },
    by: { scalar(in: $0.parts[0][...], at: 0).scalar })

  /// The names that a misspelt word is compared with.
  static let names: [String] =
    MonthNames.thai + Weekday.allCases.map { "วัน" + $0.thaiName }
    + ["ปีงบประมาณ", "ประจำปีงบประมาณ", "ไตรมาส", "ตั้งแต่", "ระหว่าง"] + MonthNames.english

  private static let spokenMonths = [
    "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา",
  ]

  private static let months: [CalendarVocable] = (1...12).flatMap { month in
    [
      CalendarVocable(MonthNames.thai[month - 1], .month(month)),
      CalendarVocable(MonthNames.thaiShort[month - 1], .month(month)),
      CalendarVocable(spokenMonths[month - 1], .month(month), isShort: true),
    ]
      + [MonthNames.english, MonthNames.englishShort].map {
        CalendarVocable($0[month - 1].lowercased(), .englishMonth(month))
      }
  }

  private static let weekdays: [CalendarVocable] =
    Weekday.allCases.flatMap { day in
      [day.thaiName, "วัน" + day.thaiName, day.englishName.lowercased(), String(day.englishName.lowercased().prefix(3))]
        .map { CalendarVocable($0, .weekday(day)) }
    } + [CalendarVocable("พฤหัส", .weekday(.thursday)), CalendarVocable("วันพฤหัส", .weekday(.thursday))]

  private static let others: [CalendarVocable] = otherWords.map { CalendarVocable($0.0, $0.1) }

  private static let otherWords: [(String, CalendarWord)] = [
    ("วันที่", .dayWord), ("วัน", .dayWord), ("ที่", .dayWord), ("ณ", .dayWord),
    ("เดือน", .monthWord), ("month", .monthWord), ("months", .monthWord), ("ปี", .yearWord), ("พ.ศ.", .buddhistEra),
    ("พุทธศักราช", .buddhistEra), ("b.e.", .buddhistEra), ("ค.ศ.", .christianEra), ("คริสต์ศักราช", .christianEra),
    ("c.e.", .christianEra), ("a.d.", .christianEra), ("ถึง", .until), ("จนถึง", .until), ("to", .until),
    ("until", .until), ("ตั้งแต่", .opening), ("ระหว่าง", .opening), ("ภายใน", .opening), ("ตลอด", .opening),
    ("ช่วง", .opening), ("from", .opening), ("ปีงบประมาณ", .fiscalYearWord), ("ประจำปีงบประมาณ", .fiscalYearWord),
    ("ประจําปีงบประมาณ", .fiscalYearWord), ("ปีงบ", .fiscalYearWord), ("fiscal year", .fiscalYearWord),
    ("fy", .fiscalYearWord), ("ไตรมาส", .quarterWord), ("ไตรมาสที่", .quarterWord), ("quarter", .quarterWord),
    ("q", .quarterWord), ("รอบ", .roundWord), ("รอบที่", .roundWord), ("round", .roundWord), ("m", .monthsSuffix),
    ("แรก", .firstHalf), ("sept", .englishMonth(9)),
  ]
}

internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// What of the site an import needs: the year, its catalogue, the units, and the ids that are taken.
struct ImportContext {
  let year: FiscalYear
  let catalogue: Catalogue?
  let units: [Unit]
  let takenIDs: Set<String>
  /// The indicator of rows that name none.
  let indicator: Int?

  /// The id of the unit that is called so.
  func unit(named name: String) -> String? {
    units.first { $0.name == name || $0.aliases.contains(name) }?.id
  }
}

/// What of the assessment a text names.
struct NamedSubject: Equatable {
  var indicator: Int?
  var subindicators: [String] = []
  /// A code of the year's catalogue.
  var question: String?
  /// The number that was printed where the name is that of another indicator.
  var contradicted: Int?

  /// - Parameter isBare: whether a number may stand before the name without the word ตัวชี้วัด.
  init(_ text: String, in context: ImportContext, isBare: Bool = false) {
    let plain = DigitStyle.arabic.applied(to: BoldMark.removed(from: text).onOneLine)
    subindicators = Self.subindicators(in: plain)
    indicator = Self.number(behind: "ตัวชี้วัดที่", in: plain) ?? Self.number(behind: "ตัวชี้วัด ที่", in: plain)
    question = Self.question(at: plain, in: context)
    if let question, let code = try? QuestionCode.read(question).get().value {
      indicator = context.catalogue?.indicator(asking: code)?.number ?? indicator
    }
    if isBare { readName(plain, in: context) }
    if indicator == nil { indicator = subindicators.first.flatMap { Int($0.prefix { $0 != "." }) } }
  }

  /// A cell of the column ตัวชี้วัด, which may hold the number alone: `๙`, `OIT 9`, `ตัวชี้วัด 9`.
  init(indicatorCell text: String, in context: ImportContext) {
    self.init(text, in: context, isBare: true)
    guard indicator == nil else { return }
    let words = DigitStyle.arabic.applied(to: text.asCompared)
    var rest = words.filter { !$0.isWhitespace && !".()".contains($0) }[...]
    for word in ["IIT", "EIT", "OIT", "ตัวชี้วัด", "ที่"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    guard (1...2).contains(rest.utf8.count), let number = Int(rest), number > 0 else { return }
    indicator = number
  }

  /// `8. การเปิดเผยข้อมูล`: the name tells the indicator, whatever its number is.
  private mutating func readName(_ plain: String, in context: ImportContext) {
    let printed = indicator ?? ListMarker.leadingNumber(of: plain)
    let titles = (context.catalogue?.instruments ?? []).flatMap(\.indicators)
    let head = HeaderGlossary.normalised(String(plain.prefix(120))).replacing("ตัวชี้วัดที่", with: "")
    guard printed != nil || indicator == nil,
      let named = titles.first(where: { head.hasPrefix(HeaderGlossary.normalised($0.title)) })
    else { return }
    if let printed, printed != named.number { contradicted = printed }
    indicator = named.number
  }

  private static func number(behind words: String, in text: String) -> Int? {
    guard let place = text.firstRange(of: words) else { return nil }
    let digits = text[place.upperBound...].drop { $0 == " " || $0 == ":" }.prefix { $0.isNumber }
    guard let number = Int(digits), (1...99).contains(number) else { return nil }
    return number
  }

  /// The numbers behind ตัวชี้วัดย่อย, `9.1`.
  private static func subindicators(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let place = rest.firstRange(of: "ตัวชี้วัดย่อย"), found.count < 20 {
      rest = rest[place.upperBound...]
      let behind = rest.drop { $0 == " " }.prefix(24)
      let number = (behind.hasPrefix("ที่") ? behind.dropFirst() : behind).drop { !$0.isNumber }.prefix {
        $0.isNumber || $0 == "."
      }
      let parts = number.split(separator: ".")
      if parts.count >= 2, behind.distance(from: behind.startIndex, to: number.startIndex) < 8 {
        found.append(parts.prefix(2).joined(separator: "."))
      }
    }
    return found
  }

  /// `e6` or `i10` at the beginning, when the year's catalogue has it.
  private static func question(at text: String, in context: ImportContext) -> String? {
    let word = text.prefix { $0 != " " && $0 != ":" }.lowercased()
    guard (2...3).contains(word.utf8.count), word.hasPrefix("e") || word.hasPrefix("i"),
      Int(word.dropFirst()) != nil, let code = try? QuestionCode.read(word).get().value
    else { return nil }
    return context.catalogue?.indicator(asking: code) == nil ? nil : code.description
  }
}

extension Round {
  /// รอบ ๖ เดือน or รอบ ๑๒ เดือน, wherever it stands in the line; the first when both do.
  init?(namedIn line: String) {
    let text = DigitStyle.arabic.applied(to: line).filter { !$0.isWhitespace }
    let signs = [("รอบ6เดือน", Round.sixMonths), ("รอบ12เดือน", .twelveMonths)]
    let found = signs.compactMap { sign, round in text.firstRange(of: sign).map { ($0.lowerBound, round) } }
    guard let first = found.min(by: { $0.0 < $1.0 }) else { return nil }
    self = first.1
  }
}

extension ListMarker {
  /// The number that begins a text: `8. การ…`, `8 การ…`.
  static func leadingNumber(of text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    return Int(digits)
  }
}

internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

/// The words of the interface in all languages, and the shapes that depend on their names.
struct Interfaces: Sendable {
  private let strings: [InterfaceStrings]
  private let stringsShape: ObjectShape
  /// The site as every page of one language sees it.
  let siteFrameShape: ObjectShape

  init(_ strings: [InterfaceStrings]) {
    self.strings = strings
    var names: [String] = []
    var known: Set<String> = []
    for name in strings.flatMap({ $0.entries.map(\.name) }) where known.insert(name).inserted { names.append(name) }
    stringsShape = ObjectShape(name: "strings", fields: names.map { ($0, .text) })
    siteFrameShape = ObjectShape(
      name: "frame",
      fields: [("lang", .text), ("strings", .object(stringsShape)), ("site", .object(SiteModel.context.shape))])
  }

  /// What stands below the page's own object in the context stack, outermost first.
  var frameShapes: [ObjectShape] { [siteFrameShape, Navigation.shape, PageFrame.context.shape] }

  /// The interface in a language, with the digits that the site wants and the limits of its texts.
  func interface(in language: Language, of settings: SiteSettings) -> Interface {
    let chosen = strings.first { $0.language == language } ?? strings.first
    let digits = language == .thai ? settings.numerals : .arabic
    let words = Dictionary(
      (chosen?.entries ?? []).map { ($0.name, digits.applied(to: $0.text.value)) },
      uniquingKeysWith: { first, _ in first })
    let values = stringsShape.fields.map { Value.text(words[$0.name] ?? $0.name) }
    return Interface(
      language: language, words: words, strings: Object(shape: stringsShape, values: values),
      digits: digits, limits: settings.limits.markdown)
  }
}

/// The words, numbers and dates of one language.
final class Interface: Sendable {
  let language: Language
  let words: [String: String]
  let strings: Object
  let digits: DigitStyle
  private let markup: MarkupOptions

  init(
    language: Language, words: [String: String], strings: Object, digits: DigitStyle, limits: MarkupLimits
  ) {
    self.language = language
    self.words = words
    self.strings = strings
    self.digits = digits
    func word(_ word: Word) -> String { words[word.rawValue] ?? word.rawValue }
    var markup = MarkupOptions()
    markup.limits = limits
    markup.labels.footnotes = word(.footnotes)
    markup.labels.backToText = word(.backToText)
    markup.labels.taskDone = word(.taskDone)
    markup.labels.taskOpen = word(.taskOpen)
    markup.labels.tableRegion = word(.tableRegion)
    self.markup = markup
  }

  /// The language of what the office writes and what catalogues say; nil on pages of that language.
  var contentLanguage: String? { language == .thai ? nil : Language.thai.rawValue }

  subscript(word: Word) -> String { words[word.rawValue] ?? word.rawValue }

  /// A sentence with a number in the place of `{n}`.
  /// - Parameter one: the sentence for a single one.
  func sentence(_ word: Word, one: Word, _ count: Int) -> String {
    self[count == 1 ? one : word].replacing("{n}", with: number(count))
  }

  func number(_ number: Int) -> String { digits.printed(number, separators: true) }

  /// A number that is a name: a year, an indicator.
  func ordinal(_ text: some CustomStringConvertible) -> String { digits.applied(to: text.description) }

  func date(_ date: CalendarDate) -> DateModel {
    DateModel(
      iso: date.isoText, text: date.printed(CalendarStyle(language, length: .long, digits: digits)))
  }

  /// A month alone is printed as one.
  func date(_ date: DayOrMonth) -> DateModel {
    DateModel(
      iso: date.isoText, text: date.printed(CalendarStyle(language, length: .long, digits: digits)))
  }

  /// In kilobytes of 1,000 bytes, from a million bytes on in megabytes; one decimal place below ten.
  func size(_ bytes: Int) -> String {
    let (unit, word) = bytes < 999_500 ? (1000, Word.kilobytes) : (1_000_000, Word.megabytes)
    let tenths = max(1, (bytes * 10 + unit / 2) / unit)
    let text = tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
    return digits.applied(to: text) + " " + self[word]
  }

  /// - Parameter prefix: what tells the footnotes of several bodies of one page apart.
  func markupOptions(prefix: String = "") -> MarkupOptions {
    var options = markup
    options.idPrefix = prefix
    return options
  }
}

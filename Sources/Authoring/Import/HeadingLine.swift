internal import Domain
internal import Thai

/// Tells lines that name what the rows below are about from prose that only speaks of it.
enum HeadingLine {
  /// - Parameter isBetweenRows: whether rows of one table stand directly above and below, where no prose stands.
  static func isHeading(_ line: String, isBetweenRows: Bool, in context: ImportContext) -> Bool {
    let words = withoutMarker(line)
    if words.hasPrefix("เครื่องมือการประเมิน") || namesIndicator(words) { return true }
    if isBetweenRows, NamedSubject(words, in: context, isBare: true).indicator != nil { return true }
    return (isBetweenRows || words.hasPrefix(subindicator)) && self.subindicator(titled: words, in: context) != nil
  }

  /// Whether ตัวชี้วัดที่ stands at its beginning, behind nothing but a marker and an instrument.
  static func namesIndicator(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count < 900 else { return false }
    let words = named(in: line.asCompared)
    return words.hasPrefix("ตัวชี้วัดที่") || words.hasPrefix("ตัวชี้วัด ที่")
  }

  /// The line without the sign of a list and the instrument that stands before its indicator.
  static func named(in line: String) -> String { withoutInstrument(withoutMarker(line)) }

  /// The subindicator of the year whose title is all that the line says.
  static func subindicator(titled text: String, in context: ImportContext) -> Subindicator? {
    let letters = HeaderGlossary.normalised(text)
    let wanted = letters.hasPrefix(subindicator) ? letters.replacing(subindicator + "ที่", with: "") : letters
    let title = wanted.hasPrefix(subindicator) ? String(wanted.dropFirst(subindicator.count)) : wanted
    return context.catalogue?.subindicators.first { HeaderGlossary.normalised($0.title) == title }
  }

  private static let subindicator = "ตัวชี้วัดย่อย"

  private static func withoutMarker(_ line: String) -> String {
    guard ListMarker.begins(line), let end = line.firstIndex(where: { $0 == " " || $0 == "." || $0 == ")" }) else {
      return line
    }
    return line[line.index(after: end)...].trimmed
  }

  /// `OIT ตัวชี้วัดที่ ๑๐ …`: what stands before must be the instrument and nothing else.
  private static func withoutInstrument(_ words: String) -> String {
    guard let place = words.firstRange(of: "ตัวชี้วัด"), isInstrument(words[..<place.lowerBound].trimmed) else {
      return words
    }
    return String(words[place.lowerBound...])
  }

  private static func isInstrument(_ words: String) -> Bool {
    guard words.count <= 60 else { return false }
    if ["IIT", "EIT", "OIT"].contains(where: { words.hasPrefix($0) && words.count <= 8 }) { return true }
    return ["เครื่องมือ", "แบบวัด", "แบบตรวจ"].contains { words.hasPrefix($0) }
  }
}

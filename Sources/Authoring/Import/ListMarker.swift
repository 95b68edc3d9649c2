internal import Thai

/// The signs that begin an item of a list in office text: `๑.` `1)` `(๑)` `-` `•`.
enum ListMarker {
  /// Whether the text, behind white space, begins with one.
  static func begins(_ text: some StringProtocol) -> Bool {
    // No marker is longer, but a cell may be.
    let start = String(text.drop(while: \.isWhitespace).prefix(8))
    return start.hasPrefix("-") || start.hasPrefix("•") || number(at: start.unicodeScalars[...]) != nil
  }

  /// The number of a marker `๑.` `1)` `(๑)` that stands at the beginning, of at most two digits. `๙.๑` is none.
  static func number(at text: Substring.UnicodeScalarView) -> Int? {
    var rest = text
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    var (number, digits) = (0, 0)
    while digits < 3, let digit = rest.first.flatMap(digitValue) {
      number = number * 10 + digit
      digits += 1
      rest = rest.dropFirst()
    }
    guard (1...2).contains(digits), let end = rest.first else { return nil }
    let after = rest.dropFirst().first
    switch end {
    case ")": return number
    case "." where !isBracketed: return after.flatMap(digitValue) == nil ? number : nil
    default: return nil
    }
  }

  /// Parts a text before each marker of a rising list `๑. … ๒. … ๓. …`, and at its lines. A number may stand twice, as
  /// it does in print; one that falls back or jumps begins no item.
  static func items(of text: String) -> [String] {
    text.paragraphs.flatMap { numbered($0) }
  }

  private static func numbered(_ line: String) -> [String] {
    let scalars = line.unicodeScalars
    var starts: [String.Index] = []
    var last = 0
    var isWordStart = true
    for index in scalars.indices {
      defer { isWordStart = scalars[index] == " " }
      guard isWordStart, let number = number(at: scalars[index...]) else { continue }
      guard last == 0 ? number == 1 || index == scalars.startIndex : number == last || number == last + 1 else {
        continue
      }
      last = number
      starts.append(index)
    }
    // One number alone is no list that runs on in the line.
    guard starts.count > 1 else { return [line] }
    return parts(of: line, at: starts)
  }

  /// Parts a paragraph before its ` - ` bullets when there are several or it begins with one. A hyphen behind a digit
  /// or an abbreviated month is a span of time.
  static func bullets(of line: String) -> [String] {
    let scalars = line.unicodeScalars
    var starts: [String.Index] = []
    var previous: [Unicode.Scalar] = []
    for index in scalars.indices {
      defer { previous = previous.suffix(1) + [scalars[index]] }
      guard scalars[index] == "-" else { continue }
      let next = scalars[scalars.index(after: index)...].first { $0 != " " }
      guard let next, isThaiLetter(next) || (next.isASCII && next.properties.isAlphabetic) else { continue }
      if index == scalars.startIndex { starts.append(index) }
      guard previous.count == 2, previous[1] == " ", previous[0] != ".", digitValue(previous[0]) == nil else {
        continue
      }
      starts.append(index)
    }
    guard starts.count > 1 || starts.first == scalars.startIndex else { return [line] }
    return parts(of: line, at: starts)
  }

  private static func parts(of line: String, at starts: [String.Index]) -> [String] {
    let edges = (starts.first == line.startIndex ? [] : [line.startIndex]) + starts + [line.endIndex]
    return zip(edges, edges.dropFirst()).map { line[$0..<$1].trimmed }.filter { !$0.isEmpty }
  }
}

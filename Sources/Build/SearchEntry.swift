internal import Audit
internal import Diagnostics
internal import Pages
internal import Thai

/// One page as the search index has it.
struct SearchEntry: Sendable {
  let part: SearchPart
  /// A JSON object: the address from the site's root without the first slash, the kind, the title, and the text as
  /// `[anchor, heading, words]` for each heading.
  let json: [UInt8]
}

extension SearchEntry {
  /// - Parameter address: as links have it, from the root.
  init(_ facts: SearchFacts, address: String, html: [UInt8]) {
    part = SearchPart(language: facts.language.rawValue, year: facts.year?.number)
    let text = MainText(html: html)
    var json: [UInt8] = []
    json.reserveCapacity(text.bytes.count + text.sections.count * 80 + 200)
    json += "{\"address\":".utf8
    json.appendQuoted(Array(address.utf8.dropFirst()))
    json += ",\"kind\":\"\(facts.kind.rawValue)\",\"title\":".utf8
    json.appendQuoted(text.bytes, text.title)
    json += ",\"text\":[".utf8
    for (index, section) in text.sections.enumerated() {
      json += (index == 0 ? "[" : ",[").utf8
      json.appendQuoted(section.anchor)
      json.append(UInt8(ascii: ","))
      json.appendQuoted(text.bytes, section.heading)
      json.append(UInt8(ascii: ","))
      json.appendQuoted(text.bytes, section.text)
      json.append(UInt8(ascii: "]"))
    }
    json += "]}".utf8
    self.json = json
  }
}

/// The pages that one reader wants and another doesn't: those of one language and one year, or of no year.
struct SearchPart: Hashable, Sendable {
  /// `th`
  let language: String
  /// Buddhist era.
  let year: Int?

  /// `th-2568`
  var name: String { year.map { "\(language)-\($0)" } ?? language }
}

extension [UInt8] {
  /// Appends UTF-8 as a JSON string, in quotation marks.
  ///
  /// - Parameter range: the part of the text to append; nil for the whole.
  mutating func appendQuoted(_ text: [UInt8], _ range: Range<Int>? = nil) {
    append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      let range = range ?? 0..<text.count
      var start = range.lowerBound
      while let place = text.firstEscaped(in: start..<range.upperBound) {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        appendEscaped(text[place])
        start = place + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<range.upperBound]))
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    if byte < 0x20 {
      let digits = String(byte, radix: 16)
      self += "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8
    } else {
      self += [UInt8(ascii: "\\"), byte]
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a quotation mark, a backslash or a control character; eight bytes are looked at in one step.
  fileprivate func firstEscaped(in range: Range<Int>) -> Int? {
    guard let baseAddress else { return nil }
    let raw = UnsafeRawPointer(baseAddress)
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let bytes = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let found = bytes.matches(0x2222_2222_2222_2222) | bytes.matches(0x5C5C_5C5C_5C5C_5C5C)
      let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
      if (found | controls) & 0x8080_8080_8080_8080 != 0 { break }
      place += 8
    }
    return (place..<range.upperBound).first { self[$0] < 0x20 || self[$0] == 0x22 || self[$0] == 0x5C }
  }
}

extension UInt64 {
  /// The high bit of the lowest byte that is the pattern's; bits above it may be set wrongly.
  fileprivate func matches(_ pattern: UInt64) -> UInt64 {
    let difference = self ^ pattern
    return (difference &- 0x0101_0101_0101_0101) & ~difference
  }
}

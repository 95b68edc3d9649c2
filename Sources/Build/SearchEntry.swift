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

  init(_ facts: SearchFacts, address: String, html: [UInt8]) {
    part = SearchPart(language: facts.language.rawValue, year: facts.year?.number)
    let text = MainText(html: html)
    var json: [UInt8] = []
    json.reserveCapacity(text.bytes.count + text.sections.count * 80 + 200)
    json += "{\"address\":".utf8
    json.appendQuoted(address.utf8.dropFirst())
    json += ",\"kind\":\"\(facts.kind.rawValue)\",\"title\":".utf8
    json.appendQuoted(text.bytes[text.title])
    json += ",\"text\":[".utf8
    for (index, section) in text.sections.enumerated() {
      json += (index == 0 ? "[" : ",[").utf8
      json.appendQuoted(section.anchor)
      json.append(UInt8(ascii: ","))
      json.appendQuoted(text.bytes[section.heading])
      json.append(UInt8(ascii: ","))
      json.appendQuoted(text.bytes[section.text])
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
  mutating func appendQuoted(_ text: some Collection<UInt8>) {
    append(UInt8(ascii: "\""))
    var rest = text[...]
    while let place = rest.firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      append(contentsOf: rest[..<place])
      let byte = rest[place]
      if byte < 0x20 {
        let digits = String(byte, radix: 16)
        self += "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8
      } else {
        self += [UInt8(ascii: "\\"), byte]
      }
      rest = rest[rest.index(after: place)...]
    }
    append(contentsOf: rest)
    append(UInt8(ascii: "\""))
  }
}

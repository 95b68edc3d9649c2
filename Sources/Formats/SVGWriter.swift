internal import Diagnostics
internal import Templates

/// SVG as bytes: elements with escaped attributes and texts.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes += ">".utf8
  }

  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  mutating func element(_ name: String, _ attributes: [(String, String)], text: String) {
    start(name, attributes)
    bytes += ">".utf8
    append(text)
    bytes += "</\(name)>\n".utf8
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      append(value)
      bytes += "\"".utf8
    }
  }

  private mutating func append(_ text: String) { bytes.appendEscaped(text.storableInXML) }
}

extension String {
  /// Without the characters that XML can't hold, and without carriage returns, which readers take for line ends.
  var storableInXML: String {
    if !holds(Self.doubtfulInXML) || unicodeScalars.allSatisfy(Self.isStorable) { return self }
    return String(UnicodeScalarView(unicodeScalars.filter(Self.isStorable)))
  }

  /// U+FFFE and U+FFFF begin with the byte EF; all else that can't be held is one byte below the space.
  private static let doubtfulInXML = ByteSet { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0xEF }

  private static func isStorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

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

  /// Characters that XML can't hold are left out.
  private mutating func append(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0..<0x20 where byte != 0x0A && byte != 0x09: break
      case 0x7F: break
      default: bytes.append(byte)
      }
    }
  }
}

/// Escaping for HTML: text and attribute values, whichever quotes stand around them.
extension [UInt8] {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` replaced by character references.
  package mutating func appendEscaped(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    guard isDone == nil else { return }
    var copy = text
    copy.withUTF8 { appendEscaped($0) }
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      reference.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a text as it is.
  mutating func appendVerbatim(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends bytes of another array, without making a copy on the way.
  mutating func append(_ range: Range<Int>, of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// The address as it is printed in a page: one within the site (`/2568/oit/`) relative to the page's root, others
/// (`https://…`, `//host/`, `#part`) unchanged. An empty address would mean the page itself, hence `./`.
package func printedAddress(_ address: String, root: String) -> String {
  guard address.utf8.first == UInt8(ascii: "/"), address.utf8.dropFirst().first != UInt8(ascii: "/") else {
    return address
  }
  let printed = root + address.dropFirst()
  return printed.isEmpty ? "./" : printed
}

internal import Diagnostics

/// Steps or ways of monitoring: a list of texts, or one text that is printed as it stands.
package struct ProseList: Sendable {
  package let items: [BlockText]
  package let form: Form

  package enum Form: Sendable, Equatable {
    /// One text, not written as a list: nothing is put before it.
    case text
    /// At least one item begins with a marker of its own (`๑.` `(1)` `-`), so all are printed as written.
    case marked
    /// No item has a marker, so they are numbered or bulleted when printed.
    case unmarked
  }

  /// The items of a list.
  package init(_ items: [BlockText]) {
    self.items = items
    form = items.contains { beginsWithListMarker($0.text.bytes) } ? .marked : .unmarked
  }

  /// A text that was not written as a list.
  package init(text: BlockText) {
    items = [text]
    form = .text
  }
}

/// Whether a text begins with `-`, `*`, `•`, or with a number of at most three digits (Thai or Arabic) that is closed by
/// a full stop or bracket: `๑.` `1)` `(๑)` `1.2`. A number alone (`5 ครั้ง`, `2568`) is no marker.
func beginsWithListMarker(_ bytes: [UInt8]) -> Bool {
  var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "*") {
    // `**` is bold, `---` a line.
    return rest.dropFirst().first != rest.first
  }
  if rest.starts(with: [0xE2, 0x80, 0xA2]) { return true }
  let isBracketed = rest.first == UInt8(ascii: "(")
  if isBracketed { rest = rest.dropFirst() }
  let digits = takeDigits(from: &rest)
  guard (1...3).contains(digits), let end = rest.first else { return false }
  return end == UInt8(ascii: ")") || (end == UInt8(ascii: ".") && !isBracketed)
}

/// Drops the Thai and Arabic digits at the beginning.
/// - Returns: their number.
private func takeDigits(from bytes: inout ArraySlice<UInt8>) -> Int {
  var count = 0
  while count < 10, let first = bytes.first {
    if (0x30...0x39).contains(first) {
      bytes = bytes.dropFirst()
    } else if bytes.starts(with: [0xE0, 0xB9]), (0x90...0x99).contains(bytes.dropFirst(2).first ?? 0) {
      bytes = bytes.dropFirst(3)
    } else {
      break
    }
    count += 1
  }
  return count
}

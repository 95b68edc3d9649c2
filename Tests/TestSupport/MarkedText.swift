package import Diagnostics

/// A source text with markers 1️⃣ 2️⃣ … taken out, each remembered as a byte offset: tests plant them where a
/// finding has to point.
package struct MarkedText {
  package let text: String
  package let offsets: [String: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if character.unicodeScalars.contains("\u{20E3}") {
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The markers in the order of their places.
  package var places: [Int] { offsets.values.sorted() }

  package func source(path: String = "test") -> Source { Source(path: path, text: text) }
}

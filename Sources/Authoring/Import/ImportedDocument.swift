internal import Diagnostics

/// One cell of a table as it was read. Line breaks part paragraphs; `BoldMark` scalars stand about bold words.
struct ImportedCell: Equatable {
  var text: String
  /// Whether the cell belongs to one above or to its left that spans it; its text is then empty.
  var isCovered = false

  init(_ text: String, isCovered: Bool = false) {
    self.text = text
    self.isCovered = isCovered
  }

  var isBlank: Bool { text.isBlank }
}

/// The signs that stand for the beginning and end of bold words until Markdown is written. They are control
/// characters, which no text that was read still has.
enum BoldMark {
  static let start: Unicode.Scalar = "\u{01}"
  static let end: Unicode.Scalar = "\u{02}"

  /// The text without them.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 == 1 || $0 == 2 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != start && $0 != end }))
  }
}

/// A row of a table, and where it stands in the file.
struct ImportedRow {
  var cells: [ImportedCell]
  let place: Wording
  /// What is to be said of how its cells were found.
  var notes: [String] = []
}

/// What a file holds, in its order.
enum ImportedBlock {
  /// A line outside tables.
  case line(String, place: Wording)
  /// A new table begins; its rows follow.
  case table
  case row(ImportedRow)
  /// What is to be said of the whole file.
  case remark(Wording)
}

extension Wording {
  static func line(_ number: Int) -> Wording {
    Wording(thai: "บรรทัดที่ \(number)", english: "line \(number)")
  }

  static func row(_ row: Int, ofTable table: Int) -> Wording {
    Wording(thai: "ตารางที่ \(table) แถวที่ \(row)", english: "table \(table), row \(row)")
  }

  static func row(_ row: Int, ofSheet sheet: String) -> Wording {
    Wording(thai: "แผ่นงาน \(sheet) แถวที่ \(row)", english: "sheet \(sheet), row \(row)")
  }

  static func paragraph(_ number: Int) -> Wording {
    Wording(thai: "ย่อหน้าที่ \(number)", english: "paragraph \(number)")
  }
}

extension StringProtocol {
  /// Whether nobody sees anything of it: white space, invisible characters, the signs of bold words.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == BoldMark.start
        || scalar == BoldMark.end
    }
  }

  /// Without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// In one line, with single spaces.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// In one line, whether its words are bold or not.
  var asCompared: String { BoldMark.removed(from: String(self)).onOneLine }

  /// The lines that hold something, each in one space wherever white space stood.
  var paragraphs: [String] {
    split(whereSeparator: \.isNewline).map(\.onOneLine).filter { !$0.isBlank }
  }
}

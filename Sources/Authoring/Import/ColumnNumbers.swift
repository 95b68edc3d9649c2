internal import Thai

/// The row `(๑) | (๒) | (๓)` that stands below the head of many tables.
enum ColumnNumbers {
  /// Whether each filled cell is a bare number, one more than the one before.
  static func are(_ row: ImportedRow) -> Bool {
    let cells = row.cells.filter { !$0.isBlank }
    let numbers = cells.compactMap { number($0.text) }
    guard numbers.count > 1, numbers.count == cells.count else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.count <= 40 else { return nil }
    let digits = DigitStyle.arabic.applied(to: text.asCompared).filter { !"() []. ".contains($0) }
    return digits.utf8.count <= 2 ? Int(digits) : nil
  }
}

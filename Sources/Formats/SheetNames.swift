/// The names of the sheets of a workbook as spreadsheets allow them: 1 … 31 UTF-16 units, none of `[ ] : * ? / \`, no
/// apostrophe at the ends, not "History", all different whatever the case of their letters.
enum SheetNames {
  private static let longest = 31

  /// One for each title, in order.
  static func names(of titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.enumerated().map { index, title in
      let cleaned = cleaned(title)
      let base = cleaned.isEmpty || cleaned.lowercased() == "history" ? "Sheet\(index + 1)" : cleaned
      let name = free(base, taken)
      taken.insert(name.lowercased())
      return name
    }
  }

  private static func cleaned(_ title: String) -> String {
    let scalars = title.unicodeScalars.map { scalar in
      "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    return trimmed(cut(trimmed(words), to: longest))
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return String(name.drop { $0 == "'" || $0 == " " })
  }

  /// Whole letters with their marks, as many as fit.
  private static func cut(_ name: String, to limit: Int) -> String {
    var units = 0
    return String(
      name.prefix { character in
        units += character.utf16.count
        return units <= limit
      })
  }

  private static func free(_ base: String, _ taken: Set<String>) -> String {
    var name = cut(base, to: longest)
    var number = 2
    while taken.contains(name.lowercased()) {
      let suffix = " (\(number))"
      name = cut(base, to: longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }
}

internal import Diagnostics
internal import Markup

extension Reading where Value == Int {
  /// A whole number not below the limit that holds anyway, and not above what the program can bear.
  static func limit(_ range: ClosedRange<Int>) -> Reading {
    Reading(.plain("number from \(range.lowerBound) to \(range.upperBound)")) { node, context in
      guard let number = Reading<Located<Int>>.number.read(node, &context) else { return nil }
      if range.contains(number.value) { return number.value }
      context.findings.append(.limitOutside(number, range))
      return nil
    }
  }
}

extension Reading where Value == Limits {
  static var limits: Reading {
    typealias Keys = LimitKeys
    return mapping(Keys.schema) { reader, context in
      var limits = Limits()
      func take(_ key: Key<Int>, times unit: Int = 1, into limit: inout Int) {
        if let number = reader(key, &context) { limit = number * unit }
      }
      take(Keys.textMegabytes, times: 1_000_000, into: &limits.textBytes)
      take(Keys.yamlNesting, into: &limits.yamlNesting)
      take(Keys.yamlMistakes, into: &limits.yamlMistakes)
      take(Keys.findingsPerFile, into: &limits.findingsPerFile)
      take(Keys.tableRows, into: &limits.tableRows)
      take(Keys.tableColumns, into: &limits.tableColumns)
      take(Keys.pictureKilobytes, times: 1_000, into: &limits.pictureBytes)
      take(Keys.largeFileMegabytes, times: 1_000_000, into: &limits.largeFileBytes)
      take(Keys.fileMegabytes, times: 1_000_000, into: &limits.fileBytes)
      take(Keys.pages, into: &limits.pages)
      take(Keys.markdownNesting, into: &limits.markdown.nesting)
      take(Keys.markdownColumns, into: &limits.markdown.tableColumns)
      take(Keys.markdownCells, into: &limits.markdown.tableCells)
      take(Keys.markdownParagraph, into: &limits.markdown.paragraphBytes)
      return limits
    }
  }
}

extension Diagnostic {
  static func limitOutside(_ number: Located<Int>, _ range: ClosedRange<Int>) -> Diagnostic {
    let isLow = number.value < range.lowerBound
    return Diagnostic(
      ContentFinding.limit, at: number.span,
      Wording(
        thai: isLow
          ? "ขีดจำกัด \(number.value) ต่ำกว่าค่าเดิม \(range.lowerBound) ซึ่งเพิ่มได้แต่ลดไม่ได้"
          : "ขีดจำกัด \(number.value) สูงเกินกว่าที่โปรแกรมรับได้ คือ \(range.upperBound)",
        english: isLow
          ? "the limit \(number.value) is below \(range.lowerBound), which can be raised but not lowered"
          : "the limit \(number.value) is above \(range.upperBound), the most that the program can bear"),
      hint: Wording(
        thai: "เขียนตัวเลขตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound) หรือลบบรรทัดนี้",
        english: "write a number from \(range.lowerBound) to \(range.upperBound), or delete the line"))
  }
}

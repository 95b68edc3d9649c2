import Diagnostics

extension ExactDecimal {
  /// Reads `๖๐`, `50,000`, `1,234.50`, `-3.5`: Thai or Arabic digits, commas only between thousands, at most 15 digits
  /// before and six after the point.
  package static func read(_ text: String) -> Result<ExactDecimal, ReadingFailure> { read(utf8: Array(text.utf8)) }

  /// As `read(_:)`, from UTF-8; the offsets of a failure are those of the bytes.
  package static func read(utf8 bytes: [UInt8]) -> Result<ExactDecimal, ReadingFailure> {
    Result { () throws(ReadingFailure) -> ExactDecimal in try NumberReader(bytes).decimal() }
  }
}

/// Whole numbers as people write them.
package enum WholeNumber {
  /// Reads `๖๐`, `50,000`, `-3`: as a decimal number, but without a fraction.
  package static func read(_ text: String) -> Result<Int, ReadingFailure> { read(utf8: Array(text.utf8)) }

  /// As `read(_:)`, from UTF-8; the offsets of a failure are those of the bytes.
  package static func read(utf8 bytes: [UInt8]) -> Result<Int, ReadingFailure> {
    Result { () throws(ReadingFailure) -> Int in
      let reader = NumberReader(bytes)
      guard let number = try reader.decimal().whole else { throw .fraction(reader.range, reader.text) }
      return number
    }
  }
}

/// The signs of one written number.
private struct NumberReader {
  private let scalars: ArraySlice<PlacedScalar>
  private let bytes: [UInt8]
  private static let longestWhole = 15
  private static let longestText = 200

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let placed = placedScalars(in: bytes.prefix(Self.longestText + 1))
    let first = placed.firstIndex { !isBlank($0.scalar) } ?? placed.endIndex
    let last = placed.lastIndex { !isBlank($0.scalar) } ?? placed.endIndex
    scalars = first <= last && first < placed.endIndex ? placed[first...last] : []
  }

  var range: Range<Int> {
    guard let first = scalars.first, let last = scalars.last else { return 0..<bytes.count }
    return first.range.lowerBound..<last.range.upperBound
  }

  var text: String { quotation(of: bytes[range]) }

  func decimal() throws(ReadingFailure) -> ExactDecimal {
    guard let first = scalars.first, bytes.count <= Self.longestText else { throw .noNumber(range, text) }
    let isNegative = first.scalar == "-" || first.scalar == "\u{2212}"
    let signs = isNegative ? scalars.dropFirst() : scalars
    if let stray = signs.first(where: { !Self.belongsToNumber($0.scalar) }) { throw strayFailure(stray, in: signs) }
    let parts = signs.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false) { $0.scalar }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { throw .misplacedPoint(range, text) }
    let units = try millionths(whole: try wholeDigits(parts[0]), fraction: parts.count == 2 ? parts[1] : [])
    return ExactDecimal(millionths: isNegative ? -units : units)
  }

  private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
    digitValue(scalar) != nil || scalar == "," || scalar == "."
  }

  private func strayFailure(_ stray: PlacedScalar, in signs: ArraySlice<PlacedScalar>) -> ReadingFailure {
    let visible = signs.first { $0.range.lowerBound >= stray.range.lowerBound && !isBlank($0.scalar) } ?? stray
    let rest = visible.range.lowerBound..<range.upperBound
    guard signs.contains(where: { digitValue($0.scalar) != nil }) else { return .noNumber(range, text) }
    let number = signs.filter { Self.belongsToNumber($0.scalar) }
    return .notOnlyNumber(rest, quotation(of: bytes[rest]), number: number.map { String($0.scalar) }.joined())
  }

  /// The digits before the point, with commas only between thousands.
  private func wholeDigits(_ part: ArraySlice<PlacedScalar>) throws(ReadingFailure) -> [Int] {
    let groups = part.split(separator: ",", omittingEmptySubsequences: false) { $0.scalar }
    let isGrouped = groups.count > 1
    let isWellGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let digits = part.compactMap { digitValue($0.scalar) }
    if isGrouped, !isWellGrouped { throw .misplacedComma(range, text, digits: digits.map(String.init).joined()) }
    guard digits.drop(while: { $0 == 0 }).count <= Self.longestWhole else { throw .numberTooLong(range) }
    return digits
  }

  private func millionths(whole: [Int], fraction: ArraySlice<PlacedScalar>) throws(ReadingFailure) -> Int128 {
    var decimals = try fraction.map { (placed) throws(ReadingFailure) -> Int in
      guard let digit = digitValue(placed.scalar) else { throw .misplacedPoint(range, text) }
      return digit
    }
    while decimals.last == 0 { decimals.removeLast() }
    guard decimals.count <= ExactDecimal.places else { throw .numberTooLong(range) }
    decimals += Array(repeating: 0, count: ExactDecimal.places - decimals.count)
    return (whole + decimals).reduce(0) { $0 * 10 + Int128($1) }
  }
}

extension ArraySlice {
  /// The parts between the elements whose key is the separator.
  fileprivate func split<Key: Equatable>(
    separator: Key, maxSplits: Int = .max, omittingEmptySubsequences: Bool, by key: (Element) -> Key
  ) -> [ArraySlice<Element>] {
    split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences) { key($0) == separator }
  }
}

extension ReadingFailure {
  fileprivate static func noNumber(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      text.isEmpty ? .empty : .unreadable, at: range,
      reason: Wording(thai: "“\(text)” ไม่ใช่ตัวเลข", english: "“\(text)” is not a number"),
      hint: Wording(
        thai: "เขียนตัวเลข เช่น 50,000 หรือ ๙๖.๖๗",
        english: "write a number, for example 50,000 or 96.67"))
  }

  fileprivate static func notOnlyNumber(_ range: Range<Int>, _ rest: String, number: String) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: range,
      reason: Wording(
        thai: "ที่นี่ใช้ตัวเลขอย่างเดียว แต่มี “\(rest)” ปนอยู่",
        english: "only a number belongs here, but there is also “\(rest)”"),
      hint: Wording(thai: "เขียนเพียง \(number)", english: "write only \(number)"))
  }

  fileprivate static func misplacedPoint(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: range,
      reason: Wording(
        thai: "จุดทศนิยมใน “\(text)” ไม่ถูกที่", english: "the decimal point in “\(text)” is out of place"),
      hint: Wording(
        thai: "ใช้จุดเดียว มีตัวเลขทั้งสองข้าง เช่น 0.5 หรือ 1,234.50",
        english: "use one point with digits on both sides, as in 0.5 or 1,234.50"))
  }

  fileprivate static func misplacedComma(_ range: Range<Int>, _ text: String, digits: String) -> ReadingFailure {
    let mended = separated(digits)
    return ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "จุลภาคใน “\(text)” ไม่ได้คั่นหลักพัน", english: "the commas in “\(text)” do not separate thousands"),
      hint: Wording(
        thai: "เขียน \(mended) หรือใช้จุดถ้าเป็นทศนิยม เช่น 96.67",
        english: "write \(mended), or use a point for a fraction, as in 96.67"))
  }

  fileprivate static func numberTooLong(_ range: Range<Int>) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "ตัวเลขยาวเกินไป รับได้ 15 หลักหน้าจุดและ 6 ตำแหน่งหลังจุด",
        english: "the number is too long: at most 15 digits before the point and six after it"),
      hint: Wording(thai: "ปัดเศษ เช่น 96.67", english: "round it, as in 96.67"))
  }

  fileprivate static func fraction(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(thai: "“\(text)” ไม่ใช่จำนวนเต็ม", english: "“\(text)” is not a whole number"),
      hint: Wording(thai: "เขียนจำนวนเต็ม เช่น 12", english: "write a whole number, for example 12"))
  }
}

internal import Diagnostics
internal import Thai

/// Turns the bytes of a text into a `String`, in the encodings that offices save: UTF-8, UTF-16, Windows-874.
enum TextDecoding {
  /// The text with LF as its only line end and without control characters. A line break inside a cell, as word
  /// processors have it (U+000B), stays.
  static func text(of bytes: [UInt8]) throws(ImportFailure) -> String {
    let text = try decoded(bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyFile }
    let clean = cleaned(text)
    guard clean.removed * 100 <= text.unicodeScalars.count else { throw .binary }
    return clean.text
  }

  private static func decoded(_ bytes: [UInt8]) throws(ImportFailure) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes) }
    guard !bytes.contains(0) else { throw .binary }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    guard let text = windows874(bytes) else { throw .binary }
    return text
  }

  private static func utf16(_ bytes: [UInt8]) -> String {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// nil unless nine in ten of the high bytes are Thai letters.
  private static func windows874(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    var (high, thai) = (0, 0)
    for byte in bytes {
      guard byte >= 0x80 else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      high += 1
      if (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) { thai += 1 }
      guard let scalar = Unicode.Scalar(windows874: byte) else { return nil }
      scalars.append(scalar)
    }
    return thai * 10 >= high * 9 ? String(scalars) : nil
  }

  private static func cleaned(_ text: String) -> (text: String, removed: Int) {
    var scalars = String.UnicodeScalarView()
    var removed = 0
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0C, 0x0D, 0x85: scalars.append("\n")
      case 0x09: scalars.append(scalar)
      case 0x0B, 0x2028, 0x2029: scalars.append("\u{0B}")
      case 0xFEFF: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD...0xFFFF: removed += 1
      default: scalars.append(scalar)
      }
    }
    return (String(scalars), removed)
  }
}

extension ImportFailure {
  static var emptyFile: ImportFailure {
    .content(Wording(thai: "ไฟล์นี้ว่างเปล่า", english: "the file is empty"))
  }

  static var binary: ImportFailure {
    .content(
      Wording(
        thai: "ไฟล์นี้ไม่ใช่ข้อความและไม่ใช่ DOCX หรือ XLSX: บันทึกตารางเป็น DOCX, XLSX, CSV (UTF-8) หรือ HTML"
          + " หรือคัดลอกตารางไปวางในไฟล์ข้อความ",
        english: "the file is no text and no DOCX or XLSX: save the table as DOCX, XLSX, CSV (UTF-8) or HTML,"
          + " or paste it into a text file"))
  }
}

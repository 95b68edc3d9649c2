internal import Diagnostics

/// A text file of the content, checked for what every later stage relies on: size, encoding, no NUL.
enum TextFile {
  /// The file's source; nil when it can't be used, which is reported.
  static func read(
    _ file: ContentFile, root: String, shownAs: String, limits: Limits = Limits(), findings: inout [Diagnostic]
  ) -> Source? {
    let shown = shownAs + "/" + file.path
    guard file.size <= limits.textBytes else {
      findings.append(.textTooLarge(shown, size: file.size, limit: limits.textBytes))
      return nil
    }
    do throws(SystemError) {
      let source = Source(path: shown, bytes: try readFile(root + "/" + file.path))
      guard let fault = source.encodingFault else {
        findings += source.hygieneFindings
        return source
      }
      findings.append(fault)
    } catch {
      findings.append(.unreadable(shown, error))
    }
    return nil
  }
}

extension Source {
  /// Where the text begins, behind a byte order mark.
  var textStart: Int { hasByteOrderMark ? 3 : 0 }

  /// Why the bytes are no text of ours; nil when they are UTF-8 without NUL.
  var encodingFault: Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16(self) }
    if let place = firstInvalidByte { return .notUTF8(span(place..<place + 1), looksThai: looksLikeWindows874) }
    if let place = bytes.firstIndex(of: 0) { return .nulByte(span(place..<place + 1)) }
    return nil
  }

  private var firstInvalidByte: Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard String(validating: buffer, as: UTF8.self) == nil else { return nil }
      var index = 0
      while index < buffer.count {
        let width = validWidth(at: index, in: buffer)
        guard width > 0 else { return index }
        index += width
      }
      return nil
    }
  }

  private func validWidth(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    let first = buffer[index]
    if first < 0x80 { return 1 }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + width <= buffer.count else { return 0 }
    return String(validating: buffer[index..<index + width], as: UTF8.self) == nil ? 0 : width
  }

  /// Most bytes over 0x7F are Thai letters of Windows-874.
  private var looksLikeWindows874: Bool {
    let high = bytes.lazy.filter { $0 >= 0x80 }
    let thai = high.lazy.filter { (0xA1...0xDA).contains($0) || (0xDF...0xFB).contains($0) }
    return thai.count * 10 >= high.count * 9
  }
}

extension Diagnostic {
  static func textTooLarge(_ shown: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.textTooLarge, at: .file(shown),
      Wording(
        thai: "ไฟล์ข้อความใหญ่ \(size / 1_000_000) MB เกินที่รับได้ \(limit / 1_000_000) MB",
        english: "this text has \(size / 1_000_000) MB, more than the \(limit / 1_000_000) MB that are taken"),
      hint: Wording(
        thai: "แบ่งเป็นหลายหน้า หรือแนบเป็นไฟล์ไว้ใน content/files/",
        english: "split it into pages, or attach it as a file in content/files/"))
  }

  static func utf16(_ source: Source) -> Diagnostic {
    Diagnostic(
      ContentFinding.utf16, at: source.span(0..<2),
      Wording(thai: "ไฟล์บันทึกเป็น UTF-16", english: "this file is saved as UTF-16"),
      hint: Wording(
        thai: "บันทึกใหม่เป็น UTF-8 หรือแปลงด้วย  iconv -f UTF-16 -t UTF-8 ไฟล์เดิม > ไฟล์ใหม่",
        english: "save it as UTF-8, or convert it:  iconv -f UTF-16 -t UTF-8 OLD > NEW"))
  }

  static func notUTF8(_ span: Span, looksThai: Bool) -> Diagnostic {
    let encoding = looksThai ? "CP874" : "WINDOWS-1252"
    let command = ShellCommand.replacing(span.source.path) { "iconv -f \(encoding) -t UTF-8 \($0)" }
    return Diagnostic(
      ContentFinding.notUTF8, at: span,
      Wording(
        thai: looksThai ? "ไฟล์บันทึกเป็น Windows-874 (ไทย) ไม่ใช่ UTF-8" : "ตั้งแต่ตรงนี้ไม่ใช่ UTF-8",
        english: looksThai ? "this file is saved as Windows-874 (Thai), not as UTF-8" : "from here on this is not UTF-8"
      ),
      hint: Wording(
        thai: "บันทึกใหม่เป็น UTF-8 หรือแปลงด้วย  \(command)",
        english: "save it as UTF-8, or convert it:  \(command)"))
  }

  static func nulByte(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.nulByte, at: span,
      Wording(
        thai: "มีอักขระ NUL ไฟล์นี้อาจไม่ใช่ข้อความ", english: "there is a NUL character; this may be no text at all"),
      hint: Wording(
        thai: "ถ้าเป็นไฟล์แนบ ให้ย้ายไป content/files/", english: "if it is an attachment, move it to content/files/"))
  }
}

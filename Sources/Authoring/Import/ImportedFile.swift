internal import Build
internal import Content
internal import Diagnostics
internal import Glibc

/// Reads a file in one of the forms in which offices have tables.
enum ImportedFile {
  /// What the file, or standard input for `-`, holds.
  static func blocks(of path: String) async throws(ImportFailure) -> [ImportedBlock] {
    let bytes = try path == "-" ? standardInput() : read(path)
    let blocks = try await blocks(of: bytes, path: path)
    let rows = blocks.count { if case .row = $0 { true } else { false } }
    guard rows <= ImportLimits.rows else { throw .tooManyRows(rows) }
    return blocks
  }

  private static func blocks(of bytes: [UInt8], path: String) async throws(ImportFailure) -> [ImportedBlock] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch FileForm(bytes, ending: ending) {
    case .docx: return HTMLReader.blocks(of: try TextDecoding.text(of: await OfficeFile.html(ofDOCX: path)))
    case .xlsx(let hasSharedTexts):
      let sheets = SeparatedReader.blocks(ofSheets: try TextDecoding.text(of: await OfficeFile.csv(ofXLSX: path)))
      return hasSharedTexts ? sheets : [.remark(ImportWords.textsInCells)] + sheets
    case .refused(let failure): throw failure
    case .text:
      guard bytes.count <= ImportLimits.textBytes else { throw .tooLarge(bytes.count, ImportLimits.textBytes) }
      return blocks(ofText: try TextDecoding.text(of: bytes), ending: ending)
    }
  }

  static func blocks(ofText text: String, ending: String) -> [ImportedBlock] {
    let head = text.prefix(400).trimmed.lowercased()
    let isPage = ["<!doctype", "<html", "<table", "<body", "<meta"].contains { head.hasPrefix($0) }
    if isPage || ending == "html" || ending == "htm" { return HTMLReader.blocks(of: text) }
    if ending == "csv" { return SeparatedReader.blocks(of: text) }
    let hasRows = text.utf8.contains(UInt8(ascii: "\t")) || text.split(separator: "\n").contains { $0.hasPrefix("|") }
    if hasRows { return PastedText.blocks(of: text) }
    if text.lowercased().firstRange(of: "<table") != nil { return HTMLReader.blocks(of: text) }
    let firstLine = text.split(separator: "\n").first ?? ""
    return firstLine.contains(",") ? SeparatedReader.blocks(of: text) : PastedText.blocks(of: text)
  }

  private static func read(_ path: String) throws(ImportFailure) -> [UInt8] {
    guard let resolved = FileSystem.resolved(path) else { throw .notFound(path) }
    guard FileSystem.kind(resolved) != .folder else { throw .folder(path) }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readFile(resolved, within: 0..<ImportLimits.officeBytes + 1)
    } catch {
      throw .unreadable(path, error)
    }
    guard bytes.count <= ImportLimits.officeBytes else { throw .tooLarge(bytes.count, ImportLimits.officeBytes) }
    return bytes
  }

  private static func standardInput() throws(ImportFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable("-", SystemError(code: errno)) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= ImportLimits.textBytes else { throw .tooLarge(bytes.count, ImportLimits.textBytes) }
    }
  }
}

/// What a file is, by its first bytes; its name only says what it should be.
enum FileForm {
  case text, docx
  /// Excel and LibreOffice keep the texts of all cells in one list; other programs write them into the cells, of which
  /// xlsx2csv gives only a piece when they are long or have bold words.
  case xlsx(hasSharedTexts: Bool)
  case refused(ImportFailure)

  init(_ bytes: [UInt8], ending: String) {
    if bytes.starts(with: Array("%PDF".utf8)) {
      self = .refused(.pdf)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .refused(.oldOfficeFile)
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.zip(bytes)
    } else if ending == "docx" || ending == "xlsx" {
      self = .refused(bytes.isEmpty ? .emptyFile : .notWhatItsNameSays(ending))
    } else {
      self = .text
    }
  }

  /// The names of the files in it stand as they are at its end.
  private static func zip(_ bytes: [UInt8]) -> FileForm {
    let directory = bytes.suffix(200_000)
    if contains(directory, "xl/workbook") { return .xlsx(hasSharedTexts: contains(directory, "xl/sharedStrings")) }
    return contains(directory, "word/document") ? .docx : .refused(.otherArchive)
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
    let wanted = Array(name.utf8)
    return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}

extension ImportFailure {
  static func notFound(_ path: String) -> ImportFailure {
    .machine(Wording(thai: "ไม่พบไฟล์ \(path)", english: "there is no file \(path)"))
  }

  static func folder(_ path: String) -> ImportFailure {
    .machine(
      Wording(
        thai: "\(path) เป็นโฟลเดอร์: ระบุไฟล์ในโฟลเดอร์", english: "\(path) is a folder: name a file in it"))
  }

  static func unreadable(_ path: String, _ error: SystemError) -> ImportFailure {
    .machine(
      Wording(
        thai: "อ่าน \(path) ไม่ได้ (\(error.description))", english: "can't read \(path) (\(error.description))"))
  }

  static func tooLarge(_ size: Int, _ limit: Int) -> ImportFailure {
    .content(
      Wording(
        thai: "ไฟล์ใหญ่เกิน \(limit / 1_000_000) MB: แบ่งเป็นหลายไฟล์ หรือเอารูปภาพออกก่อน",
        english: "the file has more than \(limit / 1_000_000) MB: split it, or take the pictures out first"))
  }

  static func tooManyRows(_ count: Int) -> ImportFailure {
    .content(
      Wording(
        thai: "มี \(count) แถว เกินที่รับได้ \(ImportLimits.rows) แถว: แบ่งเป็นหลายไฟล์",
        english: "there are \(count) rows, more than the \(ImportLimits.rows) that are taken: split the file"))
  }

  static var pdf: ImportFailure {
    .content(
      Wording(
        thai: "ไฟล์นี้เป็น PDF ซึ่งไม่มีตารางให้อ่าน: เปิดไฟล์ต้นฉบับแล้วบันทึกเป็น DOCX"
          + " หรือคัดลอกตารางไปวางในโปรแกรมประมวลคำหรือไฟล์ข้อความ",
        english: "the file is a PDF, which has no tables to read: save the original as DOCX,"
          + " or paste the table into a word processor or a text file"))
  }

  static var oldOfficeFile: ImportFailure {
    .content(
      Wording(
        thai: "ไฟล์นี้เป็น .doc หรือ .xls รุ่นเก่า: เปิดแล้วบันทึกเป็น .docx หรือ .xlsx",
        english: "the file is an old .doc or .xls: open it and save it as .docx or .xlsx"))
  }

  static func notWhatItsNameSays(_ ending: String) -> ImportFailure {
    let name = ending.uppercased()
    return .content(
      Wording(
        thai: "ไฟล์นี้ไม่ใช่ \(name) แม้ชื่อจะลงท้ายด้วย .\(ending): เปิดในโปรแกรมเดิมแล้วบันทึกใหม่เป็น \(name)",
        english: "the file is no \(name), though its name ends in .\(ending): open it where it was made and save it"
          + " as \(name) again"))
  }

  static var otherArchive: ImportFailure {
    .content(
      Wording(
        thai: "ไฟล์นี้เป็นไฟล์บีบอัดที่ไม่ใช่ DOCX หรือ XLSX: ถ้าเป็น ODT หรือ ODS ให้บันทึกเป็น DOCX หรือ XLSX",
        english: "the file is an archive but no DOCX or XLSX: save an ODT or ODS as DOCX or XLSX"))
  }
}

internal import Content
package import Diagnostics
package import Formats
internal import Synchronization
internal import Templates
internal import Thai

/// The formats in which tables are handed out.
enum DownloadFormat: String, CaseIterable {
  case csv, xlsx, json

  /// "XLSX"
  var name: String { rawValue.uppercased() }

  /// CSV holds one table, the others hold all.
  fileprivate func bytes(of book: Workbook, groupTitle: String) throws(XLSXWriter.Failure) -> [UInt8] {
    guard let first = book.sheets.first else { return [] }
    switch self {
    case .csv: return CSVWriter.bytes(of: first.withGroupColumn(Sheet.Column(key: "group", title: groupTitle)))
    case .json: return book.sheets.count == 1 ? JSONWriter.bytes(of: first) : JSONWriter.bytes(of: book)
    case .xlsx: return try XLSXWriter.bytes(of: book)
    }
  }
}

/// A file in which tables are handed out.
struct DownloadFile {
  let address: String
  let format: DownloadFormat
  /// Of a report the number of the placeholder, from 0, whose table alone is in it; nil for all tables.
  let placeholder: Int?

  /// - Parameter name: without the ending.
  init(folder: String, name: String, format: DownloadFormat, placeholder: Int? = nil) {
    address = folder + name + "." + format.rawValue
    self.format = format
    self.placeholder = placeholder
  }

  /// One in each format.
  static func all(folder: String, name: String) -> [DownloadFile] {
    DownloadFormat.allCases.map { DownloadFile(folder: folder, name: name, format: $0) }
  }

  var name: String { ContentPath.name(of: address) }
}

/// Bytes that are empty when there is nothing to write, or why they can't be made.
typealias MadeFile = Result<[UInt8], XLSXWriter.Failure>

/// Files that are made once, on whichever thread wants one first: a page prints their sizes before they are written.
final class MadeFiles: Sendable {
  private let made = Mutex<[String: MadeFile]>([:])

  /// Two threads that ask at once may both make the file: of the same bytes.
  func file(at address: String, making make: () -> MadeFile) -> MadeFile {
    if let known = made.withLock({ $0[address] }) { return known }
    let file = make()
    made.withLock { $0[address] = file }
    return file
  }
}

extension Guide {
  /// - Parameter book: makes the tables, when the file isn't made yet; nil when there are none.
  func made(_ file: DownloadFile, in interface: Interface, of book: () -> Workbook?) -> MadeFile {
    madeFiles.file(at: file.address) {
      guard let book = book() else { return .success([]) }
      return MadeFile { () throws(XLSXWriter.Failure) in
        try file.format.bytes(of: book, groupTitle: interface[.headGroup])
      }
    }
  }
}

extension PageScope {
  /// nil without a sheet.
  func workbook(_ sheets: [Sheet], title: String, created: CalendarDate? = nil) -> Workbook? {
    guard !sheets.isEmpty else { return nil }
    let settings = guide.site.settings
    return Workbook(
      title: title, author: settings.organisation.name.value, created: created ?? settings.asOf,
      language: interface.language, sheets: sheets)
  }

  func download(_ file: DownloadFile, _ made: MadeFile) -> DownloadModel {
    let size = if case .success(let bytes) = made { bytes.count } else { 0 }
    return DownloadModel(
      name: file.name, address: SiteAddress.encoded(file.address), format: file.format.name,
      size: interface.size(size))
  }
}

extension Diagnostic {
  /// - Parameter name: the file's, without its folder.
  package static func downloadNotMade(_ name: String, _ failure: XLSXWriter.Failure) -> Diagnostic {
    switch failure {
    case .size:
      Diagnostic(
        PagesFinding.downloadNotMade, at: nil,
        Wording(
          thai: "สร้างไฟล์ \(name) ไม่ได้ เพราะตารางมีแถวหรือคอลัมน์เกินกว่าที่ XLSX เก็บได้",
          english: "\(name) can't be made: the table has more rows or columns than XLSX holds"),
        hint: Wording(thai: "แบ่งเป็นหลายตาราง", english: "split the table"))
    case .machine:
      Diagnostic(
        PagesFinding.downloadNotMade, at: nil,
        Wording(
          thai: "สร้างไฟล์ \(name) ไม่ได้ เพราะเครื่องมีหน่วยความจำไม่พอ",
          english: "\(name) can't be made: the machine has no memory for it"),
        hint: Wording(
          thai: "ปิดโปรแกรมอื่นแล้วลองใหม่ หรือใช้ --jobs 1", english: "close other programs and try again, or use --jobs 1"))
    }
  }
}

internal import Content
internal import Diagnostics
internal import Formats
internal import Synchronization
internal import Thai

/// A table as a file, made when it is first asked for and then kept: pages print its size, and the build writes it.
final class TableFile: Sendable {
  enum Format: String, CaseIterable {
    case csv, xlsx, json

    var name: String { rawValue.uppercased() }
  }

  let address: String
  let format: Format
  private let workbook: Workbook
  private let made = Mutex<[UInt8]?>(nil)

  private init(address: String, format: Format, workbook: Workbook) {
    self.address = address
    self.format = format
    self.workbook = workbook
  }

  /// All formats, below the address of the item's page, with the name of the content file.
  static func files(of sheet: Sheet, at disclosure: Disclosure, named path: String) -> [TableFile] {
    let file = ContentPath.name(of: path)
    let name = file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file
    let workbook = Workbook(sheet, created: disclosure.updated.value)
    return Format.allCases.map { format in
      TableFile(
        address: disclosure.address + name + "." + format.rawValue, format: format, workbook: workbook)
    }
  }

  var name: String { ContentPath.name(of: address) }

  /// - Parameter findings: gets why there is none, in which case nothing is written into it.
  func bytes(_ findings: inout [Diagnostic]) -> [UInt8] {
    let bytes = made.withLock { kept in
      let bytes = kept ?? make()
      kept = bytes
      return bytes
    }
    if bytes.isEmpty { findings.append(.downloadNotMade(workbook.title)) }
    return bytes
  }

  var size: Int {
    var ignored: [Diagnostic] = []
    return bytes(&ignored).count
  }

  /// Empty when the machine fails.
  private func make() -> [UInt8] {
    guard let sheet = workbook.sheets.first else { return [] }
    return switch format {
    case .csv: CSVWriter.bytes(of: sheet)
    case .json: JSONWriter.bytes(of: sheet)
    case .xlsx: (try? XLSXWriter.bytes(of: workbook)) ?? []
    }
  }
}

extension Diagnostic {
  static func longCell(_ span: Span, units: Int) -> Diagnostic {
    Diagnostic(
      PagesFinding.longCell, at: span,
      Wording(
        thai: "ช่องนี้ยาว \(units) อักขระ ไฟล์ XLSX เก็บได้ช่องละ \(XLSXWriter.longestText) อักขระ ส่วนที่เกินจะถูกตัดใน XLSX",
        english:
          "this cell has \(units) characters; XLSX holds \(XLSXWriter.longestText) in a cell and loses the rest"),
      hint: Wording(
        thai: "ย้ายข้อความยาวไปไว้ในเอกสารแนบหรือเนื้อหาของหน้า แล้วอ้างถึงจากช่องนี้",
        english: "move the long text into a document or the body of the page, and refer to it in the cell"))
  }
}

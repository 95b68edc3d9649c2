internal import CXLSXWriter
internal import Glibc
internal import Synchronization
internal import Thai

/// Writes a workbook as XLSX by libxlsxwriter: real numbers and dates, a first row that stays in sight and is printed on
/// every page, columns as wide as their cells. Every text is written as a text, never as a formula or a link. The
/// same workbook is always the same bytes.
package enum XLSXWriter {
  /// Why there is no file.
  package enum Failure: Error, Equatable {
    /// A sheet has more than 1,048,575 rows or 16,384 columns, or there is no sheet.
    case size
    /// The machine gave no memory or no temporary file.
    case machine
  }

  /// A longer text is cut, with … at its end; the limit of XLSX, in UTF-16 units.
  package static let longestText = 32_767

  package static func bytes(of workbook: Workbook) throws(Failure) -> [UInt8] {
    guard !workbook.sheets.isEmpty,
      workbook.sheets.allSatisfy({ $0.rows.count < 1_048_576 && (1...16_384).contains($0.columns.count) })
    else { throw .size }
    let file = memfd_create("workbook", 0)
    guard file >= 0 else { throw .machine }
    defer { close(file) }
    guard write(workbook, to: "/proc/self/fd/\(file)"), let bytes = contents(of: file) else { throw .machine }
    return bytes
  }

  /// Held while a file is put together: the library then formats the day of creation by a function of C that is not
  /// safe on several threads. All before it touches its own workbook alone.
  private static let libraryLock = Mutex(())

  private static func write(_ workbook: Workbook, to path: String) -> Bool {
    guard let book = workbook_new(path) else { return false }
    setProperties(of: workbook, on: book)
    let formats = XLSXFormats(book, language: workbook.language)
    let names = SheetNames.names(of: workbook.sheets.map(\.title))
    for (sheet, name) in zip(workbook.sheets, names) {
      guard let target = workbook_add_worksheet(book, name) else { continue }
      XLSXSheet(target: target, formats: formats).write(sheet)
    }
    return libraryLock.withLock { _ in workbook_close(book) == LXW_NO_ERROR }
  }

  /// The library copies the texts.
  private static func setProperties(of workbook: Workbook, on book: UnsafeMutablePointer<lxw_workbook>) {
    var (title, author) = (Array(workbook.title.utf8CString), Array(workbook.author.utf8CString))
    title.withUnsafeMutableBufferPointer { title in
      author.withUnsafeMutableBufferPointer { author in
        var properties = lxw_doc_properties()
        properties.title = title.baseAddress
        properties.author = author.baseAddress
        properties.created = time_t(max(1, workbook.created.days(since: unixEpoch) * 86_400))
        workbook_set_properties(book, &properties)
      }
    }
  }

  private static let unixEpoch = CalendarDate(year: 1970, month: 1, day: 1) ?? .first

  private static func contents(of file: Int32) -> [UInt8]? {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(file, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
        guard read > 0 else { return }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }
}

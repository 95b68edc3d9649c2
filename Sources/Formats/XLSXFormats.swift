internal import CXLSXWriter
internal import Diagnostics

/// The looks of cells in one workbook. The library owns them.
struct XLSXFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let head: Format?
  let text: Format?
  let date: Format?
  private let numbers: [Format?]

  init(_ book: UnsafeMutablePointer<lxw_workbook>, language: Language) {
    head = Self.topAligned(book)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_pattern(head, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_fg_color(head, 0xE7E6E6)
    text = Self.topAligned(book)
    format_set_text_wrap(text)
    date = Self.topAligned(book)
    // 07 is the Buddhist calendar, 041E is Thai.
    format_set_num_format(date, language == .thai ? "[$-107041E]d mmm yyyy;@" : "yyyy-mm-dd")
    numbers =
      ["0", "#,##0"].map { Self.number(book, $0) }
      + (1...6).map { Self.number(book, "#,##0." + String(repeating: "0", count: $0)) }
      + [Self.number(book, "General")]
  }

  func number(_ kind: Sheet.Kind) -> Format? {
    switch kind {
    case .ordinal: numbers[0]
    case .integer: numbers[1]
    case .money: numbers[3]
    case .decimal(let places): numbers[1 + min(max(places, 0), 6)]
    case .text, .date: numbers[8]
    }
  }

  private static func topAligned(_ book: UnsafeMutablePointer<lxw_workbook>) -> Format? {
    let format = workbook_add_format(book)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  private static func number(_ book: UnsafeMutablePointer<lxw_workbook>, _ pattern: String) -> Format? {
    let format = topAligned(book)
    format_set_num_format(format, pattern)
    return format
  }
}

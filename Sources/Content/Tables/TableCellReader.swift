internal import Diagnostics
internal import Domain
internal import Thai

/// Reads the cells of a table by the types of their columns.
struct TableCellReader {
  let source: Source
  let columns: [Table.Column]

  /// - Parameter text: the cell's text without outer white space.
  func value(
    of cell: CSVReader.Cell, _ text: String, in column: Table.Column, _ findings: inout TableFindings
  ) -> Table.Value {
    if text.isEmpty {
      if column.definition?.required == true { findings.add(.blankCell(source.span(cell.range), column.title)) }
      return .blank
    }
    if Self.beginsLikeFormula(text, written: cell.text) {
      findings.add(.formulaCell(source.span(cell.range), text))
      return .text
    }
    guard let definition = column.definition else { return .text }
    if definition.type != .text, Self.saysNone(text) { return .nothing }
    return typed(cell, column, definition, &findings)
  }

  private func typed(
    _ cell: CSVReader.Cell, _ column: Table.Column, _ definition: TableColumn, _ findings: inout TableFindings
  ) -> Table.Value {
    switch definition.type {
    case .text: return .text
    case .enumeration:
      if !Self.isListed(cell.text, definition.values) {
        let value = Located(cell.text.trimmingWhitespace, at: source.span(cell.range))
        findings.add(.unlistedValue(value, of: definition))
      }
      return .text
    case .integer: return read(cell, column, .number, &findings, WholeNumber.read) { .integer($0) }
    case .decimal: return read(cell, column, .number, &findings, ExactDecimal.read) { .decimal($0) }
    case .year: return read(cell, column, .year, &findings, { FiscalYear.read($0) }) { .year($0) }
    case .date: return read(cell, column, .date, &findings, { CalendarDate.read($0) }) { .date($0) }
    }
  }

  private func read<Value>(
    _ cell: CSVReader.Cell, _ column: Table.Column, _ id: ContentFinding, _ findings: inout TableFindings,
    _ parse: (String) -> Result<Value, ReadingFailure>, _ make: (Value) -> Table.Value
  ) -> Table.Value {
    switch parse(cell.text) {
    case .success(let value): return make(value)
    case .failure(let failure):
      let start = cell.textStart.map { $0 + failure.range.lowerBound }
      let place = start.map { source.span($0..<$0 + failure.range.count) }
      let span = place?.range.isEmpty == false ? place : source.span(cell.range)
      findings.add(
        Diagnostic(id, at: span, failure.reason, notes: [.column(column.title)], hint: failure.hint))
      return .text
    }
  }

  /// Whether a spreadsheet would compute the cell rather than show it: `=`, `@`, a tab, or a sign before what is no
  /// number. A lone dash is none.
  static func beginsLikeFormula(_ text: String, written: String) -> Bool {
    if written.first == "\t" || written.first == "\r" { return true }
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let rest = String(text.dropFirst())
      if rest.allSatisfy({ $0 == "-" }) && first == UInt8(ascii: "-") { return false }
      return (try? ExactDecimal.read(rest).get()) == nil
    default: return false
    }
  }

  /// Whether a value is one of the known ones, which may not be all: an empty list says nothing.
  private static func isListed(_ text: String, _ values: [String]) -> Bool {
    if values.isEmpty || values.contains(text) { return true }
    let label = text.foldedLabel
    return values.contains { $0.foldedLabel == label }
  }

  /// "None" as people write it into a form.
  static func saysNone(_ text: String) -> Bool {
    text == "ไม่มี" || text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }
  }
}

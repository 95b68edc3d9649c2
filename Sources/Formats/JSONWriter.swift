internal import Diagnostics
internal import Thai

/// Writes sheets as JSON: `{"title", "columns": [{"key", "title", "type"}], "rows": [{key: value}]}`, a row a line, always the
/// same bytes for the same sheet. Numbers are numbers with all their places, dates are ISO 8601, empty cells are `null`.
/// The type of a column is `text`, `integer`, `decimal` or `date`; texts may stand in any column.
package enum JSONWriter {
  /// One sheet is one object.
  package static func bytes(of sheet: Sheet) -> [UInt8] {
    var output: [UInt8] = []
    append(sheet, indent: "", to: &output)
    output += "\n".utf8
    return output
  }

  /// `{"title", "created", "sheets": [...]}` with one object for each sheet.
  package static func bytes(of workbook: Workbook) -> [UInt8] {
    var output: [UInt8] = []
    output += "{\n  \"title\": \(workbook.title.jsonQuoted),\n".utf8
    output += "  \"created\": \"\(workbook.created.isoText)\",\n  \"sheets\": [".utf8
    for (index, sheet) in workbook.sheets.enumerated() {
      output += (index == 0 ? "\n    " : ",\n    ").utf8
      append(sheet, indent: "    ", to: &output)
    }
    output += "\n  ]\n}\n".utf8
    return output
  }

  private static func append(_ sheet: Sheet, indent: String, to output: inout [UInt8]) {
    output += "{\n\(indent)  \"title\": \(sheet.title.jsonQuoted),\n\(indent)  \"columns\": [".utf8
    for (index, column) in sheet.columns.enumerated() {
      output += (index == 0 ? "" : ",").utf8
      let words = "\"title\": \(column.title.jsonQuoted), \"type\": \"\(column.kind.typeName)\""
      output += "\n\(indent)    {\"key\": \(column.key.jsonQuoted), \(words)}".utf8
    }
    output += "\n\(indent)  ],\n\(indent)  \"rows\": [".utf8
    append(rows: sheet.rows, keys: sheet.columns.map { $0.key.jsonQuoted + ": " }, indent: indent, to: &output)
    output += "\n\(indent)  ]\n\(indent)}".utf8
  }

  private static func append(rows: [[Sheet.Cell]], keys: [String], indent: String, to output: inout [UInt8]) {
    for (index, row) in rows.enumerated() {
      output += (index == 0 ? "\n" : ",\n").utf8
      output += indent.utf8
      output += "    {".utf8
      for (place, (key, cell)) in zip(keys, row).enumerated() {
        if place > 0 { output += ", ".utf8 }
        output += key.utf8
        append(cell, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ cell: Sheet.Cell, to output: inout [UInt8]) {
    switch cell {
    case .empty: output += "null".utf8
    case .text(let text): output.appendJSON(text)
    case .number(let number): output += number.plainText.utf8
    case .date(let date): output.appendJSON(date.isoText)
    }
  }
}

extension Sheet.Kind {
  var typeName: String {
    switch self {
    case .text: "text"
    case .integer, .ordinal: "integer"
    case .money, .decimal: "decimal"
    case .date: "date"
    }
  }
}

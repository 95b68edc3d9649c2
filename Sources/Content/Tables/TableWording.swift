internal import Diagnostics
internal import Domain

extension Diagnostic {
  static func tableSeparator(_ span: Span, isTab: Bool) -> Diagnostic {
    let command = ShellCommand.replacing(span.source.path) { path in
      "python3 -c \"import csv,sys; csv.writer(sys.stdout).writerows(csv.reader(sys.stdin, delimiter='"
        + (isTab ? "\\t" : ";") + "'))\" < " + path
    }
    return Diagnostic(
      ContentFinding.tableSeparator, at: span,
      Wording(
        thai: "ตารางนี้คั่นช่องด้วย\(isTab ? "แท็บ" : "อัฒภาค (;)") แต่ต้องคั่นด้วยจุลภาค (,)",
        english: "the cells of this table are separated by \(isTab ? "tabs" : "semicolons"), not by commas"),
      hint: Wording(
        thai: "บันทึกใหม่เป็น CSV UTF-8 (คั่นด้วยจุลภาค) หรือแปลงด้วย  \(command)",
        english: "save it as CSV UTF-8 (comma delimited), or convert it:  \(command)"))
  }

  static func csvFault(_ fault: CSVReader.Fault, in source: Source) -> Diagnostic {
    switch fault {
    case .unclosedQuote(let range):
      Diagnostic(
        ContentFinding.tableUnclosedQuote, at: source.span(range),
        Wording(
          thai: "เครื่องหมายคำพูดเปิดที่นี่แต่ไม่มีตัวปิด ข้อมูลตั้งแต่ตรงนี้จึงอ่านไม่ได้",
          english: "a quotation mark opens here and is never closed, so what follows can't be read"),
        hint: Wording(
          thai: "ปิดด้วย \" ที่ท้ายช่อง ถ้าในข้อความมี \" ให้เขียนซ้ำเป็น \"\"",
          english: "close it with \" at the end of the cell; a \" within the text is written twice: \"\""))
    case .textBehindQuote(let range):
      Diagnostic(
        ContentFinding.tableQuote, at: source.span(range),
        Wording(
          thai: "มีข้อความต่อจากเครื่องหมายคำพูดปิด ข้อความนี้จะหายไป",
          english: "text stands behind a closing quotation mark; it would be lost"),
        hint: Wording(
          thai: "ใส่เครื่องหมายคำพูดครอบทั้งช่อง ถ้าในข้อความมี \" ให้เขียนซ้ำ เช่น \"โครงการ \"\"หน้าบ้านน่ามอง\"\" ปี 2568\"",
          english: "put the whole cell into quotation marks, and write a \" within it twice: \"the \"\"green\"\" town\""
        ))
    }
  }

  static func raggedRow(_ span: Span, cells: Int, columns: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableRowLength, at: span,
      Wording(
        thai: "แถวนี้มี \(cells) ช่อง แต่หัวตารางมี \(columns) คอลัมน์ ข้อมูลจึงอาจเลื่อนไปผิดช่อง",
        english: "this row has \(Wording.count(cells, "cell")), but there \(columns == 1 ? "is" : "are") "
          + "\(Wording.count(columns, "column")), so values may stand in the wrong ones"),
      hint: cells > columns
        ? Wording(
          thai: "ช่องที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด เช่น \"50,000\"",
          english: "a cell with a comma in it needs quotation marks: \"50,000\"")
        : Wording(
          thai: "เติมช่องที่ขาด ช่องที่ว่างก็ต้องมีจุลภาคคั่น", english: "add what is missing; an empty cell needs its comma too"))
  }

  static func noTableHeader(_ span: Span, _ columns: [TableColumn]) -> Diagnostic {
    let titles = columns.map(\.title).joined(separator: ",")
    return Diagnostic(
      ContentFinding.tableNoHeader, at: span,
      Wording(
        thai: "แถวแรกไม่ใช่หัวตารางตามแบบฟอร์ม", english: "the first row does not hold the titles of the prescribed form"),
      hint: Wording(
        thai: columns.isEmpty ? "เขียนชื่อคอลัมน์ในแถวแรก" : "เพิ่มเป็นแถวแรก  \(titles)",
        english: columns.isEmpty ? "write the titles of the columns into the first row" : "put this first:  \(titles)"))
  }

  static func unknownColumn(_ title: Located<String>, among columns: [TableColumn]) -> Diagnostic {
    let suggestion = nearest(to: title.value, among: columns.map(\.title) + columns.map(\.key))
    let list = columns.map(\.title).joined(separator: ", ")
    let rest =
      columns.isEmpty
      ? Wording(thai: "ตั้งชื่อคอลัมน์ หรือลบคอลัมน์นี้", english: "name the column, or delete it")
      : Wording(
        thai: "คอลัมน์ที่ยังไม่มีในตาราง: \(list)", english: "columns that the table still lacks: \(list)")
    return Diagnostic(
      ContentFinding.tableUnknownColumn, at: title.span,
      title.value.isEmpty
        ? Wording(thai: "คอลัมน์นี้ไม่มีชื่อ", english: "this column has no title")
        : Wording(
          thai: "แบบฟอร์มไม่มีคอลัมน์ “\(title.value)”", english: "the prescribed form has no column “\(title.value)”"),
      hint: suggestion.map(Wording.didYouMean) ?? rest)
  }

  static func duplicateColumn(_ span: Span, _ title: String, earlier: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableDuplicateColumn, at: span,
      Wording(
        thai: "คอลัมน์ “\(title.trimmingWhitespace)” มีแล้ว",
        english: "the column “\(title.trimmingWhitespace)” is there twice"),
      notes: [.first(at: earlier)],
      hint: Wording(thai: "เหลือไว้คอลัมน์เดียว", english: "keep one of them"))
  }

  static func missingColumn(_ column: TableColumn, in span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableMissingColumn, at: span,
      Wording(
        thai: "ตารางขาดคอลัมน์ “\(column.title)” ซึ่งแบบฟอร์มกำหนดไว้",
        english: "the table lacks the column “\(column.title)” of the prescribed form"),
      hint: Wording(
        thai: "เพิ่มคอลัมน์ชื่อ  \(column.title)  (หรือ \(column.key))",
        english: "add a column titled  \(column.title)  (or \(column.key))"))
  }

  static func movedColumn(
    _ title: Located<String>, number: Int, prescribed: TableColumn, among columns: [TableColumn]
  ) -> Diagnostic {
    let list = columns.map(\.title).joined(separator: ", ")
    return Diagnostic(
      ContentFinding.tableColumnOrder, at: title.span,
      Wording(
        thai: "คอลัมน์ที่ \(number) คือ “\(title.value)” แต่แบบฟอร์มมี “\(prescribed.title)” ที่ตำแหน่งนี้",
        english: "column \(number) is “\(title.value)”, where the prescribed form has “\(prescribed.title)”"),
      hint: Wording(
        thai: "ย้ายคอลัมน์พร้อมข้อมูลให้เรียงตามแบบฟอร์ม: \(list)",
        english: "move the columns, with what is below them, into the order of the form: \(list)"))
  }

  static func blankCell(_ span: Span, _ column: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableBlankCell, at: span,
      Wording(
        thai: "ช่องของคอลัมน์ “\(column.value)” ว่าง แบบฟอร์มต้องกรอกให้ครบทุกช่อง",
        english: "the cell of the column “\(column.value)” is blank; the form has to be filled in completely"),
      hint: Wording(
        thai: "กรอกข้อมูล ถ้าไม่มีให้เขียนว่า ไม่มี หรือ -", english: "fill it in; write ไม่มี or - when there is none"))
  }

  static func formulaCell(_ span: Span, _ text: String) -> Diagnostic {
    let mended = text.first == "=" ? "" : String(text.drop { "=+-@\t\r ".contains($0) })
    return Diagnostic(
      ContentFinding.tableFormula, at: span,
      Wording(
        thai: "ช่องนี้ขึ้นต้นเหมือนสูตร โปรแกรมตารางคำนวณของผู้ดาวน์โหลดอาจสั่งทำงานแทนที่จะแสดงข้อความ",
        english: "this cell begins like a formula; a reader's spreadsheet may run it instead of showing it"),
      hint: mended.isEmpty
        ? Wording(
          thai: "เขียนผลลัพธ์เป็นข้อความหรือตัวเลขแทนสูตร", english: "write the result, as a text or number, in its place")
        : Wording(thai: "ตัดเครื่องหมายหน้าข้อความออก: `\(mended)`", english: "leave the sign out: `\(mended)`"))
  }

  static func unlistedValue(_ value: Located<String>, of column: TableColumn) -> Diagnostic {
    let list = column.values.joined(separator: ", ")
    return Diagnostic(
      ContentFinding.tableUnlistedValue, at: value.span,
      Wording(
        thai: "ค่า “\(value.value)” ไม่อยู่ในรายการที่รู้จักของคอลัมน์ “\(column.title)”",
        english: "“\(value.value)” is not among the known values of the column “\(column.title)”"),
      hint: nearest(to: value.value, among: column.values).map(Wording.didYouMean)
        ?? Wording(thai: "ค่าที่รู้จัก: \(list)", english: "known values: \(list)"))
  }

  static func tableTooLarge(_ span: Span, limit: Int, isRows: Bool) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableTooLarge, at: span,
      Wording(
        thai: "ตารางมีเกิน \(limit) \(isRows ? "แถว" : "คอลัมน์")",
        english: "the table has more than \(limit) \(isRows ? "rows" : "columns")"),
      hint: Wording(
        thai: "แบ่งเป็นหลายไฟล์ หรือเพิ่มขีดจำกัดใน site.yml ด้วย  limits: {\(isRows ? "table_rows" : "table_columns"): …}",
        english: "split it, or raise the limit in site.yml:  limits: {\(isRows ? "table_rows" : "table_columns"): …}"))
  }

  static func moreInTable(_ span: Span, _ count: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.tableMore, at: span,
      Wording(
        thai: "ตารางนี้ยังมีที่ต้องแก้อีก \(count) แห่ง", english: "this table has \(count) more findings that are not shown"),
      hint: Wording(
        thai: "แก้ที่แสดงไว้ก่อน แล้วตรวจอีกครั้ง", english: "mend those that are shown, then check again"))
  }

  static func unnamedTable(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.unreadFile, at: .file(shown),
      Wording(
        thai: "ไม่มีข้อใดระบุตารางนี้ จึงไม่ถูกเผยแพร่", english: "no item names this table, so it is not published"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  table: \(shown.lastPathPart)  ในไฟล์ของข้อนั้น (ปี/oit/) หรือลบไฟล์นี้",
        english: "add a line  table: \(shown.lastPathPart)  to its item's file (YEAR/oit/), or delete this one"))
  }
}

extension Diagnostic.Note {
  /// Which column a cell belongs to.
  static func column(_ title: Located<String>) -> Diagnostic.Note {
    Diagnostic.Note(
      at: title.span, Wording(thai: "คอลัมน์ “\(title.value)”", english: "the column “\(title.value)”"))
  }
}

extension String {
  fileprivate var lastPathPart: String { String(split(separator: "/").last ?? "") }
}

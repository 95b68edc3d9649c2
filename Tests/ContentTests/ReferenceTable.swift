import Markup

@testable import Content

/// The tables of the reference that are made from the program.
enum ReferenceTable {
  static func keys(of schema: Schema) -> String {
    let head =
      "<a id=\"keys-\(schema.anchor)\"></a>\n\n"
      + "| key | ช่อง | ต้องมี · required | ค่า · value |\n| --- | --- | --- | --- |\n"
    return head
      + schema.keys.map { key in
        "| `\(key.name)` | \(key.thai) | \(key.isRequired ? "✓" : "") | \(key.kind.shown) |\n"
      }.joined()
  }

  static var limits: String {
    let limits = Limits()
    let markup = limits.markdown
    let rows: [(String, String, String)] = [
      ("ไฟล์ข้อความหนึ่งไฟล์ · one text file", "\(limits.textBytes / 1_000_000) MB", "`text/too-large`"),
      ("ไฟล์แนบ: เตือน · attachment, warning", "\(limits.largeFileBytes / 1_000_000) MB", "`content/large-file`"),
      (
        "ไฟล์แนบ: ไม่รับ · attachment, refused", "\(limits.fileBytes / 1_000_000) MB",
        "`content/file-too-large`"
      ),
      ("รูปภาพ: เตือน · picture, warning", "\(limits.pictureBytes / 1_000) kB", "`picture/large`"),
      ("แถวของ CSV · CSV rows", "\(limits.tableRows)", "`table/too-large`"),
      ("คอลัมน์ของ CSV · CSV columns", "\(limits.tableColumns)", "`table/too-large`"),
      ("หน้า · pages", "\(limits.pages)", "`content/too-many-pages`"),
      ("โฟลเดอร์ซ้อนกัน · nested folders", "\(ContentTree.deepestFolder)", "`content/folders-too-deep`"),
      ("YAML ซ้อนกัน · nested YAML", "\(limits.yamlNesting)", "`yaml/too-deep`"),
      ("จุดผิดของ YAML ที่แสดงต่อไฟล์ · YAML mistakes shown of a file", "\(limits.yamlMistakes)", ""),
      ("จุดที่แสดงต่อไฟล์ · findings shown of a file", "\(limits.findingsPerFile)", "`content/more-findings`"),
      ("คอลัมน์ของตาราง · table columns", "\(markup.tableColumns)", "`markup/too-many-columns`"),
      ("ช่องของตาราง · table cells", "\(markup.tableCells)", "`markup/table-too-large`"),
      ("ย่อหน้า (ไบต์) · paragraph (bytes)", "\(markup.paragraphBytes)", "`markup/paragraph-too-long`"),
      ("Markdown ซ้อนกัน · nested Markdown", "\(markup.nesting)", "`markup/too-deep`"),
    ]
    return "| อะไร · what | ไม่เกิน · at most | รหัส · id |\n| --- | ---: | --- |\n"
      + rows.map { "| \($0.0) | \($0.1) | \($0.2) |\n" }.joined()
  }
}

extension Schema {
  /// Its name as part of an address.
  var anchor: String { name.replacing(" ", with: "-") }
}

extension ValueKind {
  /// The kind in words, linked to the table of its keys when it has one.
  var shown: String {
    switch self {
    case .plain(let name), .words(let name, _): name
    case .list(let kind): "list of " + kind.shown
    case .pairs(let name, let value): name.shown + " : " + value.shown
    case .mapping(let name): "[\(name)](#keys-\(name.replacing(" ", with: "-")))"
    case .either(let first, let second): first.shown + " or " + second.shown
    }
  }

  /// The kinds that it is made of.
  var leaves: [ValueKind] {
    switch self {
    case .plain, .words, .mapping: [self]
    case .list(let kind): kind.leaves
    case .pairs(let first, let second), .either(let first, let second): first.leaves + second.leaves
    }
  }
}

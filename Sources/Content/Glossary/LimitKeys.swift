// The keys of `limits:`. The first number of each is the limit that holds without the key, the second the highest that
// is taken: beyond it the program's own memory or stack would be the limit.

enum LimitKeys {
  static let textMegabytes = Key("text_megabytes", "ไฟล์ข้อความกี่เมกะไบต์", .limit(4...64))
  static let yamlNesting = Key("yaml_nesting", "ช่องข้อมูลซ้อนกี่ชั้น", .limit(64...256))
  static let yamlMistakes = Key("yaml_mistakes", "ข้อผิดพลาดต่อไฟล์", .limit(50...1_000))
  static let findingsPerFile = Key("findings_per_file", "จุดที่แสดงต่อไฟล์", .limit(100...10_000))
  static let tableRows = Key("table_rows", "แถวของตาราง", .limit(10_000...1_000_000))
  static let tableColumns = Key("table_columns", "คอลัมน์ของตาราง", .limit(100...1_000))
  static let pictureKilobytes = Key("picture_kilobytes", "รูปภาพกี่กิโลไบต์", .limit(500...20_000))
  static let largeFileMegabytes = Key("large_file_megabytes", "ไฟล์ใหญ่กี่เมกะไบต์", .limit(25...2_000))
  static let fileMegabytes = Key("file_megabytes", "ไฟล์แนบกี่เมกะไบต์", .limit(95...2_000))
  static let pages = Key("pages", "จำนวนหน้า", .limit(50_000...1_000_000))
  static let markdownNesting = Key("markdown_nesting", "เนื้อหาซ้อนกี่ชั้น", .limit(100...300))
  static let markdownColumns = Key("markdown_table_columns", "คอลัมน์ของตารางในเนื้อหา", .limit(512...4_096))
  static let markdownCells = Key("markdown_table_cells", "ช่องของตารางในเนื้อหา", .limit(100_000...1_000_000))
  static let markdownParagraph = Key("markdown_paragraph_bytes", "ไบต์ของย่อหน้า", .limit(65_536...1_000_000))

  static let schema = Schema(
    "limits", textMegabytes, yamlNesting, yamlMistakes, findingsPerFile, tableRows, tableColumns, pictureKilobytes,
    largeFileMegabytes, fileMegabytes, pages, markdownNesting, markdownColumns, markdownCells, markdownParagraph)
}

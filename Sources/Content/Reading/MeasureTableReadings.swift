internal import Diagnostics
internal import Thai

extension MeasureTable {
  /// What a report, or one of its tables, says of a table.
  init(_ reader: MappingReader, _ context: inout ReadingContext) {
    typealias Keys = MeasureTableKeys
    let labels = reader(Keys.groupLabels, &context)
    self.init(
      selection: reader(Keys.select, &context), groupBy: reader(Keys.groupBy, &context),
      groupAs: reader(Keys.groupAs, &context),
      groupLabels: labels?.map { name, label in
        GroupLabel(grouping: name.value.grouping, key: name.map(\.key), label: label)
      },
      columns: reader(Keys.columns, &context))
    context.findings += (groupLabels ?? []).compactMap(\.numberFinding)
  }
}

extension Reading where Value == MeasureTable {
  static var measureTable: Reading {
    mapping(MeasureTableKeys.schema) { reader, context in MeasureTable(reader, &context) }
  }
}

extension Reading where Value == MeasureSelection {
  /// `all`, or conditions.
  static var selection: Reading {
    let all = ["all", "ทั้งหมด"]
    return Reading(.either(.words("all", all), .mapping(SelectionKeys.schema.name))) { node, context in
      typealias Keys = SelectionKeys
      if let word = node.scalar?.text, all.contains(word) {
        return MeasureSelection(year: nil, indicators: nil, items: nil, ids: nil)
      }
      guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
      let year = reader(Keys.year, &context)
      let indicators = reader(Keys.indicators, &context)
      // Codes without a year are those of the chosen one.
      return context.with(\.codeYear, year?.value) { context in
        MeasureSelection(
          year: year, indicators: indicators, items: reader(Keys.items, &context), ids: reader(Keys.ids, &context))
      }
    }
  }
}

extension Reading where Value == MeasureGrouping {
  static var grouping: Reading {
    choice("grouping", or: MeasureGrouping.allCases.map { ($0.thai, $0) })
  }
}

extension Reading where Value == [MeasureGrouping] {
  /// From the outermost level to the innermost, each once.
  static var groupings: Reading {
    let levels = Reading<[Located<MeasureGrouping>]>.list(of: Reading<MeasureGrouping>.grouping.located())
    return Reading(levels.kind) { node, context in
      guard let levels = levels.read(node, &context) else { return nil }
      context.reportRepeats(of: levels)
      return levels.map(\.value).firsts { $0 }
    }
  }
}

extension MeasureGrouping {
  /// Its name in Thai, as in the glossary.
  fileprivate var thai: String {
    switch self {
    case .instrument: "เครื่องมือ"
    case .indicator: MeasureKeys.indicator.thai
    case .subindicator: MeasureKeys.subindicator.thai
    case .topic: MeasureKeys.topic.thai
    case .question: MeasureKeys.question.thai
    case .responsible: MeasureRowKeys.responsible.thai
    }
  }
}

extension Reading where Value == MeasureTable.GroupForm {
  static var groupForm: Reading {
    choice("rows or cells", [("rows", .rows), ("cells", .cells), ("แถว", .rows), ("ช่อง", .cells)])
  }
}

/// The name of one group: `indicator/9`.
struct GroupName: Sendable, Hashable {
  let grouping: MeasureGrouping
  let key: String
}

extension Reading where Value == Located<GroupName> {
  static var groupName: Reading {
    Reading("grouping/which") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      let parts = text.value.split(separator: "/", maxSplits: 1).map { String($0).trimmingWhitespace }
      let levels = MeasureGrouping.allCases
      guard parts.count == 2, let key = parts.last,
        let level = levels.first(where: { $0.rawValue == parts[0] || $0.thai == parts[0] })
      else {
        context.findings.append(.badGroupName(text, among: levels.flatMap { [$0.rawValue, $0.thai] }))
        return nil
      }
      return Located(GroupName(grouping: level, key: level.normalised(key)), at: text.span)
    }
  }
}

extension MeasureGrouping {
  /// The key of a group as the catalogue writes it.
  fileprivate func normalised(_ key: String) -> String {
    switch self {
    case .indicator, .subindicator: return DigitStyle.arabic.applied(to: key)
    case .question:
      guard case .success(let code) = QuestionCode.read(key) else { return key }
      return code.value.description
    case .instrument, .topic, .responsible: return key
    }
  }
}

extension GroupLabel {
  /// A label that counts another indicator, subindicator or question than its own.
  fileprivate var numberFinding: Diagnostic? {
    guard let printed = printedNumber, printed != key.value else { return nil }
    return .otherGroupNumber(label.text.span(of: 0..<label.text.bytes.count), printed: printed, key: key.value)
  }

  /// The number that the label begins with, in Arabic digits: `ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล` has 9.
  private var printedNumber: String? {
    var text = Substring(label.text.string).drop { "*_ ".contains($0) }
    switch grouping {
    case .indicator, .subindicator:
      for word in ["ตัวชี้วัด", "ย่อย", "ที่"] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
      let start = text.drop { $0 == " " }
      let number = start.prefix { $0.isWholeNumber || $0 == "." }.split(separator: ".").joined(separator: ".")
      return number.isEmpty ? nil : DigitStyle.arabic.applied(to: number)
    case .question:
      guard case .success(let code) = QuestionCode.read(String(text.prefix { $0 != " " })) else { return nil }
      return code.value.description
    case .instrument, .topic, .responsible: return nil
    }
  }
}

extension Reading where Value == [TableField] {
  static var tableFields: Reading {
    Reading(.list(.mapping(TableFieldKeys.schema.name))) { node, context in
      guard let columns = Reading<[TableField]>.list(of: .tableField).read(node, &context) else { return nil }
      context.reportRepeats(of: columns.map(\.field))
      return columns
    }
  }
}

extension Reading where Value == TableField {
  static var tableField: Reading {
    typealias Keys = TableFieldKeys
    return mapping(Keys.schema) { reader, context in
      let (field, label) = (reader(Keys.field, &context), reader(Keys.label, &context))
      let separator = reader(Keys.separator, &context)
      return field.map { TableField(field: $0, label: label, separator: separator) }
    }
  }
}

extension Reading where Value == Located<MeasureField> {
  static var measureField: Reading {
    Reading<MeasureField>.choice("field of a measure", or: MeasureField.allCases.map { ($0.thai, $0) }).located()
  }
}

extension MeasureField {
  /// The Thai name of the key that it shows.
  var thai: String {
    let schemas = [MeasureKeys.schema, ProgressKeys.schema]
    return schemas.lazy.compactMap { $0.key(rawValue)?.thai }.first ?? rawValue
  }
}

extension Diagnostic {
  fileprivate static func badGroupName(_ text: Located<String>, among levels: [String]) -> Diagnostic {
    let level = text.value.split(separator: "/").first.map(String.init) ?? text.value
    let key = text.value.split(separator: "/").dropFirst().joined(separator: "/")
    let mended = nearest(to: level, among: levels).map { "\($0)/\(key.isEmpty ? "9" : key)" } ?? "indicator/9"
    return Diagnostic(
      ContentFinding.groupName, at: text.span,
      Wording(
        thai: "`\(text.value)` ไม่ใช่ชื่อกลุ่ม ต้องเขียนระดับ/รหัส",
        english: "`\(text.value)` names no group; it is written level/which"),
      hint: .writeText(mended))
  }

  fileprivate static func otherGroupNumber(_ span: Span, printed: String, key: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.groupNumber, at: span,
      Wording(
        thai: "ชื่อกลุ่มของ \(key) พิมพ์เลข \(printed)", english: "the label of group \(key) prints the number \(printed)"),
      hint: Wording(
        thai: "แก้เลขในชื่อเป็น \(key) หรือคงไว้ถ้าเอกสารที่ลงนามแล้วพิมพ์ไว้อย่างนี้",
        english: "write \(key), or keep it when the signed paper is printed like this"))
  }
}

internal import Diagnostics
internal import Thai

/// What a column of a printed table holds.
enum ColumnRole: String, CaseIterable {
  case issue, action, analysis, responsible, steps, timeframe, monitoring, status, result, outcome, recommendation
  /// A running number of the row; it is no field of a measure.
  case order
  /// The indicator alone.
  case indicator

  /// Whether it names what the row is about.
  var isSubject: Bool { self == .issue || self == .action }

  /// Whether a part of a measure may have it for itself.
  var isOfParts: Bool {
    switch self {
    case .responsible, .steps, .timeframe, .monitoring: true
    default: isOfProgress
    }
  }

  /// Whether it stands in an entry of `progress:`.
  var isOfProgress: Bool {
    switch self {
    case .status, .result, .outcome, .recommendation: true
    default: false
    }
  }
}

/// The printed heads of columns, as the known forms of reports have them and as they are met beside those.
enum HeaderGlossary {
  static let labels: [(role: ColumnRole, labels: [String])] = [
    (
      .issue,
      [
        "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา", "ประเด็นที่ต้องปรับปรุงแก้ไข", "ประเด็นที่ต้องพัฒนา", "ประเด็น",
        "ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา", "ประเด็นการพัฒนา", "ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง", "ประเด็นที่เป็นข้อบกพร่อง",
      ]
    ),
    (
      .action,
      [
        "มาตรการ/กิจกรรม", "มาตรการ/โครงการ/กิจกรรม", "แนวทาง/มาตรการ", "มาตรการ", "กิจกรรม", "โครงการ/กิจกรรม",
        "มาตรการหรือกิจกรรม", "แนวทางการพัฒนา", "แนวทางการดำเนินการ", "มาตรการ/แนวทาง",
      ]
    ),
    (.analysis, ["ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์ ITA", "ผลการวิเคราะห์ตัวชี้วัด", "ผลการวิเคราะห์"]),
    (
      .responsible,
      [
        "ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง",
        "ส่วนราชการที่รับผิดชอบ",
      ]
    ),
    (
      .steps,
      [
        "ขั้นตอนหรือวิธีการ/มาตรการ", "ขั้นตอน/วิธีการดำเนินการ", "วิธีการดำเนินการ", "ขั้นตอนหรือวิธีการ", "ขั้นตอน", "ขั้นตอน/วิธีการ",
        "ขั้นตอนหรือวิธีปฏิบัติ", "ขั้นตอนการดำเนินการ", "วิธีดำเนินการ",
      ]
    ),
    (
      .timeframe,
      ["ระยะเวลาดำเนินการ", "ระยะเวลา", "ระยะเวลาในการดำเนินการ", "ระยะเวลาที่กำหนด", "กำหนดเวลา", "ช่วงเวลาดำเนินการ"]
    ),
    (
      .monitoring,
      [
        "การรายงานผลและการกำกับติดตามกำหนดเวลาแล้วเสร็จ", "การแสดงผลและการกำกับติดตามกำหนดเวลาแล้วเสร็จ",
        "การรายงานผลและการกำกับติดตาม", "การกำกับติดตามและกำหนดเวลา", "การกำกับติดตาม", "การติดตามผล", "กำหนดเวลาแล้วเสร็จ",
        "กำหนดแล้วเสร็จ",
      ]
    ),
    (.status, ["การดำเนินการ", "สถานะ", "สถานะการดำเนินการ", "ความก้าวหน้า"]),
    (
      .result,
      [
        "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "สรุปผลการดำเนินการ", "ผลการดำเนินการ", "ผลการดำเนินงาน",
        "รายงานผลการดำเนินการ",
      ]
    ),
    (.outcome, ["ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "ผลลัพธ์/ความสำเร็จ", "ผลลัพธ์", "ความสำเร็จ", "ผลลัพธ์หรือความสำเร็จ"]),
    (.recommendation, ["ข้อเสนอแนะ", "ข้อเสนอแนะ/แนวทางแก้ไข", "ปัญหาอุปสรรคและข้อเสนอแนะ", "ปัญหา/อุปสรรค/ข้อเสนอแนะ"]),
    (.order, ["ที่", "ลำดับ", "ลำดับที่", "ลำดับที่.", "No"]),
    (.indicator, ["ตัวชี้วัด", "ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "ตัวชี้วัด ITA"]),
  ]

  private static let roles: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for entry in labels { for label in entry.labels { roles[normalised(label)] = entry.role } }
    return roles
  }()

  /// The role of a printed head, which may name a round besides; nil when no label is like it.
  static func role(of head: String) -> ColumnRole? {
    guard head.utf8.count <= 400 else { return nil }
    let letters = normalised(head)
    if let role = roles[letters] ?? roles[normalised(withoutBrackets(head))] { return role }
    guard Round(namedIn: head) != nil else { return nil }
    let words = ["รอบเดือนแรก", "รอบเดือนหลัง", "รอบเดือน"].reduce(letters) { $0.replacing($1, with: "") }
    return roles[words]
  }

  /// The role whose label differs in at most one letter of eight, as those of scanned papers do.
  static func roleLike(_ head: String) -> ColumnRole? {
    guard head.utf8.count <= 400 else { return nil }
    let wanted = Array(normalised(head).unicodeScalars)
    guard wanted.count >= 8 else { return nil }
    return longLabels.first { label in
      let bound = label.letters.count / 8
      return abs(wanted.count - label.letters.count) <= bound && editDistance(wanted, label.letters) <= bound
    }?.role
  }

  /// The labels of which one letter may be another.
  private static let longLabels = labels.flatMap { entry in
    entry.labels.map { (role: entry.role, letters: Array(normalised($0).unicodeScalars)) }
  }.filter { $0.letters.count >= 8 }

  /// The letters alone: no white space, digits, brackets or signs.
  static func normalised(_ label: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in label.lowercased().unicodeScalars {
      let isDigit = digitValue(scalar) != nil
      if (isThaiText(scalar) && !isDigit) || scalar.properties.isAlphabetic { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "(" || character == "[" { depth += 1 }
        defer { if character == ")" || character == "]" { depth = max(0, depth - 1) } }
        return depth == 0
      })
  }
}

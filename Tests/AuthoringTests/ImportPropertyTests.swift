import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Authoring

@Suite("No text of a table is lost")
struct ImportPropertyTests {
  private static let words = [
    "ทบทวน", "แผน", "๑.", "๒.", "๓.", "(๑)", "1)", "-", "- ก", "ภายในเดือนมีนาคม", "๒๕๖๘", "ต.ค.", "ก.ย.", "ทุกเดือน",
    "กองคลัง",
    "สำนักปลัด", "/", ",", "และ", "*ดาว*", "_ขีด_", "[ลิงก์](ที่นี่)", "#", ">", "`", "\\", "'", "\"ผ่าน\"", "{ปี}", ": ", "|",
    "~~", "<ก", "& ข",
    "ตัวชี้วัดที่ ๙", "ตัวชี้วัดที่ ๑๐", "ตัวชี้วัดย่อยที่ ๙.๑", "(ต่อ)", "e6", "E-Service", "100%", "---", "===", "แล้วเสร็จ",
    "https://a.example/b_c",
  ]
  private static let heads = [
    "ประเด็นที่ต้องพัฒนา", "มาตรการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา", "การกำกับติดตาม", "การดำเนินการ", "ผลการดำเนินการ", "ผลลัพธ์",
    "ข้อเสนอแนะ", "ผลการวิเคราะห์", "งบ", "ที่",
  ]

  /// Tables of random columns and cells, lists and numbers and signs of Markdown and YAML among them.
  @Test(arguments: 1...60)
  func ofRandomTables(_ seed: UInt64) async throws {
    var generator = Seeded(seed: seed)
    let columns = ["มาตรการ", "ผู้รับผิดชอบ"] + Self.heads.shuffled(using: &generator).prefix(4).filter { $0.count > 8 }
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      rows.append(columns.map { _ in Self.cell(&generator) })
    }
    let lines = ([columns] + rows).map { $0.joined(separator: "\t") }
    let trial = try ImportTrial()
    _ = try await trial.run(lines.joined(separator: "\n") + "\n", named: "random.txt", indicator: 5)

    let output = try trial.output
    #expect(lost(rows.flatMap(\.self).joined(separator: " "), in: output) == [:])
    let errors = try await trial.findings().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { ($0.id, $0.message.english, $0.span?.text ?? "") })\n\(output)")
  }

  /// Spans of any width and height, rows of any length, Markdown's rows: each cell has a word that no other has.
  @Test(arguments: 1...40)
  func ofSpannedAndRaggedTables(_ seed: UInt64) async throws {
    var generator = Seeded(seed: seed)
    var words: [String] = []
    let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        words.append("คำ\(words.count)คำ")
        return Self.cell(&generator) + " " + words[words.count - 1]
      }
    }
    let isPage = seed.isMultiple(of: 2)
    let text = isPage ? Self.page(of: rows, &generator) : Self.markdown(of: rows)
    let trial = try ImportTrial()
    _ = try await trial.run(text, named: isPage ? "random.html" : "random.md", indicator: 5)

    let output = try trial.output
    #expect(lost(rows.flatMap(\.self).joined(separator: " "), in: output) == [:], "\(text)")
    for word in words { #expect(output.contains(word), "\(word) of \(text)") }
    let errors = try await trial.findings().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { ($0.id, $0.message.english, $0.span?.text ?? "") })\n\(output)")
  }

  private static let knownHead = ["ประเด็น", "มาตรการ", "ผู้รับผิดชอบ", "ขั้นตอน", "การกำกับติดตาม"]

  private static func page(of rows: [[String]], _ generator: inout Seeded) -> String {
    var text = "<table><tr>" + knownHead.map { "<th>\($0)</th>" }.joined() + "</tr><tr><td>ก</td><td>ข</td></tr>"
    for row in rows {
      text += "<tr>"
      for cell in row {
        let spans = [1, 1, 1, 2, 3, 100, 5_000]
        let (rows, columns) = (spans.randomElement(using: &generator) ?? 1, spans.randomElement(using: &generator) ?? 1)
        let words = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        text += "<td rowspan=\(rows) colspan=\"\(columns)\">\(words)</td>"
      }
      text += "</tr>"
    }
    return text + "</table>"
  }

  private static func markdown(of rows: [[String]]) -> String {
    let lines = ([knownHead, ["---", "---"], ["ก", "ข"]] + rows).map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ generator: inout Seeded) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
  }

  /// Real reports, when they lie beside the project; they are never part of it.
  @Test(.enabled(if: Self.reports != nil, "there are no reports beside the project"))
  func ofPublishedReports() async throws {
    let reports = try #require(Self.reports)
    for url in reports {
      let trial = try ImportTrial()
      let report = try await trial.run(url.path)
      #expect(report.counts.measures > 8)
      let text = PaperText.printed(try String(contentsOf: url, encoding: .utf8))
      #expect(lost(text, in: try trial.output) == [:], "\(url.lastPathComponent)")
      let errors = try await trial.findings().filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(errors.map { ($0.id, $0.message.english) })")
    }
  }

  static let reports: [URL]? = {
    let folder = Specifications.projectFolder.deletingLastPathComponent().appending(path: "shared/seeds")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let reports = files?.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path } ?? []
    return reports.isEmpty ? nil : reports
  }()
}

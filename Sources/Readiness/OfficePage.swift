internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// The report page for the office: one HTML file that needs nothing beside it and is never part of the public site. It
/// shows wordings of the catalogue that are not official with their mark, and the answers with a copy button for each.
package struct OfficePage: Sendable {
  private let readiness: YearReadiness
  private let hash: @Sendable ([UInt8]) -> String

  /// - Parameter hash: the SHA-256 of bytes in base 64, for the page's policy: its one script and one style are allowed
  ///   by what they are, and nothing else is.
  package init(_ readiness: YearReadiness, hash: @escaping @Sendable ([UInt8]) -> String) {
    self.readiness = readiness
    self.hash = hash
  }

  /// The whole file.
  package var html: String {
    let policy =
      "default-src 'none'; script-src 'sha256-\(hash(Array(Self.script.utf8)))'; "
      + "style-src 'sha256-\(hash(Array(Self.style.utf8)))'; base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="th">
      <head>
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(escaped(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>\(escaped(title))</h1>
      <p class="private">ใช้ภายในหน่วยงาน ห้ามเผยแพร่ ถ้อยคำที่มีเครื่องหมายยังไม่ใช่ถ้อยคำทางการ</p>
      \(summary)
      \(overview)
      \(zip(readiness.items, readiness.answers).map(section).joined(separator: "\n"))
      </main>
      <script>\(Self.script)</script>
      </body>
      </html>

      """
  }

  private var title: String {
    "ความพร้อมของข้อมูล OIT ปีงบประมาณ พ.ศ. \(readiness.year.number) "
      + readiness.site.settings.organisation.name.value
  }

  private var summary: String {
    let window = readiness.windowWording.map { "<p>\(escaped($0.thai))</p>" } ?? ""
    return """
      <p class="count">พร้อม <strong>\(readiness.readyCount)</strong> จาก \(readiness.items.count) ข้อ \
      ข้อมูล ณ วันที่ \(readiness.site.settings.asOf.printed())</p>
      \(window)
      """
  }

  private var overview: String {
    let rows = readiness.items.map { item in
      let code = item.item.code.description
      let doubts = item.doubts == 0 ? "" : "\(item.doubts)"
      return "<tr><th scope=\"row\"><a href=\"#\(code)\">\(code)</a></th><td>\(escaped(item.item.title))</td>"
        + "<td>\(tag(item.state))</td><td class=\"number\">\(item.metCount)/\(item.elements.count)</td>"
        + "<td class=\"number\">\(doubts)</td><td>\(escaped(readiness.owner(of: item) ?? "–"))</td>"
        + "<td class=\"day\">\(updated(item))</td></tr>"
    }
    return """
      <div class="scroll" role="region" aria-label="ทุกข้อ" tabindex="0">
      <table>
      <caption>ทุกข้อ</caption>
      <thead><tr><th scope="col">ข้อ</th><th scope="col">หัวข้อ</th><th scope="col">สถานะ</th>\
      <th scope="col">องค์ประกอบ</th><th scope="col">ให้คนตรวจ</th><th scope="col">เจ้าของข้อมูล</th>\
      <th scope="col">ปรับปรุงล่าสุด</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private func updated(_ item: ItemReadiness) -> String {
    item.disclosure?.updated.value.printed(CalendarStyle(.thai, length: .short)) ?? "–"
  }

  private func tag(_ state: ItemState) -> String {
    "<span class=\"tag tag-\(state.rawValue)\">\(state.name.thai)</span>"
  }
}

// MARK: - An item

extension OfficePage {
  private func section(_ item: ItemReadiness, _ answer: Answer) -> String {
    let code = item.item.code.description
    let mark = item.item.source.isPublic ? "" : " " + self.mark(item.item.source)
    let remarks = item.remarks.flatMap { remark in remark.reasons.map { reason(remark, $0) } }
    return """
      <section id="\(code)">
      <h2>\(code) \(escaped(item.item.title))\(mark) \(tag(item.state))</h2>
      <p>เจ้าของข้อมูล \(escaped(readiness.owner(of: item) ?? "–")) ปรับปรุงล่าสุด \(updated(item))</p>
      \(remarks.isEmpty ? "" : "<ul class=\"reasons\">\(remarks.joined())</ul>")
      \(elements(of: item))
      \(item.disclosure == nil ? "" : fields(of: answer))
      </section>
      """
  }

  private func elements(of item: ItemReadiness) -> String {
    guard !item.elements.isEmpty else { return "" }
    let rows = item.elements.map { assessed in
      let reasons = assessed.verdict.reasons.map { reason(assessed.verdict, $0) }
      return "<li value=\"\(assessed.element.number)\">\(escaped(assessed.element.text)) "
        + (assessed.element.source.isPublic ? "" : mark(assessed.element.source) + " ")
        + "<span class=\"verdict verdict-\(assessed.verdict.name)\">\(Self.name(of: assessed.verdict))</span>"
        + (reasons.isEmpty ? "" : "<ul class=\"reasons\">\(reasons.joined())</ul>") + "</li>"
    }
    return "<ol>\n\(rows.joined(separator: "\n"))\n</ol>"
  }

  private func reason(_ verdict: ElementVerdict, _ wording: Wording) -> String {
    "<li>\(verdict.isUnmet ? "" : "ให้คนตรวจ: ")\(escaped(wording.thai))</li>"
  }

  private func mark(_ source: SourceMark) -> String {
    let words = source == .unverified ? "ถ้อยคำยังไม่ยืนยัน" : "ถ้อยคำจากแหล่งเดียว"
    return "<span class=\"mark\">\(words)</span>"
  }

  private static func name(of verdict: ElementVerdict) -> String {
    switch verdict {
    case .met: "มี"
    case .notMet: "ยังไม่ครบ"
    case .needsPerson: "ให้คนตรวจ"
    }
  }

  /// What is handed in, field by field.
  private func fields(of answer: Answer) -> String {
    let code = answer.item.item.code.description
    var fields = [field("\(code)-disclosed", "มี/ไม่มี", answer.isDisclosed ? "มี" : "ไม่มี")]
    for (index, address) in answer.addresses.enumerated() {
      fields.append(field("\(code)-link-\(index + 1)", "ลิงก์ที่ \(index + 1)", address))
    }
    if answer.addresses.count > 1 {
      fields.append(field("\(code)-links", "ลิงก์ทั้งหมด", answer.addresses.joined(separator: "\n")))
    }
    if !answer.explanation.isEmpty { fields.append(field("\(code)-explanation", "คำอธิบาย", answer.explanation)) }
    return "<h3>คำตอบที่ต้องกรอก</h3>\n<dl>\n\(fields.joined(separator: "\n"))\n</dl>"
  }

  private func field(_ id: String, _ label: String, _ value: String) -> String {
    "<div><dt>\(label)</dt><dd><pre id=\"\(id)\">\(escaped(value))</pre>"
      + "<button type=\"button\" data-copy=\"\(id)\">คัดลอก<span class=\"hidden\"> \(id)</span></button></dd></div>"
  }
}

/// For text and for attributes in quotation marks.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text.unicodeScalars {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(character)
    }
  }
  return result
}

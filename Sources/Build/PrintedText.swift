internal import Audit
internal import Content
internal import Diagnostics

/// Whether the printed form of a page still says what the page says.
package struct PrintedText: Sendable {
  private let files: [String: ContentFile]

  init(_ site: Site) {
    let printed = site.files.filter { $0.printedText != nil }
    files = Dictionary(printed.map { ($0.path, $0) }) { first, _ in first }
  }

  /// What a page says to its readers, as a digest; the link to its printed form is no part of it.
  package static func digest(ofPage html: [UInt8]) -> String { sha256(MainText(html: html).bytes) }

  /// nil when the page has not been printed, or says the same as on paper.
  func finding(of address: String, html: [UInt8]) -> Diagnostic? {
    guard !files.isEmpty, let file = files[PrintedFile.path(ofPage: address)],
      file.printedText != Self.digest(ofPage: html)
    else { return nil }
    return .outdatedPrint(file.path, page: address)
  }
}

extension Diagnostic {
  fileprivate static func outdatedPrint(_ path: String, page: String) -> Diagnostic {
    let name = page.split(separator: "/").joined(separator: "/")
    return Diagnostic(
      BuildFinding.outdatedPrint, at: Source(path: "content/" + path, bytes: []).whole,
      Wording(
        thai: "หน้า \(page) เปลี่ยนไปแล้วหลังจากพิมพ์ไฟล์นี้ แต่หน้าเว็บยังลิงก์ไว้เป็นฉบับพิมพ์",
        english: "the page \(page) has changed since this was printed, and still links it as its printed form"),
      hint: Wording(
        thai: "พิมพ์ใหม่ด้วย  prongsai print \(name.isEmpty ? "/" : name)  หรือลบไฟล์นี้",
        english: "print it again:  prongsai print \(name.isEmpty ? "/" : name)  , or remove the file"))
  }
}

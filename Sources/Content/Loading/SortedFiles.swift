internal import Diagnostics
internal import Thai

/// The files of the content by what reads them; a file that nothing reads is reported.
struct SortedFiles {
  private(set) var site: ContentFile?
  /// `exceptions.yml` and `history.yml`.
  private(set) var exceptions: ContentFile?
  private(set) var history: ContentFile?
  private(set) var catalogues: [ContentFile] = []
  /// `YEAR/oit.lock`.
  private(set) var locks: [ContentFile] = []
  private(set) var pages: [PageFile] = []
  /// Measures, reports and results.
  private(set) var yearFiles: [YearFile] = []
  /// `files/**`, published byte for byte.
  var files: [ContentFile] = []
  /// `YEAR/*.csv`, published when an item names them.
  private(set) var tables: [ContentFile] = []
  private(set) var findings: [Diagnostic] = []

  init(_ tree: [ContentFile], shownAs: String) {
    for file in tree { sort(file, shownAs: shownAs) }
  }

  private mutating func sort(_ file: ContentFile, shownAs: String) {
    let parts = file.path.split(separator: "/").map(String.init)
    if file.path == "site.yml" {
      site = file
    } else if file.path == "exceptions.yml" {
      exceptions = file
    } else if file.path == "history.yml" {
      history = file
    } else if parts[0] == "files", parts.count > 1 {
      files.append(file)
    } else if parts[0] == "catalogue", parts.count == 2, file.path.hasSuffix(".yml") {
      catalogues.append(file)
    } else if let page = PageFile(file, parts: parts) {
      pages.append(page)
    } else if let yearFile = YearFile(file, parts: parts) {
      yearFiles.append(yearFile)
    } else if parts.count == 2, parts[1] == "oit.lock", yearOfFolder(named: parts[0]) != nil {
      locks.append(file)
    } else if parts.count == 2, yearOfFolder(named: parts[0]) != nil, file.path.hasSuffix(".csv") {
      tables.append(file)
    } else {
      findings.append(.unreadFile(shownAs + "/" + file.path))
    }
  }

  /// Attachments that are slow to open, or that hosts refuse.
  func sizeFindings(_ limits: Limits, shownAs: String) -> [Diagnostic] {
    files.filter { $0.size > min(limits.largeFileBytes, limits.fileBytes) }.map { file in
      let refusal = file.size > limits.fileBytes ? limits.fileBytes : nil
      return .fileTooLarge(shownAs + "/" + file.path, size: file.size, refusedOver: refusal)
    }
  }
}

/// The fiscal year that a folder of the content is named after: `2568`.
func yearOfFolder(named name: String) -> FiscalYear? {
  guard name.utf8.count == 4, let number = Int(name), (2400..<3000).contains(number) else { return nil }
  return FiscalYear(number)
}

/// A Markdown file that becomes a page.
struct PageFile: Sendable {
  let file: ContentFile
  let kind: Kind
  let language: Language

  enum Kind: Sendable {
    case disclosure(FiscalYear)
    /// The file's name without its endings.
    case news(String)
    /// The path under `pages/` without its endings.
    case general(String)
  }

  /// nil when the path is none of a page's.
  init?(_ file: ContentFile, parts: [String]) {
    guard let name = parts.last, name.hasSuffix(".md"), parts.count > 1 else { return nil }
    let isEnglish = name.hasSuffix(".en.md")
    let stem = String(name.dropLast(isEnglish ? 6 : 3))
    guard !stem.isEmpty else { return nil }
    if parts.count == 3, parts[1] == "oit", let year = yearOfFolder(named: parts[0]) {
      kind = .disclosure(year)
    } else if parts[0] == "news", parts.count == 2 {
      kind = .news(stem)
    } else if parts[0] == "pages" {
      kind = .general((parts.dropFirst().dropLast() + [stem]).joined(separator: "/"))
    } else {
      return nil
    }
    self.file = file
    language = isEnglish ? .english : .thai
  }
}

extension Diagnostic {
  static func unreadFile(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.unreadFile, at: .file(shown),
      Wording(
        thai: "ไม่มีส่วนใดของเว็บไซต์ใช้ไฟล์นี้ จึงไม่ถูกเผยแพร่",
        english: "no part of the site reads this file, so it is not published"),
      hint: Wording(
        thai: "หน้าเว็บอยู่ใน pages/, news/, ปี/oit/ และ ปี/reports/ (.md) มาตรการอยู่ใน ปี/measures/ (.yml) ไฟล์แนบอยู่ใน files/",
        english:
          "pages live in pages/, news/, YEAR/oit/ and YEAR/reports/ (.md), measures in YEAR/measures/ (.yml), attachments in files/"
      ))
  }

  static func fileTooLarge(_ shown: String, size: Int, refusedOver limit: Int?) -> Diagnostic {
    let thai = limit.map { "เกินที่รับได้ \($0 / 1_000_000) MB" } ?? "ผู้อ่านทางโทรศัพท์จะเปิดได้ช้า"
    let english = limit.map { "more than the \($0 / 1_000_000) MB that are taken" } ?? "slow to open on a phone"
    return Diagnostic(
      limit == nil ? ContentFinding.largeFile : .fileTooLarge, at: .file(shown),
      Wording(
        thai: "ไฟล์มีขนาด \(size / 1_000_000) MB \(thai)", english: "the file has \(size / 1_000_000) MB, \(english)"),
      hint: Wording(
        thai: "สแกนที่ความละเอียด 200 dpi หรือแบ่งเป็นหลายไฟล์", english: "scan at 200 dpi, or split it into several files"))
  }
}

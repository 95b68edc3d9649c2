package import Build
internal import Content
package import Diagnostics
internal import Thai

/// A page that was printed.
package struct PrintedPage: Sendable {
  /// From the site's folder: `content/files/print/2568/reports/plan.pdf`.
  package let path: String
  package let bytes: Int
  /// Sheets, when they can be counted.
  package let pages: Int?
  /// Whether the file had other bytes before, or none.
  package let isNew: Bool
}

/// Why nothing, or not all, was printed.
package enum PrintFailure: Error {
  /// The site has errors, which come along, or there is no such page.
  case content(Wording, [Diagnostic])
  /// Wrong usage, a missing program, or a disk that fails.
  case machine(Wording)

  /// In words for the office.
  package var message: Wording {
    switch self {
    case .content(let message, _), .machine(let message): message
    }
  }
}

/// Makes PDFs of finished pages: the site is built into a folder for a while, and a browser prints it from there.
///
/// The same page gives the same bytes: the dates in the file are the site's day, and links lead to the published site.
package enum Print {
  /// Prints into `content/files/print/`.
  ///
  /// - Parameters:
  ///   - pages: as people name them: `2568/reports/plan`, `/2568/oit/o02/`.
  ///   - all: whether to print all published reports besides.
  ///   - options: of the site; its output folder is left alone.
  package static func run(
    _ pages: [String], all: Bool, _ options: BuildOptions
  ) async throws(PrintFailure) -> [PrintedPage] {
    guard let temporary = FileSystem.temporaryFolder() else { throw .noTemporaryFolder }
    defer { try? FileSystem.removeTree(temporary) }
    let (site, findings) = await Build.content(of: options)
    guard let site else { throw .siteHasErrors(findings) }
    let addresses = try addresses(of: pages, all: all, site)
    let built = BuiltSite(
      temporary: temporary, baseURL: site.settings.baseURL.value, day: site.settings.asOf)
    try await build(options, into: built.folder)
    for address in addresses where !built.has(address) { throw .noSuchPage(address) }
    var printed: [PrintedPage] = []
    for address in addresses { printed.append(try await print(address, of: built, site: options.site)) }
    return printed
  }

  private static func addresses(of pages: [String], all: Bool, _ site: Site) throws(PrintFailure) -> [String] {
    let reports = all ? site.reports.filter { !$0.isDraft }.map(\.address) : []
    var addresses: [String] = []
    for address in try pages.map(pageAddress) + reports where !addresses.contains(address) {
      addresses.append(address)
    }
    guard !addresses.isEmpty else { throw all ? .noReports : .noPage }
    return addresses
  }

  /// `content/2568/reports/plan.md`, `2568/reports/plan` and `/2568/reports/plan/` are one page.
  static func pageAddress(_ name: String) throws(PrintFailure) -> String {
    var parts = name.split(separator: "/").map(String.init)
    if parts.first == "content" { parts.removeFirst() }
    if let last = parts.last, last.hasSuffix(".md") { parts[parts.count - 1] = String(last.dropLast(3)) }
    let isSafe = parts.allSatisfy { $0 != "." && $0 != ".." && !$0.hasPrefix("-") && $0.utf8.allSatisfy { $0 >= 0x20 } }
    guard isSafe else { throw .noSuchPage(name) }
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  private static func build(_ options: BuildOptions, into folder: String) async throws(PrintFailure) {
    var options = options
    (options.output, options.writes) = (folder, true)
    let report: BuildReport
    do throws(BuildFailure) {
      report = try await Build.run(options)
    } catch {
      throw .machine(error.message)
    }
    guard !report.fails(on: .error) else { throw .siteHasErrors(report.findings) }
  }

  private static func print(
    _ address: String, of built: BuiltSite, site: String
  ) async throws(PrintFailure) -> PrintedPage {
    let raw = try await Chromium(temporary: built.temporary).print(built.url(of: address))
    let bytes = PrintedPDF.stable(raw, day: built.day, fileAddress: built.url(of: "/"), baseURL: built.baseURL)
    let path = "content/" + PrintedFile.path(ofPage: address)
    let isNew = (try? readFile(site + "/" + path)) != bytes
    if isNew {
      do throws(FileSystem.Failure) {
        try FileSystem.replace(site + "/" + path, with: bytes)
      } catch {
        throw .machine(error.message)
      }
    }
    return PrintedPage(path: path, bytes: bytes.count, pages: PDFPages.count(in: bytes), isNew: isNew)
  }
}

extension PrintFailure {
  static var noTemporaryFolder: PrintFailure {
    .machine(Wording(thai: "สร้างโฟลเดอร์ชั่วคราวไม่ได้", english: "no temporary folder can be made"))
  }

  static func siteHasErrors(_ findings: [Diagnostic]) -> PrintFailure {
    .content(
      Wording(
        thai: "เว็บไซต์มีข้อผิดพลาด จึงยังพิมพ์ไม่ได้ แก้ไขตามข้อความข้างบนก่อน",
        english: "the site has errors, so nothing is printed; mend them first"), findings)
  }

  static func noSuchPage(_ address: String) -> PrintFailure {
    .content(
      Wording(
        thai: "ไม่มีหน้า \(address) ในเว็บไซต์: เขียนที่อยู่ของหน้า เช่น  prongsai print 2568/reports/plan",
        english: "the site has no page \(address): give the address of a page, as in  prongsai print 2568/reports/plan"),
      [])
  }

  static var noReports: PrintFailure {
    .content(
      Wording(thai: "ยังไม่มีรายงานที่เผยแพร่ใน ปี/reports/", english: "no report is published in YEAR/reports/"), [])
  }

  static var noPage: PrintFailure {
    .machine(
      Wording(
        thai: "ระบุหน้าที่จะพิมพ์ เช่น  prongsai print 2568/reports/plan  หรือ --all",
        english: "name a page, as in  prongsai print 2568/reports/plan , or give --all"))
  }
}

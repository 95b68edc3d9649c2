internal import Content
internal import Diagnostics

/// The files of all tables, made from what the pages show.
struct DownloadList {
  private let guide: Guide
  private let inventory: Inventory

  init(guide: Guide, inventory: Inventory) {
    self.guide = guide
    self.inventory = inventory
  }

  var files: [GeneratedFile] { ofItems + ofMeasures + ofReports + ofResults }

  private var ofItems: [GeneratedFile] {
    inventory.tables.flatMap { table in
      table.files.map { file in
        generated(file, in: table.disclosure.language, from: table.span.source) { $0.made(file, of: table) }
      }
    }
  }

  private var ofMeasures: [GeneratedFile] {
    inventory.measureYears.flatMap { year in
      TableDownloads.files(of: year).map { file in generated(file, from: nil) { $0.made(file, ofMeasuresOf: year) } }
    }
  }

  private var ofReports: [GeneratedFile] {
    (inventory.reports + inventory.englishReports).flatMap { report in
      TableDownloads.files(of: report).map { file in
        generated(file, in: report.language, from: report.source) { $0.made(file, of: report) }
      }
    }
  }

  private var ofResults: [GeneratedFile] {
    inventory.results.flatMap { result in
      ResultFiles.files(of: result).map { file in
        generated(file, from: result.source) { $0.made(file, of: result) }
      }
    }
  }

  /// What is wrong in the texts is found when their page is made.
  private func generated(
    _ file: DownloadFile, in language: Language = .thai, from source: Source?,
    make: @escaping @Sendable (inout PageScope) -> MadeFile
  ) -> GeneratedFile {
    let guide = guide
    return GeneratedFile(address: file.address, source: source) { findings in
      guard let frame = guide.frames[language] else { return [] }
      var scope = PageScope(guide: guide, frame: frame, root: SiteAddress.root(of: file.address), source: source)
      switch make(&scope) {
      case .success(let bytes): return bytes
      case .failure(let failure):
        findings.append(.downloadNotMade(file.name, failure))
        return []
      }
    }
  }
}

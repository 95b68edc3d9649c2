package import Foundation

/// A site in a temporary folder, removed with the value: the smallest good content, the project's own templates, and
/// what a test adds.
package final class TemporarySite {
  package let folder: URL

  /// The smallest `site.yml` that a site can be built from.
  package static let siteFile = """
    format: 1
    as_of: 2568-04-01
    organisation:
      name: เทศบาลตำบลตัวอย่าง
      kind: เทศบาลตำบล
    base_url: https://www.example.go.th/
    fiscal_year: 2568
    units:
      - {id: palad, name: สำนักปลัด}
    """

  /// A catalogue of two items, the second without known elements but with a prescribed table.
  package static let catalogue = """
    framework: nacc
    fiscal_year: 2568
    instruments:
      - code: OIT
        weight: 100
        indicators:
          - {"no": 9, title: การเปิดเผยข้อมูล}
    subindicators:
      - {"no": "9.1", indicator: 9, title: ข้อมูลพื้นฐาน}
    items:
      - code: O1
        title: โครงสร้าง
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        elements:
          - {"no": 1, text: แผนผังโครงสร้าง, source: confirmed}
          - {"no": 2, text: ตำแหน่งที่สำคัญ, source: unverified}
        source: official
      - code: O2
        title: ข้อมูลผู้บริหาร
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        elements: []
        source: official
        table:
          - {key: number, title: ที่, type: integer, required: true}
          - {key: work, title: ชื่อรายการ, type: text, required: true}
          - {key: price, title: ราคา (บาท), type: decimal}
          - {key: method, title: วิธีการจัดหา, type: enum, values: [วิธีคัดเลือก, วิธีเฉพาะเจาะจง]}
          - {key: year, title: ปีงบประมาณ, type: year}
          - {key: signed, title: ลงวันที่, type: date}
    bands: []
    """

  /// The smallest file that passes for a PDF.
  package static let document = "%PDF-1.7\n%%EOF\n"

  package init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "prongsai-" + UUID().uuidString)
    try write(TemporarySite.siteFile, to: "content/site.yml")
    try write(TemporarySite.catalogue, to: "content/catalogue/2568.yml")
    try FileManager.default.copyItem(
      at: Specifications.projectFolder.appending(path: "templates"), to: folder.appending(path: "templates"))
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  package var path: String { folder.path }

  package func url(_ path: String) -> URL { folder.appending(path: path) }

  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  package func write(_ data: Data, to path: String) throws {
    let url = url(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  package func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  package func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// Every file below a folder of the site with its bytes, by path.
  package func files(below path: String) throws -> [String: Data] {
    let root = url(path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: name)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      if values.isRegularFile == true { files[name] = try Data(contentsOf: file) }
    }
    return files
  }
}

internal import Build
internal import Content
internal import Diagnostics
internal import Thai

/// The bytes of `YEAR/oit.lock`.
struct LockText {
  struct Item {
    let address: String
    let sha256: String
    /// The addresses of its attachments.
    let files: [String]
  }

  let year: FiscalYear
  let log: [OITLock.LogEntry]
  /// In the order of their addresses.
  let items: [Item]
  /// In their order.
  let pages: [String]

  var bytes: [UInt8] {
    let lines = head + logLines + itemLines + pageLines
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    return text + Array("checksum: \(sha256(text))\n".utf8)
  }

  private var head: [String] {
    [
      "# สิ่งที่ส่งให้ผู้ตรวจประเมินแล้ว สร้างโดย  prongsai freeze \(year.number)  อย่าแก้ด้วยมือ",
      "# What was submitted; made by  prongsai freeze \(year.number) , not to be edited by hand.",
      "format: 1", "fiscal_year: \(year.number)",
    ]
  }

  private var logLines: [String] {
    ["log:"]
      + log.map { entry in
        let reason = entry.reason.map { ", reason: \(YAMLText.quoted($0))" } ?? ""
        return "  - {date: \(entry.date.buddhistText), action: \(entry.action.rawValue)\(reason)}"
      }
  }

  private var itemLines: [String] {
    ["items:"]
      + items.flatMap { item in
        ["  - address: \(YAMLText.quoted(item.address))", "    sha256: \"\(item.sha256)\""]
          + (item.files.isEmpty ? [] : ["    files:"]) + item.files.map { "      - \(YAMLText.quoted($0))" }
      }
  }

  private var pageLines: [String] {
    pages.isEmpty ? [] : ["pages:"] + pages.map { "  - \(YAMLText.quoted($0))" }
  }
}

extension LockText {
  /// The lock as it stands, with one more entry in its log.
  init(_ lock: OITLock, adding entry: OITLock.LogEntry) {
    self.init(
      year: lock.year, log: lock.log + [entry],
      items: lock.items.map { item in
        Item(address: item.address.value, sha256: item.sha256.value, files: item.files.map(\.value))
      },
      pages: lock.pages.map(\.value))
  }
}

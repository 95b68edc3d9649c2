internal import Diagnostics

/// Who stands at an address.
struct Claimant {
  enum Kind { case generated, page, alias, file }

  let kind: Kind
  let address: String
  /// The file or the line that asks for the address; nil for what the tool makes by itself.
  let span: Span?
}

/// Gives each address to the first who asks for it, and reports the others.
struct AddressBook {
  private var claims: [String: Claimant] = [:]
  /// The folders above the claimed addresses, by key, with one claimant below each.
  private var folders: [String: Claimant] = [:]
  private(set) var findings: [Diagnostic] = []

  /// Whether the address was free.
  mutating func claim(_ claimant: Claimant) -> Bool {
    let key = SiteAddress.key(claimant.address)
    if let other = claims[key] ?? blocker(of: claimant, key: key) {
      findings.append(
        claimant.address == other.address || other.kind == .generated
          ? .addressTaken(claimant, by: other) : .addressLetterCase(claimant, by: other))
      return false
    }
    claims[key] = claimant
    rememberFolders(of: claimant, key: key)
    return true
  }

  /// A file can't bear the name of a folder, nor a folder that of a file. The file of a folder's page is `index.html`.
  private func blocker(of claimant: Claimant, key: String) -> Claimant? {
    let file = claimant.isFolder ? key + "/index.html" : key
    if let inside = folders[file] ?? (claimant.isFolder ? claims[file] : nil) { return inside }
    let around = (claimant.isFolder ? [key] : []) + parents(of: key)
    return around.lazy.compactMap(fileHolder).first
  }

  /// Who has a file where others would have a folder.
  private func fileHolder(at path: String) -> Claimant? {
    if let claim = claims[path], !claim.isFolder { return claim }
    return path.hasSuffix("/index.html") ? claims[String(path.dropLast("/index.html".count))] : nil
  }

  private mutating func rememberFolders(of claimant: Claimant, key: String) {
    for parent in parents(of: key) where folders.updateValue(claimant, forKey: parent) != nil { break }
  }

  /// The keys of the folders around, the nearest first.
  private func parents(of key: String) -> [String] {
    var parents: [String] = []
    var rest = key[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")), slash != rest.startIndex {
      rest = rest[..<slash]
      parents.append(String(rest))
    }
    return parents
  }
}

extension Claimant {
  /// Whether it is the page of a folder, which other pages may stand in.
  fileprivate var isFolder: Bool { address.hasSuffix("/") || address.lowercased().hasSuffix("/index.html") }

  fileprivate var wording: Wording {
    switch kind {
    case .generated: Wording(thai: "หน้าที่ระบบสร้างเอง", english: "a page that is made automatically")
    case .page: Wording(thai: "หน้าจากไฟล์นี้", english: "the page of this file")
    case .alias: Wording(thai: "ที่อยู่เดิม (aliases) ในไฟล์นี้", english: "an old address (`aliases`) of this file")
    case .file: Wording(thai: "ไฟล์ที่เผยแพร่ไฟล์นี้", english: "this published file")
    }
  }

  fileprivate var hint: Wording {
    switch kind {
    case .alias: Wording(thai: "ลบบรรทัดนี้ออกจาก aliases", english: "take this line out of `aliases`")
    default: Wording(thai: "เปลี่ยนชื่อไฟล์หนึ่งในสอง", english: "rename one of the two files")
    }
  }
}

extension Diagnostic {
  static func addressTaken(_ claimant: Claimant, by other: Claimant) -> Diagnostic {
    Diagnostic(
      PagesFinding.addressTaken, at: claimant.span,
      Wording(
        thai: "ที่อยู่ `\(claimant.address)` มีเจ้าของแล้ว สองแหล่งใช้ที่อยู่เดียวกันไม่ได้",
        english: "the address `\(claimant.address)` is taken; two sources can't have one address"),
      notes: [.other(other)], hint: claimant.hint)
  }

  static func addressLetterCase(_ claimant: Claimant, by other: Claimant) -> Diagnostic {
    Diagnostic(
      PagesFinding.addressLetterCase, at: claimant.span,
      Wording(
        thai: "ที่อยู่ `\(claimant.address)` กับ `\(other.address)` ชนกัน เครื่องแม่ข่ายบางแห่งถือว่าเหมือนกัน",
        english: "the addresses `\(claimant.address)` and `\(other.address)` clash; some hosts take them for one"),
      notes: [.other(other)], hint: claimant.hint)
  }
}

extension Diagnostic.Note {
  fileprivate static func other(_ claimant: Claimant) -> Diagnostic.Note {
    Diagnostic.Note(
      at: claimant.span,
      Wording(
        thai: "`\(claimant.address)` เป็นของ\(claimant.wording.thai)",
        english: "`\(claimant.address)` belongs to \(claimant.wording.english)"))
  }
}

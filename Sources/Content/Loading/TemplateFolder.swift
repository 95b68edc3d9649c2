package import Diagnostics

/// What `templates/` holds: templates, the words of the interface, assets.
package struct TemplateFolder: Sendable {
  /// By name without `.mustache`, a folder's name before it: `parts/header`.
  package private(set) var templates: [String: Source] = [:]
  /// Thai first.
  package private(set) var strings: [InterfaceStrings] = []
  /// Files of `templates/assets/`, by path below it.
  package private(set) var assets: [Asset] = []

  package struct Asset: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// Reads the folder `root`, shown in messages as `shownAs`; nil when it isn't there.
  package static func load(root: String, shownAs: String) -> (folder: TemplateFolder?, findings: [Diagnostic]) {
    let tree = ContentTree(root: root, shownAs: shownAs)
    guard tree.isListed else {
      let isAbsent = tree.findings.contains { $0.id == ContentFinding.noContentFolder.rawValue }
      return (nil, isAbsent ? [.noTemplateFolder(shownAs)] : tree.findings)
    }
    var folder = TemplateFolder()
    var findings = tree.findings
    for file in tree.files { findings += folder.take(file, root: root, shownAs: shownAs) }
    findings += folder.readStrings()
    return (folder, findings)
  }

  private var stringSources: [Language: Source] = [:]

  private mutating func take(_ file: ContentFile, root: String, shownAs: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if file.path.hasPrefix("assets/") {
      do throws(SystemError) {
        assets.append(Asset(path: String(file.path.dropFirst(7)), bytes: try readFile(root + "/" + file.path)))
      } catch {
        findings.append(.unreadable(shownAs + "/" + file.path, error))
      }
    } else if file.path.hasSuffix(".mustache") {
      let source = TextFile.read(file, root: root, shownAs: shownAs, findings: &findings)
      // A broken template is there all the same; an empty one in its place keeps its users from being reported.
      templates[String(file.path.dropLast(9))] = source ?? Source(path: shownAs + "/" + file.path, bytes: [])
    } else if let language = Language.allCases.first(where: { file.path == "strings.\($0.rawValue).yml" }) {
      stringSources[language] = TextFile.read(file, root: root, shownAs: shownAs, findings: &findings)
    } else {
      findings.append(.unreadTemplateFile(shownAs + "/" + file.path))
    }
    return findings
  }

  private mutating func readStrings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for language in Language.allCases {
      guard let source = stringSources[language] else {
        findings.append(.noStrings(language))
        continue
      }
      let (read, found) = InterfaceStrings.read(source, language: language)
      findings += found
      if let read { strings.append(read) }
    }
    for words in strings {
      for other in strings where other.language != words.language {
        guard let source = stringSources[words.language] else { continue }
        findings += words.missing(from: other, source: source)
      }
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func noTemplateFolder(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.noTemplateFolder, at: nil,
      Wording(thai: "ไม่พบโฟลเดอร์ \(shown)/", english: "there is no folder \(shown)/"),
      hint: Wording(
        thai: "คัดลอก templates/ จากชุดติดตั้งโปร่งใสมาไว้ข้าง content/",
        english: "copy templates/ from the Prongsai release beside content/"))
  }

  fileprivate static func noStrings(_ language: Language) -> Diagnostic {
    Diagnostic(
      ContentFinding.noStrings, at: nil,
      Wording(
        thai: "ไม่พบคำของหน้าเว็บ templates/strings.\(language.rawValue).yml",
        english: "there are no interface words templates/strings.\(language.rawValue).yml"),
      hint: Wording(
        thai: "คัดลอกไฟล์นี้จากชุดติดตั้งโปร่งใส", english: "copy that file from the Prongsai release"))
  }

  fileprivate static func unreadTemplateFile(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.unreadFile, at: .file(shown),
      Wording(thai: "ไม่มีส่วนใดของเว็บไซต์ใช้ไฟล์นี้", english: "no part of the site reads this file"),
      hint: Wording(
        thai: "แม่แบบลงท้ายด้วย .mustache ไฟล์อื่น ๆ ของแม่แบบอยู่ใน templates/assets/",
        english: "templates end in .mustache; their other files live in templates/assets/"))
  }
}

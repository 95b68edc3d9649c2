import Foundation
import TestSupport
import Testing

/// The laws of the house that a program can check: who imports whom, and what no shipped file may hold.
@Suite("The laws of the house")
struct HouseTests {
  /// Rooms by floor; a room imports only what stands on a lower floor.
  static let floors: [String: Int] = [
    "CMarkGFM": 0, "CYAML": 0, "CXLSXWriter": 0, "CQREncode": 0, "RulePages": 0, "Diagnostics": 0,
    "Thai": 1, "Templates": 1, "Markup": 1,
    "Domain": 2, "Formats": 2, "Content": 3, "Pages": 4, "Audit": 4, "Readiness": 4, "Build": 5, "Authoring": 6,
    "prongsai": 7,
  ]

  /// Thai and Markup share a floor in the plan; Markup may use Thai.
  static let sameFloor: Set<String> = ["Markup>Thai"]

  /// What comes with the toolchain or from named packages, and who may import it.
  static let outside: [String: Set<String>] = [
    "Glibc": ["Content", "Audit", "Build", "Markup", "Formats", "Authoring", "prongsai"],
    "Synchronization": ["Content", "Build", "prongsai", "Markup", "Formats", "Pages"],
    "Crypto": ["Build"], "Subprocess": ["Authoring"], "ArgumentParser": ["prongsai"],
  ]

  @Test func importsOnlyDownwards() throws {
    for file in try Self.sources() {
      for module in file.imports {
        if let allowed = Self.outside[module] {
          #expect(allowed.contains(file.room), "\(file.path) imports \(module)")
          continue
        }
        let floor = try #require(Self.floors[module], "\(file.path) imports \(module), which has no floor")
        let own = try #require(Self.floors[file.room])
        let isAllowed = floor < own || Self.sameFloor.contains("\(file.room)>\(module)")
        #expect(isAllowed, "\(file.path): \(file.room) imports \(module), which is not below it")
      }
    }
  }

  @Test func noShippedFileImportsFoundation() throws {
    for file in try Self.sources() {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }

  @Test(arguments: [
    #"\btry!"#, #"\bas!"#, #"\bfatalError\("#, #"\bpreconditionFailure\("#, #"nonisolated\(unsafe\)"#, #"\bAny\b"#,
    #"\bMirror\("#, #"[A-Za-z0-9_\)\]]!(?![=])"#,
  ])
  func noShippedFileHolds(_ pattern: String) throws {
    let expression = try Regex(pattern)
    for file in try Self.sources() {
      for (number, line) in file.code.enumerated() {
        #expect(line.firstMatch(of: expression) == nil, "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  struct SourceFile {
    let path: String
    let room: String
    /// The lines without comments and texts in quotation marks.
    let code: [String]

    var imports: [String] {
      code.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { return nil }
        return words[place + 1].split(separator: ".").first.map(String.init)
      }
    }
  }

  static func sources() throws -> [SourceFile] {
    let root = Specifications.projectFolder.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
      .sorted()
    return try paths.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      let room = String(path.prefix { $0 != "/" })
      return SourceFile(path: path, room: room, code: stripped(text))
    }
  }

  /// Takes comments and literals out, roughly but safely: what is left is code.
  private static func stripped(_ text: String) -> [String] {
    var isLiteral = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let marks = line.ranges(of: "\"\"\"").count
      defer { if marks == 1 { isLiteral.toggle() } }
      if isLiteral || marks > 0 { return "" }
      let bare = line.replacing(#/#?"(?:\\.|[^"\\])*"#?/#, with: "\"\"")
      return String(bare.prefix(upTo: bare.firstRange(of: "//")?.lowerBound ?? bare.endIndex))
    }
  }
}

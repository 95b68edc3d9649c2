package import Content
package import Diagnostics
internal import Markup

/// `.prongsai/`: what is made for the office and never published.
package enum OfficeFolder {
  package static let name = ".prongsai"

  /// Writes files of the office, each whole, old or new.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package static func write(_ files: [(name: String, bytes: [UInt8])], site: String) throws(BuildFailure) {
    let folder = site + "/" + name
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolder(folder)
      for file in files {
        let path = folder + "/" + file.name
        try FileSystem.write(file.bytes, to: path + ".part")
        try FileSystem.move(path + ".part", to: path)
      }
    } catch {
      throw .office(error)
    }
  }
}

extension Build {
  /// The content alone, as a build reads it, for commands that look at it in their own way.
  package static func content(of options: BuildOptions) async -> (site: Site?, findings: [Diagnostic]) {
    Markup.prepare()
    return await ContentLoader.load(
      ContentOptions(
        root: options.site + "/content", shownAs: "content", now: options.now, today: options.today,
        jobs: options.jobs))
  }
}

extension BuildFailure {
  fileprivate static func office(_ failure: FileSystem.Failure) -> BuildFailure {
    BuildFailure(
      message: Wording(
        thai: "เขียน \(failure.path) ไม่ได้ (\(failure.error.description))",
        english: "can't write \(failure.path) (\(failure.error.description))"))
  }
}

/// `.prongsai/`: what is made for the office and never published.
package enum OfficeFolder {
  /// From the site's folder.
  package static let name = ".prongsai"

  /// Writes files of the office, each whole, old or new.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package static func write(_ files: [(name: String, bytes: [UInt8])], site: String) throws(BuildFailure) {
    do throws(FileSystem.Failure) {
      for file in files { try FileSystem.replace("\(site)/\(name)/\(file.name)", with: file.bytes) }
    } catch {
      throw BuildFailure(message: error.message)
    }
  }
}

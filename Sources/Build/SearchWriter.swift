internal import Pages

/// A file of the search index with what came of writing it.
struct WrittenSearchFile: Sendable {
  let file: SearchFile
  let part: RenderedPart
}

/// Writes the files of the search index as they become full, and at the end the list of them.
struct SearchWriter: Sendable {
  /// Writes a file whose SHA-256 may be known already.
  typealias Produce =
    @Sendable (_ bytes: [UInt8], _ path: String, _ order: ProducedFile.Order, _ digest: String?) -> RenderedPart

  /// The folder of the index, below the output folder.
  private let folder: String
  private let produce: Produce
  private let index = SearchIndex()

  init(folder: String, produce: @escaping Produce) {
    self.folder = folder
    self.produce = produce
  }

  /// Takes a page that has just been rendered; gives the files that it made full.
  func take(_ page: Page, at place: Int, html: [UInt8]) -> [WrittenSearchFile] {
    let entry = page.search.map { SearchEntry($0, address: page.encodedAddress, html: html) }
    return index.take(entry, at: place).map(write)
  }

  /// The last files and the list, when all pages have been taken.
  ///
  /// - Parameter written: the files that pages have made full.
  func rest(_ written: [WrittenSearchFile]) -> [RenderedPart] {
    let last = index.rest().map(write)
    return last.map(\.part) + [
      produce(SearchFile.list((written + last).map(\.file)), folder + "/index.json", .index, nil)
    ]
  }

  private func write(_ chunk: SearchChunk) -> WrittenSearchFile {
    let json = chunk.finish()
    let digest = sha256(json)
    let file = SearchFile(chunk, size: json.count, sha256: digest)
    return WrittenSearchFile(file: file, part: produce(json, folder + "/" + file.name, .asset, digest))
  }
}

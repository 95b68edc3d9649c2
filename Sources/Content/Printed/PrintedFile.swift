/// Where the printed form of a page lies: `prongsai print` writes it, and from then on it is an attachment of the page.
package enum PrintedFile {
  /// From `content/`, with a slash at its end.
  package static let folder = "files/print/"

  /// From `content/`: `files/print/2568/reports/plan.pdf` for `/2568/reports/plan/`; `index.pdf`, a name that no page
  /// has, for `/`.
  package static func path(ofPage address: String) -> String {
    let name = address.split(separator: "/").joined(separator: "/")
    return folder + (name.isEmpty ? "index" : name) + ".pdf"
  }
}

/// Counts the sheets of a PDF by looking at its bytes.
package enum PDFPages {
  /// The number of page objects; nil when none is found, as in files whose objects are compressed.
  package static func count(in bytes: [UInt8]) -> Int? {
    let places = Bytes(bytes).places(behind: Array("/Type /Page".utf8), most: 20_000)
    let count = places.count { place in
      guard bytes.indices.contains(place) else { return false }
      // `/Type /Pages` is the tree above them.
      return !(0x41...0x7A).contains(bytes[place])
    }
    return count > 0 ? count : nil
  }
}

extension SortedFiles {
  /// Counts the sheets of what `print` has made; larger files than a site takes unless it says so are not read.
  mutating func countPrintedPages(root: String, jobs: Int) async {
    let printed = files.indices.filter { index in
      let file = files[index]
      return file.path.hasPrefix(PrintedFile.folder) && file.path.hasSuffix(".pdf") && file.size <= Limits().fileBytes
    }
    let paths = printed.map { root + "/" + files[$0].path }
    let counts = await parallelMap(count: paths.count, jobs: jobs) { number in
      (try? readFile(paths[number])).flatMap { PDFPages.count(in: $0) }
    }
    for (index, count) in zip(printed, counts) { files[index].printedPages = count }
  }
}

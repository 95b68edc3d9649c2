package import Content
internal import Diagnostics
internal import Markup

/// The hashes that a freeze writes down and a later build compares.
///
/// An item's hash is what `sha256sum FILES | sha256sum` prints in `content/`, with the item's file and its attachments
/// in the order of their paths; lines for what the page shows of site.yml stand below those of the files.
package struct FrozenContent: Sendable {
  private let site: Site
  /// The folder `content/` in the file system.
  private let root: String
  private let files: Set<String>

  package init(_ site: Site, root: String) {
    self.site = site
    self.root = root
    files = Set(site.files.map(\.path))
  }

  /// The paths, from `content/`, of what the item's page shows or leads to: documents, photographs, its table, files
  /// linked or shown in its texts. Sorted, each once.
  package func attachments(of disclosure: Disclosure) -> [String] {
    let persons = disclosure.people + disclosure.documents.compactMap(\.signer)
    let named = disclosure.documents.map(\.file) + persons.compactMap(\.photo)
    let addressed = disclosure.links.map(\.url.value) + linked(from: disclosure)
    var paths = Set(named.map(\.file.path) + addressed.compactMap(file))
    if let table = disclosure.table { paths.insert(table.file.file.path) }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The item's hash; throws when an attachment can't be read.
  package func hash(of disclosure: Disclosure) throws(SystemError) -> String {
    let own = disclosure.source.contentPath
    let paths = (attachments(of: disclosure) + [own]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var list: [UInt8] = []
    for path in paths {
      let bytes = path == own ? disclosure.source.bytes : try readFile(root + "/" + path)
      list += "\(sha256(bytes))  \(path)\n".utf8
    }
    for part in [DisclosurePart.contact, .channels] where disclosure.elements.contains(where: { $0.shows(part) }) {
      list += "\(sha256(Array(settings(part).utf8)))  site.yml \(part.rawValue)\n".utf8
    }
    return sha256(list)
  }

  /// What of site.yml the page shows when `elements:` names that part.
  private func settings(_ part: DisclosurePart) -> String {
    let lines =
      if part == .channels {
        site.settings.channels.map { [$0.kind, $0.title.text.string, $0.url.value].joined(separator: " ") }
      } else {
        [contact?.address?.text.string, contact?.phone, contact?.email, contact?.map?.value].map { $0 ?? "" }
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private var contact: Contact? { site.settings.contact }

  /// The file that a link of the content leads to; nil when it leads elsewhere.
  private func file(_ destination: String) -> String? {
    let name = ContentLink(destination.hasPrefix("/") ? String(destination.dropFirst()) : destination)
      .name { files.contains($0) }
    return files.contains(name) ? name : nil
  }

  private func linked(from disclosure: Disclosure) -> [String] {
    var destinations: [String] = []
    var options = MarkupOptions()
    options.limits = site.settings.limits.markdown
    let texts = [disclosure.body] + [disclosure.explanation, disclosure.nothingToReport].compactMap { $0?.text }
    for text in texts {
      _ = Markup.block(text, options: options) { reference in
        destinations.append(reference.destination)
        return nil
      }
    }
    return destinations
  }
}

extension ElementPlace {
  fileprivate func shows(_ part: DisclosurePart) -> Bool { place.value == .part(part) }
}

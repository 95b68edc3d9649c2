internal import Content
internal import Diagnostics

/// What links can lead to: content files by their paths, and pages and files by their addresses.
struct LinkIndex: Sendable {
  enum Target: Sendable {
    /// Both with the address as it stands on the site, not percent-encoded.
    case page(String)
    case file(String)
    /// A page that isn't on the site today.
    case unpublished(Unpublished)
  }

  private var targets: [String: Target] = [:]
  private var pictureSizes: [String: PictureSize] = [:]
  /// By slash-less address, for links that lack the final slash.
  private var withSlash: [String: String] = [:]
  private var namesByFolder: [String: [String]] = [:]
  private var placesByName: [String: [String]] = [:]

  /// A content path (`pages/about.md`) or an address (`/about/`).
  subscript(name: String) -> Target? { targets[name] }

  /// The size of the picture at a percent-encoded address, for images that can then keep their place on the page.
  func pictureSize(at address: String) -> PictureSize? {
    pictureSizes[String(address.prefix { $0 != "?" && $0 != "#" })]
  }

  /// The address that only lacks its final slash.
  func addressWithSlash(_ address: String) -> String? { withSlash[address] }

  mutating func add(_ source: Source, as target: Target) { add(source.contentPath, target) }

  /// - Parameter path: from `content/`.
  mutating func add(_ path: String, _ reason: Unpublished) { add(path, .unpublished(reason)) }

  mutating func add(_ file: ContentFile) {
    add(file.path, .file(file.address))
    add(file.address, .file(file.address))
    if let size = file.pictureSize { pictureSizes[SiteAddress.encoded(file.address)] = size }
  }

  /// A page of the site; its own address and those that lead to it.
  mutating func add(address: String, leadingTo target: String) {
    add(address, .page(target))
    if address.hasSuffix("/"), address != "/" { withSlash[String(address.dropLast())] = address }
  }

  private mutating func add(_ name: String, _ target: Target) {
    targets[name] = target
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    namesByFolder[ContentPath.folder(of: plain), default: []].append(name)
    placesByName[ContentPath.name(of: plain).lowercased(), default: []].append(name)
  }
}

extension LinkIndex {
  /// How many names of a folder are compared with a misspelt one.
  private static let neighbours = 300

  /// What a link that leads nowhere may have meant: the same name in another folder, or a similar one in its own.
  func suggestion(for name: String) -> String? {
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    let isAddress = name.hasPrefix("/")
    let namesakes = placesByName[ContentPath.name(of: plain).lowercased()] ?? []
    if let namesake = namesakes.prefix(Self.neighbours).first(where: { $0.hasPrefix("/") == isAddress }) {
      return namesake
    }
    let candidates = (namesByFolder[ContentPath.folder(of: plain)] ?? []).prefix(Self.neighbours)
    let names = candidates.map { ContentPath.name(of: $0.hasSuffix("/") ? String($0.dropLast()) : $0) }
    guard let near = nearest(to: ContentPath.name(of: plain), among: names) else { return nil }
    return zip(names, candidates).first { $0.0 == near }?.1
  }
}

internal import Content

/// The files of `templates/assets/` and the addresses they get. A stylesheet's address holds a piece of its SHA-256, so
/// that a browser may keep it for ever and never shows an old one.
struct Assets: Sendable {
  let files: [(address: String, bytes: [UInt8])]
  /// The address of site.css; nil when there is none.
  let stylesheet: String?

  init(_ assets: [TemplateFolder.Asset]) {
    files = assets.map { (Assets.address(of: $0), $0.bytes) }
    stylesheet = assets.first { $0.path == "site.css" }.map(Assets.address)
  }

  private static func address(of asset: TemplateFolder.Asset) -> String {
    guard asset.path.hasSuffix(".css") else { return "/assets/" + asset.path }
    return "/assets/\(asset.path.dropLast(4))-\(sha256(asset.bytes).prefix(8)).css"
  }
}

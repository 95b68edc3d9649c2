internal import Content
internal import Pages

/// The files of `templates/assets/` and the addresses they get. The address of a stylesheet or a script holds a piece of
/// its SHA-256, so that a browser may keep it for ever and never shows an old one.
struct Assets: Sendable {
  let files: [(address: String, bytes: [UInt8])]
  let addresses: AssetAddresses

  /// - Parameter style: what the site adds to the stylesheet.
  init(_ templates: [TemplateFolder.Asset], style: [UInt8]) {
    let assets = templates.map { asset in
      let own = asset.path == AssetAddresses.stylesheetPath ? asset.bytes + style : asset.bytes
      return (path: asset.path, bytes: asset.path.hasSuffix(".css") ? CompactStyle.of(own) : own)
    }
    files = assets.map { (Assets.address(of: $0.path, $0.bytes), $0.bytes) }
    addresses = AssetAddresses(
      Dictionary(assets.map { ($0.path, Assets.address(of: $0.path, $0.bytes)) }) { first, _ in first })
  }

  private static func address(of path: String, _ bytes: [UInt8]) -> String {
    for ending in [".css", ".js"] where path.hasSuffix(ending) {
      return "/assets/\(path.dropLast(ending.count))-\(sha256(bytes).prefix(8))\(ending)"
    }
    return "/assets/" + path
  }
}

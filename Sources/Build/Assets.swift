internal import Content
internal import Pages

/// The files of `templates/assets/` and the addresses they get. The address of a stylesheet or a script holds a piece of
/// its SHA-256, so that a browser may keep it for ever and never shows an old one.
struct Assets: Sendable {
  let files: [(address: String, bytes: [UInt8])]
  let addresses: AssetAddresses

  init(_ assets: [TemplateFolder.Asset]) {
    files = assets.map { (Assets.address(of: $0), $0.bytes) }
    addresses = AssetAddresses(
      Dictionary(assets.map { ($0.path, Assets.address(of: $0)) }) { first, _ in first })
  }

  private static func address(of asset: TemplateFolder.Asset) -> String {
    for ending in [".css", ".js"] where asset.path.hasSuffix(ending) {
      return "/assets/\(asset.path.dropLast(ending.count))-\(sha256(asset.bytes).prefix(8))\(ending)"
    }
    return "/assets/" + asset.path
  }
}

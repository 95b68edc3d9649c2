internal import Content

/// The icon of a site without a logo: a ring in its colour. Without any, browsers ask for `/favicon.ico` and report
/// that it isn't there.
enum SiteIcon {
  /// The name tells the colour, so that a browser that keeps the file never shows an old one.
  static func address(_ colours: Colours) -> String {
    "/assets/icon-\(palette(colours).primary.text.dropFirst()).svg"
  }

  /// None for a site with a logo.
  static func files(of settings: SiteSettings) -> [GeneratedFile] {
    guard settings.organisation.logo == nil else { return [] }
    let palette = palette(settings.colours)
    return [GeneratedFile(address: address(settings.colours), source: nil) { _ in svg(palette) }]
  }

  private static func palette(_ colours: Colours) -> Palette { Palette(colours) ?? .standard }

  private static func svg(_ palette: Palette) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
      <rect width="32" height="32" rx="6" fill="\(palette.primary.text)"/>\
      <circle cx="16" cy="16" r="8" fill="none" stroke="\(palette.textOnPrimary.text)" stroke-width="4"/></svg>

      """.utf8)
  }
}

/// Fonts that a site brings along as `templates/assets/fonts/FAMILY-STYLE.woff2`: the names of the files say what they
/// are, as font makers write them (`Sarabun-Regular`, `Sarabun-BoldItalic`, `NotoSansThai-Variable`).
struct FontFace {
  let family: String
  /// `400`, or `100 900` for a variable font.
  let weight: String
  let isItalic: Bool
  let path: String

  /// The rules for all fonts among the assets; the first family is the font of the pages.
  static func css(of assets: [String]) -> String {
    let faces = assets.sorted().compactMap(FontFace.init)
    guard let first = faces.first else { return "" }
    return "\n/* The fonts of assets/fonts/. */\n" + faces.map(\.rule).joined()
      + ":root { --own-font: \"\(first.family)\"; }\n"
  }

  private static let folder = "fonts/"

  init?(path: String) {
    guard path.hasPrefix(Self.folder), path.hasSuffix(".woff2") else { return nil }
    let name = path.dropFirst(Self.folder.count).dropLast(".woff2".count)
    let parts = name.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, !name.contains("/") else { return nil }
    let family = first.filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }
    guard !family.isEmpty else { return nil }
    let style = parts.count > 1 ? parts[1].lowercased() : ""
    self.family = family
    self.path = path
    isItalic = style.hasSuffix("italic")
    weight = Self.weight(of: isItalic ? String(style.dropLast("italic".count)) : style)
  }

  private static func weight(of style: String) -> String {
    switch style {
    case "thin": "100"
    case "extralight": "200"
    case "light": "300"
    case "medium": "500"
    case "semibold": "600"
    case "bold": "700"
    case "extrabold": "800"
    case "black": "900"
    case let style where style.hasPrefix("variable"): "100 900"
    default: "400"
    }
  }

  /// A font that comes late stays out, lest the text move while it is read. The address is relative to the stylesheet.
  private var rule: String {
    "@font-face { font-family: \"\(family)\"; font-weight: \(weight); font-style: \(isItalic ? "italic" : "normal");"
      + " font-display: optional; src: url(\"\(SiteAddress.encoded(path))\") format(\"woff2\"); }\n"
  }
}

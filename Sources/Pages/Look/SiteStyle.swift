package import Content
internal import Diagnostics

/// What a site adds to the stylesheet of the templates: its colours and its own font. It stands at the end of
/// `site.css`, since the pages forbid styles of their own and ask for one stylesheet only.
package enum SiteStyle {
  /// - Parameters:
  ///   - colours: those of site.yml; without any the stylesheet's own stay.
  ///   - assets: the paths of the files in `templates/assets/`, among which fonts are looked for.
  package static func css(_ colours: Colours, assets: [String]) -> [UInt8] {
    var css = ""
    if let palette = Palette(colours) {
      // Paper has no brand: the stylesheet's own colours for print stay.
      css += "\n/* The colours of site.yml. */\n"
      css += "@media screen {\n  :root { \(declarations(palette.light)) }\n}\n"
      css += "@media screen and (prefers-color-scheme: dark) {\n  :root { \(declarations(palette.dark)) }\n}\n"
    }
    return Array((css + FontFace.css(of: assets)).utf8)
  }

  private static func declarations(_ properties: Palette.Properties) -> String {
    properties.map { "--\($0.name): \($0.colour.text);" }.joined(separator: " ")
  }

  /// The brand colours that can't be seen on the page.
  static func findings(_ colours: Colours) -> [Diagnostic] {
    [("primary", colours.primary), ("accent", colours.accent)].compactMap { name, written in
      guard let written, let colour = Colour(written.value), let mended = Palette.mended(colour) else { return nil }
      return .faintColour(written, key: name, contrast: colour.contrast(with: .white), mended: mended)
    }
  }
}

extension Palette {
  /// The look without any colours in site.yml; the properties in `site.css` are these.
  static let standard = Palette(
    primary: Colour(red: 0x12, green: 0x3f, blue: 0x6b), accent: Colour(red: 0xb4, green: 0x53, blue: 0x09))

  /// nil when the site has chosen none.
  init?(_ colours: Colours) {
    let (primary, accent) = (colours.primary.flatMap { Colour($0.value) }, colours.accent.flatMap { Colour($0.value) })
    guard primary != nil || accent != nil else { return nil }
    self.init(primary: primary ?? Self.standard.primary, accent: accent ?? Self.standard.accent)
  }
}

extension Diagnostic {
  static func faintColour(_ written: Located<String>, key: String, contrast: Double, mended: Colour) -> Diagnostic {
    let hundredths = Int(contrast * 100)
    let ratio = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return Diagnostic(
      PagesFinding.faintColour, at: written.span,
      Wording(
        thai: "สี \(key) `\(written.value)` อ่อนเกินไปบนพื้นขาว: อัตราส่วนความต่างสี \(ratio) ต้องไม่ต่ำกว่า 3",
        english: "the colour \(key) `\(written.value)` is too faint on white: its contrast is \(ratio), 3 is needed"),
      hint: Wording(
        thai: "ใช้ \"\(mended.text)\" ซึ่งใกล้เคียงที่สุดที่มองเห็นได้ หรือสีที่เข้มกว่านี้",
        english: "use \"\(mended.text)\", the nearest that can be seen, or a darker colour"))
  }
}

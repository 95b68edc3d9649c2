/// The colours of the pages that follow from the two brand colours. Text has a contrast of 4.5 at least with every
/// ground it stands on, lines and bars have 3 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
struct Palette: Sendable {
  let primary: Colour
  let accent: Colour

  static let text = 4.5
  static let graphics = 3.0

  /// The custom properties that a scheme gets, by name without the dashes; the names are those of `site.css`.
  typealias Properties = [(name: String, colour: Colour)]

  var light: Properties {
    let tint = primary.mixed(with: .white, share: 93)
    let grounds = Grounds.light + [tint]
    return [
      ("brand", primary), ("brand-text", textOnPrimary), ("tint", tint),
      ("tint-line", primary.mixed(with: .white, share: 75)),
      ("link", primary.shade(towards: .black, on: grounds, contrast: 5.5)),
      ("accent", accent.shade(towards: .black, on: grounds, contrast: Self.graphics)),
      ("accent-text", accent.shade(towards: .black, on: grounds, contrast: Self.text)),
    ]
  }

  var dark: Properties {
    let tint = primary.mixed(with: Grounds.darkest, share: 80)
      .shade(towards: Grounds.darkest, on: [Grounds.darkText], contrast: 9)
    let grounds = Grounds.dark + [tint]
    return [
      ("brand", primary.shade(towards: .black, on: [.white], contrast: 9)), ("brand-text", .white), ("tint", tint),
      ("tint-line", tint.mixed(with: .white, share: 22)),
      ("link", primary.shade(towards: .white, on: grounds, contrast: 7)),
      ("accent", accent.shade(towards: .white, on: grounds, contrast: Self.text)),
      ("accent-text", accent.shade(towards: .white, on: grounds, contrast: Self.text)),
    ]
  }

  /// White where that can be read, else black, which then can.
  var textOnPrimary: Colour {
    Colour.white.contrast(with: primary) >= Self.text ? .white : .black
  }

  /// What a brand colour would have to be for its bars and lines to be seen on the page; nil when it is seen.
  static func mended(_ colour: Colour) -> Colour? {
    let mended = colour.shade(towards: .black, on: [.white], contrast: graphics)
    return mended == colour ? nil : mended
  }

  /// The grounds of `site.css` that don't follow from the brand colours.
  enum Grounds {
    static let light = ["#ffffff", "#f4f5f7"].compactMap(Colour.init)
    static let dark = [darkest, Colour(red: 0x1d, green: 0x24, blue: 0x2c)]
    static let darkest = Colour(red: 0x13, green: 0x18, blue: 0x1e)
    static let darkText = Colour(red: 0xe9, green: 0xed, blue: 0xf1)
  }
}

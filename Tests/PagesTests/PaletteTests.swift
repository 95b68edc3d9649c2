import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content
@testable import Pages

@Suite("Colours of a site")
struct PaletteTests {
  @Test func luminanceAndContrastAreThoseOfWCAG() throws {
    #expect(Colour.white.luminance == 1)
    #expect(Colour.black.luminance == 0)
    #expect(Colour.white.contrast(with: .black) == 21)
    // Values that other calculators give, to two places.
    let pairs = [("#777777", 4.48), ("#767676", 4.54), ("#ff0000", 4.00), ("#0000ff", 8.59), ("#14532d", 9.11)]
    for (text, expected) in pairs {
      let colour = try #require(Colour(text))
      #expect(abs(colour.contrast(with: .white) - expected) < 0.005, "\(text)")
      #expect(colour.contrast(with: .white) == Colour.white.contrast(with: colour))
    }
  }

  @Test func fifthRootsAgreeWithTheLibrary() {
    for channel in UInt8.min...UInt8.max {
      let value = Double(channel) / 255
      let expected = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      let grey = Colour(red: channel, green: channel, blue: channel)
      #expect(abs(grey.luminance - expected) < 1e-12)
    }
  }

  @Test func aColourIsReadAndPrinted() {
    #expect(Colour("#0B5394")?.text == "#0b5394")
    #expect(Colour("#00000f")?.text == "#00000f")
    for text in ["0b5394", "#0b539", "#0b53941", "#gg0000", "#+b5394", ""] { #expect(Colour(text) == nil) }
  }

  /// Whatever two colours a site has, all that is read can be read.
  @Test func everyPaletteHasTheContrastThatTextNeeds() throws {
    var generator = SeededColours(seed: 4)
    let corners = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#777777"].compactMap(Colour.init)
    let colours = corners + (0..<400).map { _ in generator.next() }
    let (text, quiet) = (try #require(Colour("#1a222b")), try #require(Colour("#4c5865")))
    let (darkText, darkQuiet) = (try #require(Colour("#e9edf1")), try #require(Colour("#b3bdc8")))
    for (index, primary) in colours.enumerated() {
      let palette = Palette(primary: primary, accent: colours[colours.count - 1 - index])
      expectContrast(palette.light, grounds: Palette.Grounds.light, words: [text, quiet])
      expectContrast(palette.dark, grounds: Palette.Grounds.dark, words: [darkText, darkQuiet])
    }
  }

  private func expectContrast(_ properties: Palette.Properties, grounds: [Colour], words: [Colour]) {
    let named = Dictionary(uniqueKeysWithValues: properties.map { ($0.name, $0.colour) })
    guard let tint = named["tint"], let brand = named["brand"], let onBrand = named["brand-text"],
      let link = named["link"], let accent = named["accent"], let accentText = named["accent-text"]
    else {
      Issue.record("a property is missing")
      return
    }
    #expect(onBrand.contrast(with: brand) >= Palette.text)
    for ground in grounds + [tint] {
      #expect(accent.contrast(with: ground) >= Palette.graphics, "\(accent.text) on \(ground.text)")
      for word in words + [link, accentText] {
        #expect(word.contrast(with: ground) >= Palette.text, "\(word.text) on \(ground.text)")
      }
    }
  }

  @Test func aMendedColourIsTheNearestThatCanBeSeen() throws {
    let (dark, faint) = (try #require(Colour("#14532d")), try #require(Colour("#ffe14d")))
    #expect(Palette.mended(dark) == nil)
    let mended = try #require(Palette.mended(faint))
    #expect(mended.contrast(with: .white) >= Palette.graphics)
    #expect(mended.contrast(with: .white) < Palette.graphics + 0.15)
    #expect(Palette.mended(mended) == nil)
  }

  /// `site.css` has the standard look written out, and the grounds that contrasts are computed against.
  @Test func theStylesheetHasTheColoursThatAreComputedWith() throws {
    let url = Specifications.projectFolder.appending(path: "templates/assets/site.css")
    let css = try String(contentsOf: url, encoding: .utf8)
    let dark = try #require(css.range(of: "prefers-color-scheme: dark"))
    let (light, night) = (String(css[..<dark.lowerBound]), String(css[dark.lowerBound...]))
    for colour in Palette.Grounds.light + [Colour.white] { #expect(light.contains(colour.text)) }
    for colour in Palette.Grounds.dark + [Palette.Grounds.darkText] { #expect(night.contains(colour.text)) }
    for property in Palette.standard.light {
      #expect(light.contains("--\(property.name): \(property.colour.text);"), "\(property)")
    }
    for property in Palette.standard.dark where property.name != "brand-text" {
      #expect(night.contains("--\(property.name): \(property.colour.text);"), "\(property)")
    }
  }

  @Test func coloursOfTheSiteStandInTheStylesheet() throws {
    let source = Source(path: "site.yml", text: "x")
    let colours = Colours(primary: Located("#14532d", at: source.whole), accent: nil)
    let css = String(decoding: SiteStyle.css(colours, assets: []), as: UTF8.self)
    #expect(css.contains("--brand: #14532d;"))
    #expect(css.contains("prefers-color-scheme: dark"))
    #expect(SiteStyle.css(Colours(primary: nil, accent: nil), assets: ["site.css"]).isEmpty)
  }

  @Test(arguments: [
    ("fonts/Sarabun-Regular.woff2", "Sarabun", "400", false),
    ("fonts/Sarabun-BoldItalic.woff2", "Sarabun", "700", true),
    ("fonts/NotoSansThai-Variable.woff2", "NotoSansThai", "100 900", false),
    ("fonts/Sarabun.woff2", "Sarabun", "400", false),
    ("fonts/Sarabun-Italic.woff2", "Sarabun", "400", true), ("fonts/Sarabun-SemiBold.woff2", "Sarabun", "600", false),
  ])
  func fontsAreKnownByTheirNames(_ path: String, _ family: String, _ weight: String, _ isItalic: Bool) throws {
    let face = try #require(FontFace(path: path))
    #expect([face.family, face.weight] == [family, weight])
    #expect(face.isItalic == isItalic)
    #expect(FontFace.css(of: [path, "site.css"]).contains("--own-font: \"\(family)\""))
  }

  @Test(arguments: ["site.css", "Sarabun.woff2", "fonts/a/Sarabun.woff2", "fonts/.woff2", "fonts/Sarabun.ttf"])
  func otherAssetsAreNoFonts(_ path: String) {
    #expect(FontFace(path: path) == nil)
  }

  @Test func namesOfFontsCannotLeaveTheirQuotes() {
    let css = FontFace.css(of: ["fonts/a\"} body{x:\\y-Bold.woff2"])
    #expect(!css.contains("body{"))
    #expect(!css.contains("\\"))
  }
}

/// The same colours on every run.
struct SeededColours {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Colour {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Colour(
      red: UInt8(truncatingIfNeeded: state >> 56), green: UInt8(truncatingIfNeeded: state >> 48),
      blue: UInt8(truncatingIfNeeded: state >> 40))
  }
}

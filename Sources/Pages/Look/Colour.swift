/// A colour of sRGB with eight bits a channel.
struct Colour: Sendable, Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#rrggbb`; nil for everything else.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.first != UInt8(ascii: "+"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// `#rrggbb` in small letters.
  var text: String {
    let digits = [red, green, blue].map { channel in
      (channel < 16 ? "0" : "") + String(channel, radix: 16)
    }
    return "#" + digits.joined()
  }

  /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 for equals to 21 for black and white.
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// - Parameter share: of the other colour, in hundredths, 0 … 100.
  func mixed(with other: Colour, share: Int) -> Colour {
    func mix(_ own: UInt8, _ its: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - share) + Int(its) * share + 50) / 100)
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The nearest colour on the way to another one that has the contrast with all grounds; the other one when none has.
  func shade(towards end: Colour, on grounds: [Colour], contrast ratio: Double) -> Colour {
    for share in 0...100 {
      let candidate = mixed(with: end, share: share)
      if grounds.allSatisfy({ candidate.contrast(with: $0) >= ratio }) { return candidate }
    }
    return end
  }

  /// A channel without its gamma: sRGB's transfer function with the threshold that WCAG names.
  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base to the power of 2.4
    return base * base * fifthRoot(of: base * base)
  }

  /// Newton's method for 0 < number ≤ 1, from above; the same on every machine, which a library's pow need not be.
  private static func fifthRoot(of number: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      let next = root - (fourth * root - number) / (5 * fourth)
      guard next < root else { return root }
      root = next
    }
    return root
  }
}

/// A decimal number with six places, for scores and money: exact where a binary fraction is not.
///
/// Sums are exact. Products and quotients are cut off after six places, not rounded: rounding half up to fewer places
/// afterwards then gives the same as rounding the true value. A result beyond the range of 128 bits stays at its end.
package struct ExactDecimal: Sendable, Hashable {
  /// Millionths.
  private let units: Int128

  /// The places kept.
  package static let places = 6
  private static let scale: Int128 = 1_000_000

  package static let zero = ExactDecimal(0)

  package init(_ number: Int) {
    units = Int128(number) * Self.scale
  }

  /// So many millionths.
  package init(millionths units: Int128) {
    self.units = units
  }

  package static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (sum, overflow) = left.units.addingReportingOverflow(right.units)
    return ExactDecimal(millionths: overflow ? (left.units < 0 ? .min : .max) : sum)
  }

  package static prefix func - (number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: number.units == .min ? .max : -number.units)
  }

  package static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  package static func * (left: ExactDecimal, right: Int) -> ExactDecimal {
    ExactDecimal(millionths: product(left.units, Int128(right)))
  }

  /// The product, cut off after six places.
  package static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: product(left.units, right.units) / scale)
  }

  /// The quotient, cut off after six places; nil when the divisor is zero.
  package func divided(by divisor: Int) -> ExactDecimal? {
    divisor == 0 ? nil : ExactDecimal(millionths: units == .min ? .max : units / Int128(divisor))
  }

  /// The quotient, cut off after six places; nil when the divisor is zero.
  package func divided(by divisor: ExactDecimal) -> ExactDecimal? {
    guard divisor.units != 0 else { return nil }
    return ExactDecimal(millionths: Self.product(units, Self.scale) / divisor.units)
  }

  /// Rounded half up (half away from zero when negative).
  /// - Parameter places: 0 … 6
  package func rounded(places: Int = 2) -> ExactDecimal {
    var step: Int128 = 1
    for _ in 0..<max(0, Self.places - max(places, 0)) { step *= 10 }
    let remainder = units % step
    let down = units - remainder
    guard remainder.magnitude * 2 >= step.magnitude, step > 1 else { return ExactDecimal(millionths: down) }
    return ExactDecimal(millionths: down) + ExactDecimal(millionths: units < 0 ? -step : step)
  }

  /// Whether the two numbers differ by no more than the tolerance.
  package func isWithin(_ tolerance: ExactDecimal, of other: ExactDecimal) -> Bool {
    (self - other).magnitude <= tolerance.magnitude
  }

  package var magnitude: ExactDecimal { units < 0 ? -self : self }

  /// The number when it has no fraction and fits.
  package var whole: Int? { units % Self.scale == 0 ? Int(exactly: units / Self.scale) : nil }

  /// `1,234.50`: rounded half up to the places, a comma between thousands.
  package func printed(
    _ digits: DigitStyle = .arabic, places: Int = 2, separators: Bool = true
  ) -> String {
    let places = min(max(places, 0), Self.places)
    let magnitude = rounded(places: places).units.magnitude
    let (number, millionths) = magnitude.quotientAndRemainder(dividingBy: Self.scale.magnitude)
    let whole = UInt64(exactly: number).map { String($0) } ?? String(number)
    // The one in front keeps the zeros behind the point.
    let fraction = String(1_000_000 + UInt64(millionths)).dropFirst().prefix(places)
    let sign = units < 0 && magnitude > 0 ? "-" : ""
    let text = sign + (separators ? separated(whole) : whole) + (places > 0 ? "." + fraction : "")
    return digits.applied(to: text)
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? ((left < 0) == (right < 0) ? .max : .min) : product
  }
}

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.units < right.units }
}

extension Sequence<ExactDecimal> {
  package func sum() -> ExactDecimal { reduce(.zero, +) }
}

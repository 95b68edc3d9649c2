/// The first tag of an SVG picture, as far as its size goes.
struct SVGHead {
  let size: PictureSize?

  /// How far the tag may stand behind declarations and comments, in bytes.
  private static let longestStart = 16_384

  /// nil when the bytes are no SVG.
  init?(_ bytes: Bytes) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = Array(bytes.all.dropFirst(start).prefix(Self.longestStart))
    guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<"),
      let tag = Bytes(head).places(behind: Array("<svg".utf8), most: 1).first
    else { return nil }
    let attributes = Self.attributes(head[tag...])
    size = Self.size(attributes)
  }

  /// Width and height as they are given; what is missing follows from the sides of the view box.
  private static func size(_ attributes: [String: String]) -> PictureSize? {
    let (width, height) = (attributes["width"].flatMap(pixels), attributes["height"].flatMap(pixels))
    if let width, let height { return size(width, height) }
    let box = attributes["viewBox"]?.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) } ?? []
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    if let width { return size(width, width * box[3] / box[2]) }
    if let height { return size(height * box[2] / box[3], height) }
    return size(box[2], box[3])
  }

  private static func size(_ width: Double, _ height: Double) -> PictureSize? {
    guard let width = Int(exactly: width.rounded()), let height = Int(exactly: height.rounded()) else { return nil }
    return PictureSize(width, height)
  }

  /// A length in CSS pixels; nil for a share of the surroundings (`100%`).
  private static func pixels(_ length: String) -> Double? {
    let text = length.trimmingWhitespace
    let unit = text.reversed().prefix { $0.isLetter || $0 == "%" }.count
    let scales = ["": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4]
    guard let scale = scales[String(text.suffix(unit))], let number = Double(text.dropLast(unit)) else { return nil }
    return number * scale
  }

  /// The attributes up to the end of the tag.
  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag
    while let equals = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") }),
      rest[equals] == UInt8(ascii: "=")
    {
      let name = String(decoding: rest[..<equals], as: UTF8.self).trimmingWhitespace
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = value.dropFirst().firstIndex(of: quote)
      else { return attributes }
      attributes[name] = String(decoding: value[(value.startIndex + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
    }
    return attributes
  }
}

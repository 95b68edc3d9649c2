/// How large a picture is shown, in CSS pixels: with a camera's turning applied.
package struct PictureSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// nil for a size that no picture has.
  init?(_ width: Int, _ height: Int) {
    guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  var turned: PictureSize? { PictureSize(height, width) }
}

/// The kinds of pictures that are measured.
package enum PictureKind: String, Sendable {
  case png, jpeg, gif, webp, svg

  /// The kind that a file's ending promises; nil for files that are no such picture.
  init?(ending path: String) {
    switch Self.ending(of: path) {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "gif": self = .gif
    case "webp": self = .webp
    case "svg": self = .svg
    default: return nil
    }
  }

  /// Whether the ending is one of cameras and scanners whose pictures are not measured.
  static func isOtherPhotograph(ending path: String) -> Bool {
    ["avif", "heic", "heif", "tif", "tiff"].contains(ending(of: path))
  }

  /// Whether a page can show the file, told by its ending.
  package static func isShownByBrowsers(_ path: String) -> Bool {
    PictureKind(ending: path) != nil || ending(of: path) == "avif"
  }

  private static func ending(of path: String) -> String? {
    path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
  }

  /// The kind that a file's first bytes show.
  init?(content: Bytes) {
    if content.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if content.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if content.has("GIF8", at: 0) {
      self = .gif
    } else if content.has("RIFF", at: 0), content.has("WEBP", at: 8) {
      self = .webp
    } else if SVGHead(content) != nil {
      self = .svg
    } else {
      return nil
    }
  }

  /// The usual ending, for hints.
  var ending: String { self == .jpeg ? ".jpg" : "." + rawValue }
}

/// What the first bytes of a picture say of it.
struct PictureHead {
  let kind: PictureKind
  let size: PictureSize?

  init?(_ bytes: Bytes) {
    guard let kind = PictureKind(content: bytes) else { return nil }
    self.kind = kind
    size =
      switch kind {
      case .png: bytes.has("IHDR", at: 12) ? Self.size(bytes.big(4, at: 16), bytes.big(4, at: 20)) : nil
      case .gif: Self.size(bytes.little(2, at: 6), bytes.little(2, at: 8))
      case .webp: Self.webP(bytes)
      case .jpeg: Self.jpeg(bytes)
      case .svg: SVGHead(bytes)?.size
      }
  }

  private static func size(_ width: Int?, _ height: Int?) -> PictureSize? {
    guard let width, let height else { return nil }
    return PictureSize(width, height)
  }

  /// The three forms of WebP: lossy (`VP8 `), lossless (`VP8L`), extended (`VP8X`).
  private static func webP(_ bytes: Bytes) -> PictureSize? {
    if bytes.has("VP8 ", at: 12) {
      return size(bytes.little(2, at: 26).map { $0 & 0x3FFF }, bytes.little(2, at: 28).map { $0 & 0x3FFF })
    }
    if bytes.has("VP8L", at: 12) {
      guard let bits = bytes.little(4, at: 21) else { return nil }
      return PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard bytes.has("VP8X", at: 12) else { return nil }
    return size(bytes.little(3, at: 24).map { $0 + 1 }, bytes.little(3, at: 27).map { $0 + 1 })
  }

  /// Goes from segment to segment to the frame header; a camera's turning by a quarter swaps the sides.
  private static func jpeg(_ bytes: Bytes) -> PictureSize? {
    var place = 2
    while let marker = bytes.big(1, at: place + 1), bytes.big(1, at: place) == 0xFF {
      if marker == 0xFF {
        place += 1
        continue
      }
      let hasNoLength = marker == 0x01 || (0xD0...0xD8).contains(marker)
      if hasNoLength {
        place += 2
        continue
      }
      guard let length = bytes.big(2, at: place + 2), length >= 2, marker != 0xDA, marker != 0xD9 else { return nil }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        let size = size(bytes.big(2, at: place + 7), bytes.big(2, at: place + 5))
        return Metadata(bytes).isTurned ? size?.turned : size
      }
      place += 2 + length
    }
    return nil
  }
}

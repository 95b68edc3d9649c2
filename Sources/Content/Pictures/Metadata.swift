/// What a camera wrote into a picture (Exif, XMP): how it was held, and where on earth it was.
///
/// The blocks are found by their marks, wherever a format keeps them; a mark that begins no block is passed over.
struct Metadata {
  /// Whether the picture is shown turned by a quarter.
  let isTurned: Bool
  let hasPosition: Bool

  /// More blocks than a picture ever has; the rest is not looked at.
  private static let mostBlocks = 8
  private static let mostEntries = 512

  init(_ bytes: Bytes) {
    // A TIFF file is such a block itself. In JPEG and HEIC; in PNG; in WebP, whose mark is followed by a length.
    let starts =
      [0] + bytes.places(behind: Array("Exif\0\0".utf8), most: Self.mostBlocks)
      + bytes.places(behind: Array("eXIf".utf8), most: Self.mostBlocks)
      + bytes.places(behind: Array("EXIF".utf8), most: Self.mostBlocks).map { $0 + 4 }
    let blocks = starts.compactMap { Exif(bytes, at: $0) }
    isTurned = blocks.first.map { (5...8).contains($0.orientation) } ?? false
    hasPosition =
      blocks.contains(where: \.hasPosition)
      || !bytes.places(behind: Array("GPSLatitude".utf8), most: 1).isEmpty
  }

  /// A block of Exif, which is a TIFF file of its own: directories of entries, twelve bytes each.
  private struct Exif {
    var orientation = 1
    var hasPosition = false
    private let bytes: Bytes
    private let start: Int
    private let isLittle: Bool

    init?(_ bytes: Bytes, at start: Int) {
      guard bytes.has("II*\0", at: start) || bytes.has("MM\0*", at: start) else { return nil }
      self.bytes = bytes
      self.start = start
      isLittle = bytes.has("II", at: start)
      guard let directory = number(4, at: 4) else { return }
      for entry in entries(at: directory) {
        switch number(2, at: entry) {
        case 0x0112: orientation = number(2, at: entry + 8) ?? 1
        case 0x8825: hasPosition = number(4, at: entry + 8).map(holdsPosition) ?? false
        default: break
        }
      }
    }

    /// Whether a directory of GPS data has a latitude or longitude; cameras without GPS write an empty one.
    private func holdsPosition(_ directory: Int) -> Bool {
      entries(at: directory).contains { [2, 4].contains(number(2, at: $0)) }
    }

    private func entries(at directory: Int) -> [Int] {
      let count = min(number(2, at: directory) ?? 0, Metadata.mostEntries)
      return (0..<count).map { directory + 2 + $0 * 12 }
    }

    private func number(_ count: Int, at offset: Int) -> Int? {
      isLittle ? bytes.little(count, at: start + offset) : bytes.big(count, at: start + offset)
    }
  }
}

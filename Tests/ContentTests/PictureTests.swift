import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

@Suite("Sizes of pictures")
struct PictureTests {
  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  private static func size(_ bytes: [UInt8]) -> PictureSize? { PictureHead(Bytes(bytes))?.size }

  /// A TIFF block: entries of (tag, value), then a directory of GPS data with the given tags at offset 38.
  private static func exif(orientation: Int, gps: [Int]) -> [UInt8] {
    var block = Array("MM".utf8) + big(42, 2) + big(8, 4) + big(2, 2)
    block += big(0x0112, 2) + big(3, 2) + big(1, 4) + big(orientation, 2) + [0, 0]
    block += big(0x8825, 2) + big(4, 2) + big(1, 4) + big(38, 4) + big(0, 4)
    block += big(gps.count, 2)
    for tag in gps { block += big(tag, 2) + big(5, 2) + big(3, 4) + big(0, 4) }
    return block
  }

  private static func jpeg(orientation: Int, gps: [Int] = []) -> [UInt8] {
    let notes = Array("Exif\0\0".utf8) + exif(orientation: orientation, gps: gps)
    let app: [UInt8] = [0xFF, 0xE1] + big(notes.count + 2, 2) + notes
    let frame: [UInt8] = [0xFF, 0xC2] + big(11, 2) + [8] + big(300, 2) + big(400, 2) + [1, 1, 0x11, 0]
    return [0xFF, 0xD8] + app + [0xFF] + frame + [0xFF, 0xD9]
  }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(640, 4) + big(480, 4)

  private static func webP(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(100, 4) + Array("WEBP".utf8) + Array(chunk.utf8) + little(data.count, 4) + data
  }

  @Test func readsEveryKind() {
    #expect(Self.size(Self.png) == PictureSize(640, 480))
    #expect(Self.size(Array("GIF89a".utf8) + Self.little(12, 2) + Self.little(34, 2)) == PictureSize(12, 34))
    let lossy: [UInt8] = [0, 0, 0, 0x9D, 0x01, 0x2A] + Self.little(100, 2) + Self.little(50, 2)
    #expect(Self.size(Self.webP("VP8 ", lossy)) == PictureSize(100, 50))
    #expect(Self.size(Self.webP("VP8L", [0x2F] + Self.little(99 | 49 << 14, 4))) == PictureSize(100, 50))
    #expect(
      Self.size(Self.webP("VP8X", [0, 0, 0, 0] + Self.little(99, 3) + Self.little(49, 3))) == PictureSize(100, 50))
  }

  @Test(arguments: 1...8)
  func aCameraHeldUprightSwapsTheSides(orientation: Int) {
    let upright = orientation >= 5
    #expect(Self.size(Self.jpeg(orientation: orientation)) == (upright ? PictureSize(300, 400) : PictureSize(400, 300)))
  }

  @Test func onlyAWrittenPositionIsOne() {
    #expect(Metadata(Bytes(Self.jpeg(orientation: 1, gps: [0, 1, 2, 3, 4]))).hasPosition)
    #expect(!Metadata(Bytes(Self.jpeg(orientation: 1, gps: [0]))).hasPosition)
    #expect(Metadata(Bytes(Self.png + Array("eXIf".utf8) + Self.exif(orientation: 1, gps: [2]))).hasPosition)
    #expect(Metadata(Bytes(Array("xmp exif:GPSLatitude=\"13,45N\"".utf8))).hasPosition)
    #expect(!Metadata(Bytes(Self.png)).hasPosition)
  }

  @Test(arguments: [
    (#"<svg width="40" height="30">"#, 40, 30), (#"<?xml version="1.0"?><!-- a --><svg viewBox='0 0 8 6' >"#, 8, 6),
    (#"<svg width="100%" height="100%" viewBox="0,0,8,6">"#, 8, 6), (#"<svg width = "1in" height="72pt">"#, 96, 96),
    (#"<svg viewBox="0 0 2 1" width="100px">"#, 100, 50), (#"<svg height="50" viewBox="0 0 2 1">"#, 100, 50),
  ])
  func readsSVG(text: String, width: Int, height: Int) {
    #expect(Self.size(Array(text.utf8)) == PictureSize(width, height))
  }

  @Test(arguments: ["<svg>", #"<svg width="0" height="5">"#, #"<svg viewBox="0 0 1e999 1">"#, "<html><svgfoo", ""])
  func anSVGWithoutASizeHasNone(text: String) {
    #expect(Self.size(Array(text.utf8)) == nil)
  }

  /// Cut off anywhere, or with any byte changed, a picture is read or not, but never crashes the reader.
  @Test func brokenPicturesAreSurvived() {
    let pictures = [
      Self.png, Self.jpeg(orientation: 6, gps: [2]), Self.webP("VP8X", [UInt8](repeating: 0, count: 10)),
      Array(#"<svg width="1" height="1">"#.utf8),
    ]
    for picture in pictures {
      for end in picture.indices {
        _ = Self.size(Array(picture[..<end]))
        var changed = picture
        changed[end] = 0xFF
        _ = Self.size(changed)
        _ = Metadata(Bytes(changed))
      }
    }
    #expect(Self.size(Array(Self.png.dropLast())) == nil)
  }

  @Test func aSizeBehindAColourProfileForPrintingIsFound() throws {
    let profile: [UInt8] = [0xFF, 0xE2] + Self.big(60_002, 2) + [UInt8](repeating: 7, count: 60_000)
    let profiles = Array(repeatElement(profile, count: 6).joined())
    let picture = Self.jpeg(orientation: 1)
    let check = try Self.check("files/a.jpg", Array(picture[..<2]) + profiles + Array(picture[2...]))
    #expect(check.size == PictureSize(400, 300))
    #expect(check.findings(Limits(), shownAs: "content").map(\.id) == [])
  }

  @Test func aPositionAtTheEndOfALargeFileIsFound() throws {
    let padding = [UInt8](repeating: 0, count: 400_000)
    let chunk = Array("EXIF".utf8) + Self.little(100, 4) + Self.exif(orientation: 1, gps: [2])
    let picture = Self.webP("VP8X", [0, 0, 0, 0] + Self.little(99, 3) + Self.little(49, 3)) + padding + chunk
    #expect(try Self.check("files/a.webp", picture).findings(Limits(), shownAs: "c").map(\.id) == ["picture/position"])
  }

  @Test func photographsThatAreNotMeasuredMayHoldAPosition() throws {
    let notes = Array("ftypheic".utf8) + Array("Exif\0\0".utf8) + Self.exif(orientation: 1, gps: [4])
    #expect(try Self.check("files/a.HEIC", notes).findings(Limits(), shownAs: "c").map(\.id) == ["picture/position"])
    let scan = Self.exif(orientation: 1, gps: [4])
    #expect(try Self.check("files/a.tif", scan).findings(Limits(), shownAs: "c").map(\.id) == ["picture/position"])
    #expect(try Self.check("files/a.avif", []).findings(Limits(), shownAs: "c").map(\.id) == [])
  }

  private static func check(_ path: String, _ bytes: [UInt8]) throws -> PictureCheck {
    let site = try TemporarySite()
    try site.write(Data(bytes), to: path)
    return try #require(PictureCheck(ContentFile(path: path, size: bytes.count), root: site.path))
  }

  @Test(arguments: [("a.JPG", PictureKind.jpeg), ("b/c.jpeg", .jpeg), ("d.webp", .webp), ("e.Svg", .svg)])
  func endingsPromiseKinds(path: String, kind: PictureKind) {
    #expect(PictureKind(ending: path) == kind)
    #expect(PictureKind(ending: "files/png") == nil)
  }
}

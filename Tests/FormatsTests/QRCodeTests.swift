import Foundation
import Formats
import TestSupport
import Testing

@Suite("A QR code")
struct QRCodeTests {
  @Test(arguments: [
    "https://itas.nacc.go.th/go/eit/example", "https://www.example.go.th/%E0%B8%81/?a=1&b=2#c",
    "https://www.example.go.th/" + String(repeating: "a", count: 600),
  ])
  func isReadAsWhatWasWritten(_ text: String) throws {
    let code = try #require(QRCode(text))
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pgm")
    defer { try? FileManager.default.removeItem(at: file) }
    try Self.raster(String(decoding: code.svg(title: "คิวอาร์โค้ด", id: "qr"), as: UTF8.self)).write(to: file)
    let decoded = try Command.output(
      "/usr/bin/zbarimg", ["--quiet", "--raw", "-S*.disable", "-Sqrcode.enable", file.path])
    #expect(decoded.trimmingCharacters(in: .newlines) == text)
  }

  @Test func hasItsOwnWhiteGroundAndAName() throws {
    let svg = String(decoding: try #require(QRCode("a")).svg(title: "ก < ข", id: "qr"), as: UTF8.self)
    #expect(svg.contains("role=\"img\" aria-labelledby=\"qr-title\""))
    #expect(svg.contains("<title id=\"qr-title\">ก &lt; ข</title>"))
    #expect(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("<rect width=\"29\" height=\"29\" fill=\"#fff\"/>"))
    #expect(!svg.contains("style="))
  }

  @Test func theSameTextIsTheSameBytes() throws {
    let codes = ["a", "a"].compactMap { QRCode($0)?.svg(title: "t", id: "i") }
    #expect(codes.count == 2 && codes.first == codes.last)
  }

  @Test func refusesWhatNoCameraReads() {
    #expect(QRCode("") == nil)
    #expect(QRCode("a\0b") == nil)
    #expect(QRCode(String(repeating: "a", count: 1_001)) == nil)
    #expect(QRCode(String(repeating: "a", count: 1_000)) != nil)
  }

  @Test func aFileOfItsOwnNamesItsNamespace() throws {
    let svg = String(decoding: try #require(QRCode("a")).svgFile(title: "ก"), as: UTF8.self)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
  }

  /// The path painted as a grey picture, four pixels a module.
  private static func raster(_ svg: String) throws -> Data {
    let side = try #require(svg.firstMatch(of: #/viewBox="0 0 (\d+) /#).flatMap { Int($0.1) })
    let path = try #require(svg.firstMatch(of: #/ d="([^"]*)"/#)).1
    var modules = [UInt8](repeating: 255, count: side * side)
    var (x, y) = (0, 0)
    for step in path.matches(of: /([Mmh])(-?\d+)(?: (\d+))?/) {
      let (first, second) = (Int(step.2) ?? 0, step.3.flatMap { Int($0) } ?? 0)
      switch step.1 {
      case "M": (x, y) = (first, second)
      case "m": (x, y) = (x + first, y + second)
      default:
        for column in x..<x + first { modules[y * side + column] = 0 }
        x += first
      }
    }
    var data = Data("P5 \(side * 4) \(side * 4) 255\n".utf8)
    for row in 0..<side * 4 { for column in 0..<side * 4 { data.append(modules[row / 4 * side + column / 4]) } }
    return data
  }
}

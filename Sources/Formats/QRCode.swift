internal import CQREncode

/// A text as a QR code, for a survey's address or a page's own.
package struct QRCode: Sendable {
  /// Longer texts make codes that cameras of telephones read badly; in bytes of UTF-8.
  package static let longestText = 1_000

  /// Modules on each side, without the margin.
  package let size: Int
  /// Row by row; true is dark.
  private let modules: [Bool]

  /// Error correction of level M: about 15 % of the code may be dirty. nil when the text is empty, longer than
  /// `longestText` or holds a zero byte.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...Self.longestText).contains(bytes.count), !bytes.contains(0),
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    let data = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    modules = data.map { $0 & 1 == 1 }
  }

  /// A picture with a white margin of four modules, drawn as one path. The ground is white whatever the page's
  /// colours are, for a light code on a dark ground is not read everywhere.
  /// - Parameters:
  ///   - title: what the picture says to those who don't see it: "QR code of …".
  ///   - id: unique in the page; the title's is made from it.
  package func svg(title: String, id: String) -> [UInt8] { svg(title: title, id: id, attributes: []) }

  /// The same as a file of its own.
  package func svgFile(title: String) -> [UInt8] {
    svg(title: title, id: "code", attributes: [("xmlns", "http://www.w3.org/2000/svg")])
  }

  private func svg(title: String, id: String, attributes: [(String, String)]) -> [UInt8] {
    var svg = SVGWriter()
    let (side, pixels) = (size + 8, (size + 8) * 4)
    svg.open(
      "svg",
      attributes + [
        ("class", "qr-code"), ("viewBox", "0 0 \(side) \(side)"), ("width", "\(pixels)"), ("height", "\(pixels)"),
        ("role", "img"), ("aria-labelledby", id + "-title"), ("shape-rendering", "crispEdges"),
      ])
    svg.element("title", [("id", id + "-title")], text: title)
    svg.empty("rect", [("width", "\(side)"), ("height", "\(side)"), ("fill", "#fff")])
    svg.empty("path", [("stroke", "#000"), ("d", path)])
    svg.close("svg")
    return svg.bytes
  }

  /// Each run of dark modules in a row as a line one module thick; the pen moves on from run to run.
  private var path: String {
    var path: [UInt8] = []
    path.reserveCapacity(size * size)
    var pen = 0
    for row in 0..<size {
      path += row == 0 ? "M4 4.5".utf8 : "m\(-pen) 1".utf8
      pen = 0
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        guard column > start else {
          column += 1
          continue
        }
        if start > pen { path.append("m", start - pen, " 0") }
        path.append("h", column - start)
        pen = column
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}

extension [UInt8] {
  /// A letter and a number of at most three digits; codes have hundreds of these, and there are thousands of codes.
  fileprivate mutating func append(_ letter: Unicode.Scalar, _ number: Int, _ rest: StaticString = "") {
    append(UInt8(ascii: letter))
    if number >= 100 { append(0x30 + UInt8(number / 100 % 10)) }
    if number >= 10 { append(0x30 + UInt8(number / 10 % 10)) }
    append(0x30 + UInt8(number % 10))
    append(contentsOf: UnsafeBufferPointer(start: rest.utf8Start, count: rest.utf8CodeUnitCount))
  }
}

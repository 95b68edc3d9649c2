import Diagnostics

/// Links and images.
extension Renderer {
  mutating func open(link node: Node) -> Bool {
    let span = span(of: node, isImage: false)
    switch withoutMarkers(node.url, Address.verdict) {
    case .refused: report(.linkScheme(at: span, address: string(node.url), isImage: false))
    case .external, .contact: open(href: string(node.url), node, span)
    case .relative: open(relative: node, span)
    }
    return true
  }

  private mutating func open(relative node: Node, _ span: Span) {
    let text = plainText(of: node)
    let reference = LinkReference(
      destination: string(node.url), isImage: false, span: span, text: text.isEmpty ? nil : text)
    if let resolved = resolve(reference) { open(href: resolved.href, node, span) }
  }

  private mutating func open(href: String, _ node: Node, _ span: Span) {
    origin(span)
    append("<a href=\"")
    append(address: href)
    append(title: node)
    append("\">")
    isInLink = true
  }

  mutating func closeLink() {
    if isInLink { append("</a>") }
    isInLink = false
  }

  /// A bare address in the text.
  mutating func print(autolink: Autolink, _ bytes: Bytes) {
    let found = place(of: bytes)
    let prefix = autolink.kind == .www ? "http://" : autolink.kind == .email ? "mailto:" : ""
    let address = prefix + String(decoding: bytes, as: UTF8.self)
    var copy = address
    guard copy.withUTF8(Address.verdict) != .refused else {
      report(.linkScheme(at: positions.span(found), address: address, isImage: false))
      append(escaped: bytes)
      return
    }
    origin(positions.span(found))
    append("<a href=\"")
    append(address: address)
    append("\">")
    append(escaped: bytes)
    append("</a>")
  }

  /// The parser may have read an entity in the address, or the pre-pass put spaces beside a mark: it is looked for by
  /// its first bytes that are none of these.
  private mutating func place(of address: Bytes) -> Range<Int> {
    let isMark = { (byte: UInt8) in [0x26, 0x2A, 0x5F, 0x7E, 0x3B].contains(byte) }
    let marks = address.prefix(while: isMark).count
    let plain = address.dropFirst(marks).prefix { !isMark($0) }
    guard let found = positions.find(Array(plain), in: nil) ?? positions.find(Array(plain.prefix(8)), in: nil) else {
      return positions.cursor..<positions.cursor
    }
    let start = max(found.lowerBound - marks, 0)
    return start..<max(found.upperBound, end(of: address, from: start))
  }

  /// Where an address ends in the text, whose letters stand there with the pre-pass's spaces in between, or are written
  /// in another way: then it goes on to the next white space, though not far.
  private func end(of address: Bytes, from start: Int) -> Int {
    positions.text.bytes.withUnsafeBufferPointer { bytes in
      var place = start
      for byte in address {
        while let marker, marker.stands(in: bytes, at: place) { place += Marker.length }
        guard bytes[checked: place] == byte else {
          let limit = min(bytes.count, place + 8 * address.count)
          return bytes[place..<limit].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") } ?? limit
        }
        place += 1
      }
      return place
    }
  }

  mutating func print(image node: Node) -> Bool {
    let span = span(of: node, isImage: true)
    let text = plainText(of: node)
    reportHTML(below: node)
    let address = string(node.url)
    switch withoutMarkers(node.url, Address.verdict) {
    case .external: report(.externalImage(at: span, address: address))
    case .refused, .contact: report(.linkScheme(at: span, address: address, isImage: true))
    case .relative:
      if text.isEmpty { report(.imageWithoutText(at: span, address: address)) }
      let reference = LinkReference(
        destination: address, isImage: true, span: span, text: text.isEmpty ? nil : text)
      if let resolved = resolve(reference) {
        print(resolved, of: node, text: text, span)
        return false
      }
    }
    append(escaped: text)
    endsInThai = false
    return false
  }

  private mutating func print(_ image: ResolvedLink, of node: Node, text: String, _ span: Span) {
    origin(span)
    append("<img src=\"")
    append(address: image.href)
    append("\" alt=\"")
    append(escaped: text)
    append(title: node)
    if let width = image.width, let height = image.height {
      append("\" width=\"")
      append(width)
      append("\" height=\"")
      append(height)
    }
    append("\" loading=\"lazy\">")
    endsInThai = false
  }

  private mutating func append(title node: Node) {
    guard !node.title.isEmpty else { return }
    append("\" title=\"")
    append(escaped: string(node.title))
  }

  private mutating func append(address: String) {
    var address = address
    address.withUTF8 { Address.append($0, to: &result.html) }
  }

  private mutating func origin(_ span: Span) {
    result.origins.append(MarkupOrigin(offset: result.html.count, span: span))
  }

  private mutating func span(of node: Node, isImage: Bool) -> Span {
    guard let block else { return positions.span(positions.cursor..<positions.cursor) }
    var first: [UInt8] = []
    if let child = node.firstChild, child.kind == .text { first = Array(child.literal.prefix(8)) }
    return positions.span(positions.range(of: node, isImage: isImage, firstText: first, in: block))
  }

  mutating func report(_ finding: Diagnostic) { result.findings.append(finding) }

  // MARK: Links that are none

  /// `[ก](ข ค.pdf)` is no link, since an address ends at a space: CommonMark prints it as it stands and says nothing.
  ///
  /// Each byte of the text and of its source is looked at once.
  mutating func reportFailedLinks(in text: Bytes) {
    var from = 0
    var sourceFrom = positions.cursor
    while let found = text.firstIndex(of: [0x5D, 0x28], in: from..<text.count) {
      let hasOpening = text.firstIndex(of: UInt8(ascii: "["), in: from..<found) != nil
      from = found + 2
      guard hasOpening, let end = endOfAddress(text, from: from) else { continue }
      reportFailedLink(Bytes(rebasing: text[found + 2..<end]), from: &sourceFrom)
      from = end
    }
  }

  private func endOfAddress(_ text: Bytes, from start: Int) -> Int? {
    var depth = 0
    for index in start..<text.count {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: "]"), text[checked: index + 1] == UInt8(ascii: "(") { return nil }
      guard text[index] == UInt8(ascii: ")") else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }

  private mutating func reportFailedLink(_ bytes: Bytes, from start: inout Int) {
    guard bytes.firstIndex(of: 0x20, in: 0..<bytes.count) != nil, bytes.first != UInt8(ascii: "<"), looksLikePath(bytes)
    else { return }
    let needle = Array("](".utf8) + Array(bytes) + [0x29]
    guard let found = positions.firstRange(of: needle, from: start), !isEscaped(start..<found.lowerBound)
    else { return }
    start = found.upperBound
    let span = positions.span(found.lowerBound + 2..<found.upperBound - 1)
    report(.linkSpace(at: span, address: string(bytes)))
  }

  /// Whether one of the square brackets around the text that ends a range was escaped.
  private func isEscaped(_ range: Range<Int>) -> Bool {
    let bytes = positions.text.bytes
    guard let open = bytes[range].lastIndex(of: UInt8(ascii: "[")), bytes[range].last != UInt8(ascii: "\\") else {
      return true
    }
    return open > 0 && bytes[open - 1] == UInt8(ascii: "\\")
  }

  /// A remark in brackets after a word in square ones is no address; a dot, a slash or `#` makes it one.
  private func looksLikePath(_ text: Bytes) -> Bool {
    text.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") }
  }
}

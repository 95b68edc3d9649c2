import Diagnostics

/// Text, breaks and code.
extension Renderer {
  mutating func print(text node: Node) -> Bool {
    var bytes = node.literal
    if let skip, skip.node == node {
      bytes = Bytes(rebasing: bytes.dropFirst(skip.count))
      self.skip = nil
    }
    if mayHoldFailedLinks { reportFailedLinks(in: bytes) }
    guard let marks = strikethroughs[node] else {
      print(run: bytes)
      return false
    }
    let skipped = node.literal.count - bytes.count
    var start = 0
    for mark in marks where mark.offset >= skipped {
      print(run: Bytes(rebasing: bytes[start..<mark.offset - skipped]))
      append(mark.opens ? "<del>" : "</del>")
      start = mark.offset - skipped + 2
    }
    print(run: Bytes(rebasing: bytes[start...]))
    return false
  }

  private mutating func print(run bytes: Bytes) {
    guard let marker, bytes.firstIndex(of: marker.bytes, in: 0..<bytes.count) != nil else {
      print(clean: bytes)
      return
    }
    marker.stripped(bytes).withUnsafeBufferPointer { print(clean: $0) }
  }

  private mutating func print(clean bytes: Bytes) {
    guard !bytes.isEmpty else { return }
    endsInThai = Characters.isThaiLetter(Characters.scalar(in: bytes, before: bytes.count))
    guard mayHoldAddresses, !isInLink else {
      append(escaped: bytes)
      return
    }
    var start = 0
    while let link = Autolink.next(in: bytes, from: start) {
      append(escaped: Bytes(rebasing: bytes[start..<link.range.lowerBound]))
      print(autolink: link, Bytes(rebasing: bytes[link.range]))
      start = link.range.upperBound
    }
    append(escaped: Bytes(rebasing: bytes[start...]))
  }

  /// A line end inside a paragraph: nothing between two Thai letters, which have no space between words.
  mutating func print(softBreak node: Node) -> Bool {
    if options.additions, endsInThai, startsInThai(after: node) { return false }
    append("\n")
    endsInThai = false
    return false
  }

  func startsInThai(after softBreak: Node) -> Bool {
    var next = softBreak.next
    while let node = next, let child = node.firstChild { next = child }
    guard let node = next, node.kind == .text else { return false }
    let bytes = node.literal
    var start = 0
    while let marker, marker.stands(in: bytes, at: start) { start += Marker.length }
    return start < bytes.count && Characters.isThaiLetter(Characters.scalar(in: bytes, at: start).value)
  }

  mutating func print(code node: Node) -> Bool {
    append("<code>")
    append(stripped: node.literal)
    return mark("</code>")
  }

  mutating func print(codeBlock node: Node) -> Bool {
    append("<pre tabindex=\"0\"><code")
    let language = string(node.fenceInfo).prefix { !$0.isWhitespace }
    if !language.isEmpty {
      append(" class=\"language-")
      append(escaped: String(language))
      append("\"")
    }
    append(">")
    append(stripped: node.literal)
    return mark("</code></pre>\n")
  }

  private mutating func append(stripped bytes: Bytes) {
    guard let marker, bytes.firstIndex(of: marker.bytes, in: 0..<bytes.count) != nil else {
      append(escaped: bytes)
      return
    }
    marker.stripped(bytes).withUnsafeBufferPointer { append(escaped: $0) }
  }
}

/// Paragraphs and headings.
extension Renderer {
  mutating func open(paragraph node: Node) -> Bool {
    block = node
    positions.enter(node)
    endsInThai = false
    if tables.takeCaption(of: node, stop: &stop) { return false }
    if !isTight(node) { append("<p>") }
    printItemStart()
    return true
  }

  mutating func close(paragraph node: Node) {
    stop = nil
    if node.next == nil, node.parent?.kind == .footnoteDefinition { printBackLinks() }
    if isTight(node) {
      if node.next != nil { append("\n") }
    } else {
      append("</p>\n")
    }
  }

  private func isTight(_ node: Node) -> Bool { lists.last?.isTight == true && node.parent?.kind == .item }

  /// The highest heading decides for all; a still higher one inside a quotation or a list is printed as high as it.
  mutating func shiftHeadings(of root: Node) {
    guard let wished = options.highestHeading else { return }
    var highest: Int?
    var child = root.firstChild
    while let node = child {
      if node.kind == .heading { highest = min(highest ?? node.headingLevel, node.headingLevel) }
      child = node.next
    }
    headingShift = wished - (highest ?? 1)
  }

  mutating func open(heading node: Node) -> Bool {
    block = node
    positions.enter(node)
    endsInThai = false
    let heading = record(node)
    append("<h")
    append(heading.level)
    if options.namesHeadings {
      append(" id=\"")
      append(escaped: heading.id)
      append("\"")
    }
    append(">")
    return true
  }

  @discardableResult
  mutating func record(_ node: Node) -> Heading {
    let text = plainText(of: node)
    let level = min(max(node.headingLevel + headingShift, options.highestHeading ?? 1), 6)
    let heading = Heading(
      level: level, id: identifiers.identifier(for: text), text: text,
      span: positions.span(positions.range(of: node) ?? positions.cursor..<positions.cursor))
    result.headings.append(heading)
    return heading
  }

  mutating func closeHeading() {
    append("</h")
    append(result.headings.last?.level ?? 2)
    append(">\n")
  }
}

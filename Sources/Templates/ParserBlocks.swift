import Diagnostics

/// Blocks, parents, closing tags and the names in tags.
extension Parser {
  mutating func openBlock(_ tag: Tag, on line: Line) {
    let isArgument = frames.last?.isParent == true
    let startsLine = isArgument || line.startsWithTag
    let opensLine = startsLine && line.next != nil
    addText(upTo: startsLine ? line.indentation.lowerBound : tag.range.lowerBound, beforeTag: false)
    continueText(from: opensLine ? line.next ?? tag.range.upperBound : tag.range.upperBound, startsLine: opensLine)
    guard let name = name(in: tag) ?? unusableName(in: tag) else { return }
    blockNames.append(name.text)
    let kind = Frame.Kind.block(
      name, opensLine: opensLine, leading: startsLine ? line.indentation : nil, bodyStart: textStart)
    open(kind, at: name.range)
  }

  mutating func openParent(_ tag: Tag, on line: Line) {
    if line.startsWithTag {
      addText(upTo: line.indentation.lowerBound, beforeTag: false)
      continueText(from: tag.range.upperBound, startsLine: false)
    } else {
      placeWithinLine(tag)
    }
    guard let name = name(in: tag) ?? unusableName(in: tag) else { return }
    parentNames.append(name.text)
    open(.parent(name, leading: line.startsWithTag ? line.indentation : nil), at: name.range)
  }

  mutating func close(_ tag: Tag, on line: Line) {
    let name = text(tag.content)
    guard let index = frames.lastIndex(where: { $0.name == name }) else {
      place(tag, on: line)
      return reportUnexpectedClose(name, tag)
    }
    if index < frames.count - 1 {
      reportUnexpectedClose(name, tag)
      frames.removeSubrange((index + 1)...)
    }
    switch frames[index].kind {
    case .root: break
    case .section(let path, let inverted):
      place(tag, on: line)
      let body = frames.removeLast().nodes
      if frames.last?.isParent != true { add(.section(path, inverted: inverted, body: body), at: tag.range) }
    case .block(let name, let opensLine, let leading, let bodyStart):
      closeBlock(name, tag, line, opensLine: opensLine, leading: leading, bodyStart: bodyStart)
    case .parent(let name, let leading): closeParent(name, tag, line, leading: leading)
    }
  }

  private mutating func closeBlock(
    _ name: Name, _ tag: Tag, _ line: Line, opensLine: Bool, leading: Range<Int>?, bodyStart: Int
  ) {
    let isArgument = frames[frames.count - 2].isParent
    if isArgument {
      addText(upTo: line.startsWithTag ? line.indentation.lowerBound : tag.range.lowerBound, beforeTag: false)
      continueText(from: tag.range.upperBound, startsLine: false)
    } else {
      place(tag, on: line)
    }
    let intrinsic = opensLine ? firstIndentation(in: bodyStart..<tag.range.lowerBound) : nil
    let block = Block(
      name: name, body: frames.removeLast().nodes, opensLine: opensLine, leading: leading, intrinsic: intrinsic)
    if isArgument { addArgument(block) } else { add(.block(block), at: tag.range) }
  }

  private mutating func addArgument(_ block: Block) {
    let top = frames.count - 1
    if let first = frames[top].arguments.first(where: { $0.name.text == block.name.text }) {
      findings.append(
        .duplicateBlock(block.name.text, at: source.span(block.name.range), first: source.span(first.name.range)))
    }
    frames[top].arguments.append(block)
  }

  private mutating func closeParent(_ name: Name, _ tag: Tag, _ line: Line, leading: Range<Int>?) {
    addText(upTo: tag.range.lowerBound, beforeTag: false)
    let arguments = frames.removeLast().arguments
    let next = leading == nil ? nil : line.next
    if next == nil, let leading { add(.text(leading, startsLine: true), at: leading) }
    add(.parent(name, arguments: arguments, indentation: next == nil ? nil : leading), at: tag.range)
    continueText(from: next ?? tag.range.upperBound, startsLine: next != nil)
  }

  /// The white space before the first line that isn't blank.
  private func firstIndentation(in range: Range<Int>) -> Range<Int>? {
    var lineStart = range.lowerBound
    for index in range where !source.bytes[index].isBlank {
      switch source.bytes[index] {
      case UInt8(ascii: "\n"): lineStart = index + 1
      case UInt8(ascii: "\r"): continue
      default: return lineStart..<index
      }
    }
    return nil
  }

  private mutating func reportUnexpectedClose(_ name: String, _ tag: Tag) {
    let span = source.span(tag.content.isEmpty ? tag.range : tag.content)
    guard let top = frames.last, let expected = top.name else {
      return findings.append(.strayClose(name, at: span))
    }
    findings.append(.mismatchedClose(name, at: span, expected: expected, opening: source.span(top.opening)))
  }
}

/// Names in tags.
extension Parser {
  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  /// The name of a partial, parent or block; reports and returns nil when it is none.
  mutating func name(in tag: Tag) -> Name? {
    guard isName(tag.content) else {
      reportBadName(tag)
      return nil
    }
    return Name(text: text(tag.content), range: tag.content)
  }

  /// Stands for a name that was reported, so that the closing tag is not reported too.
  func unusableName(in tag: Tag) -> Name? { Name(text: text(tag.content), range: tag.content) }

  /// The name of a value; reports and returns nil when it is none.
  mutating func path(in tag: Tag) -> Path? {
    let bytes = source.bytes
    if tag.content.count == 1, bytes[tag.content.lowerBound] == UInt8(ascii: ".") {
      return Path(parts: [], range: tag.content)
    }
    let parts = bytes[tag.content].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard isName(tag.content), parts.allSatisfy({ !$0.isEmpty }) else {
      reportBadName(tag)
      return nil
    }
    return Path(parts: parts.map { Name(text: text($0.indices), range: $0.indices) }, range: tag.content)
  }

  private func isName(_ range: Range<Int>) -> Bool {
    !range.isEmpty && !source.bytes[range].contains(where: \.isTemplateSpace)
  }

  private mutating func reportBadName(_ tag: Tag) {
    let range = tag.content.isEmpty ? tag.range : tag.content
    findings.append(.badName(text(tag.content), at: source.span(range)))
  }
}

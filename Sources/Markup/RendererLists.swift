import Diagnostics

/// A list that is being printed.
struct ListState {
  let isOrdered: Bool
  let isTight: Bool
  /// Whether its markers are printed as text, since `<ol>` can't make them: Thai digits, brackets.
  var isMarked = false
  /// Whether every number is a plain `1.`: Markdown's own way to leave the counting to the list.
  var countsItself = false
  var items: [Item] = []
  var index = 0
  /// What stands before the text of the item that was just opened, as HTML.
  var itemStart: [UInt8] = []

  struct Item {
    let marker: ListMarker
    let text: [UInt8]
    /// Bytes of the item's first text that the pre-pass put there, the marker among them.
    let skip: Int
    let place: Int
  }
}

/// Lists print the numbers that the author wrote, wrong ones too: other texts refer to them.
///
/// Numbers as `<ol>` makes them (`1.`) are left to it, with `value` where the count is broken. All other markers, `(๑)`
/// and its like, are text in a `<span class="marker">`, and the stylesheet gives `ol.marked` no markers of its own: so
/// they are found, copied and printed as they stand in the original, and a screen reader says each of them once.
extension Renderer {
  mutating func open(list node: Node) -> Bool {
    var list = ListState(isOrdered: node.isOrderedList, isTight: node.isTightList)
    if list.isOrdered {
      var item = node.firstChild
      while let current = item {
        list.items.append(self.item(current))
        item = current.next
      }
      list.isMarked = list.items.contains { !$0.marker.isPlain }
      list.countsItself = !list.isMarked && list.items.allSatisfy { $0.marker.number == 1 }
      if !list.countsItself { reportNumbering(list.items) }
    }
    append(list.isOrdered ? list.isMarked ? "<ol class=\"marked\">\n" : "<ol>\n" : "<ul>\n")
    lists.append(list)
    return true
  }

  mutating func closeList() {
    append(lists.popLast()?.isOrdered == true ? "</ol>\n" : "</ul>\n")
  }

  private mutating func item(_ node: Node) -> ListState.Item {
    let place = positions.start(of: node) ?? positions.cursor
    if let text = firstText(of: node)?.literal, let marker, marker.isDouble(in: text, at: 0) {
      let start = 2 * Marker.length
      if let found = ListMarker.numbered(in: text, at: start) {
        var end = start + found.length + Marker.length
        while let byte = text[checked: end], byte == 0x20 || byte == 0x09 { end += 1 }
        return .init(
          marker: found, text: Array(text[start..<start + found.length]), skip: end, place: place)
      }
    }
    return positions.text.bytes.withUnsafeBufferPointer { bytes in
      let found =
        ListMarker.numbered(in: bytes, at: place)
        ?? ListMarker(number: 1, length: 0, isPlain: true, hasBracket: false)
      return .init(marker: found, text: Array(bytes[place..<place + found.length]), skip: 0, place: place)
    }
  }

  private func firstText(of item: Node) -> Node? {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text
    else { return nil }
    return text
  }

  mutating func open(item node: Node) -> Bool {
    append("<li")
    if node.isTask { append(" class=\"task\"") }
    if let last = lists.indices.last, lists[last].isOrdered, lists[last].index < lists[last].items.count {
      openNumbered(node, in: last)
    }
    append(">")
    if node.isTask { addTaskMark(node) }
    if let child = node.firstChild, child.kind == .paragraph { return true }
    printItemStart()
    return true
  }

  private mutating func openNumbered(_ node: Node, in last: Int) {
    let index = lists[last].index
    let item = lists[last].items[index]
    lists[last].index += 1
    let expected = index > 0 ? (lists[last].items[index - 1].marker.number ?? 0) + 1 : 1
    if let number = item.marker.number, number != expected, !lists[last].countsItself {
      append(" value=\"")
      append(number)
      append("\"")
    }
    if item.skip > 0, let text = firstText(of: node) { skip = (text, item.skip) }
    guard lists[last].isMarked else { return }
    lists[last].itemStart = Array("<span class=\"marker\">".utf8) + item.text + Array("</span> ".utf8)
  }

  /// What belongs before the text of an item stands inside its first paragraph.
  mutating func printItemStart() {
    guard let last = lists.indices.last, !lists[last].itemStart.isEmpty else { return }
    result.html.append(contentsOf: lists[last].itemStart)
    lists[last].itemStart = []
  }

  /// A box that says in words what it shows; a form control that nobody can use would say less.
  private mutating func addTaskMark(_ node: Node) {
    guard let last = lists.indices.last, let line = positions.firstLine(of: node) else { return }
    let isDone = positions.text.bytes.withUnsafeBufferPointer { bytes in
      bytes.firstIndex(of: UInt8(ascii: "["), in: line).map { bytes[checked: $0 + 1] != 0x20 } ?? false
    }
    let start = result.html.count
    append("<span class=\"task-box\" role=\"img\" aria-label=\"")
    append(escaped: isDone ? options.labels.taskDone : options.labels.taskOpen)
    append(isDone ? "\">☑</span> " : "\">☐</span> ")
    lists[last].itemStart += result.html[start...]
    result.html.removeSubrange(start...)
  }

  /// Each number that doesn't follow the one before it; a row of equal numbers is one mistake.
  private mutating func reportNumbering(_ items: [ListState.Item]) {
    var isRow = false
    for (item, next) in zip(items, items.dropFirst()) {
      guard let number = item.marker.number, let found = next.marker.number, found != number + 1 else {
        isRow = false
        continue
      }
      if found != number || !isRow {
        let place = positions.text.sourceOffset(of: next.place)
        let span = positions.text.source.span(place..<place + next.marker.length)
        result.findings.append(.listNumbering(at: span, marker: next.text, expected: number + 1))
      }
      isRow = found == number
    }
  }
}

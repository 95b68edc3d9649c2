/// Collects the text of tags: a line for each paragraph or list item, signs of lists as a reader sees them.
struct HTMLText {
  private var text = ""
  /// The open lists: nil for bullets, else the number of the last item.
  private var lists: [Int?] = []
  private var marker: String?
  private var address: String?

  /// The text of a cell that was pasted with its tags.
  static func plain(_ cell: String) -> String {
    guard HTMLTokens.areIn(cell) else { return cell }
    var tokens = HTMLTokens(cell)
    var text = HTMLText()
    while let token = tokens.next() { text.take(token) }
    return text.finished
  }

  mutating func take(_ token: HTMLTokens.Token) {
    switch token {
    case .text(let words): append(words)
    case .open(let name, let attributes): open(name, attributes)
    case .close(let name): close(name)
    }
  }

  /// The lines that hold something to read, each without white space at its ends.
  var finished: String { text.paragraphs.joined(separator: "\n") }

  private mutating func append(_ words: String) {
    if let marker, let first = words.first(where: { !$0.isWhitespace }) {
      if !ListMarker.begins(words), first != "•" { text += marker }
      self.marker = nil
    }
    text += String(words.map { $0.isNewline ? " " : $0 })
  }

  private mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "ol": lists.append(Self.number(attributes["start"]) - 1)
    case "ul": lists.append(nil)
    case "li": beginItem(attributes["value"])
    case "b", "strong": text.unicodeScalars.append(BoldMark.start)
    case "a": address = attributes["href"]
    case "img": if let words = attributes["alt"], !words.isEmpty { append(words) }
    default: break
    }
    if Self.blocks.contains(name) { text += "\n" }
  }

  private mutating func beginItem(_ value: String?) {
    text += "\n"
    marker = "- "
    if let last = lists.last, let last {
      let number = value.map(Self.number) ?? last + 1
      lists[lists.count - 1] = number
      marker = "\(number). "
    }
  }

  /// The number that a list goes on with; 1 when none is given.
  private static func number(_ attribute: String?) -> Int {
    attribute.flatMap { Int($0.trimmed) }.map { min(max($0, 0), 999) } ?? 1
  }

  private mutating func close(_ name: String) {
    switch name {
    case "ol", "ul": _ = lists.popLast()
    case "b", "strong": text.unicodeScalars.append(BoldMark.end)
    case "a": appendAddress()
    default: break
    }
    if Self.blocks.contains(name) { text += "\n" }
  }

  /// The address of a link stands behind its words unless it is the words.
  private mutating func appendAddress() {
    defer { address = nil }
    guard let address, address.hasPrefix("http"), !text.hasSuffix(address) else { return }
    text += " " + address + " "
  }

  private static let blocks: Set<String> = [
    "p", "br", "div", "ul", "ol", "li", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    "section", "article", "header", "footer", "hr", "caption", "figure", "figcaption", "dd", "dt", "pre", "title",
  ]
}

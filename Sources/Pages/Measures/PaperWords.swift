/// The words of a cell as files hold them: what begins a line on paper begins one, and the numbers of lists, which a
/// browser draws, are written.
struct PaperWords {
  private var words: [UInt8] = []
  /// The next number of each list that is open; nil for one without numbers or with numbers of its own.
  private var numbers: [Int?] = []

  /// - Parameter html: what our own renderer made.
  static func of(html: [UInt8]) -> String {
    guard html.contains(UInt8(ascii: "<")) else { return PlainWords.of(html: html[...]) }
    var reader = PaperWords()
    reader.read(html)
    return String(decoding: reader.words, as: UTF8.self)
  }

  private mutating func read(_ html: [UInt8]) {
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      add(rest[..<start])
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      take(String(decoding: rest[(start + 1)..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    add(rest)
    trim()
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    let isAtStart = words.isEmpty || words.last == UInt8(ascii: "\n")
    let start = words.count
    PlainWords.append(text, to: &words)
    guard isAtStart else { return }
    let blanks = words[start...].prefix { $0 == UInt8(ascii: " ") }.count
    words.removeSubrange(start..<(start + blanks))
  }

  /// - Parameter tag: what stands between `<` and `>`.
  private mutating func take(_ tag: String) {
    switch tag.prefix(while: { $0 != " " }) {
    case "br", "/p", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/tr", "/li": endLine()
    case "ul": numbers.append(nil)
    case "ol": numbers.append(tag.contains("class=\"marked\"") ? nil : Self.start(of: tag))
    case "/ul", "/ol":
      _ = numbers.popLast()
      endLine()
    case "li":
      endLine()
      guard let last = numbers.indices.last, let number = numbers[last] else { return }
      words += "\(number). ".utf8
      numbers[last] = number + 1
    default: break
    }
  }

  /// Of a list that does not begin with 1.
  private static func start(of tag: String) -> Int {
    guard let value = tag.firstRange(of: "start=\"")?.upperBound else { return 1 }
    return Int(tag[value...].prefix { $0 != "\"" }) ?? 1
  }

  private mutating func endLine() {
    trim()
    if !words.isEmpty { words.append(UInt8(ascii: "\n")) }
  }

  private mutating func trim() {
    while let last = words.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") { words.removeLast() }
  }
}

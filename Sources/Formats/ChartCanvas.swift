internal import Thai

/// Draws the common parts of charts from the top down.
struct ChartCanvas {
  private let words: ChartWords
  private var svg = SVGWriter()
  /// How far down has been drawn, in pixels.
  private(set) var bottom = 0

  static let lineHeight = 20
  /// The narrowest place that a chart is made for, in pixels: a telephone of 320 less its margins.
  static let narrowest = 288

  init(_ words: ChartWords) {
    self.words = words
  }

  mutating func skip(_ pixels: Int) { bottom += pixels }

  /// The picture, once everything is drawn.
  var picture: [UInt8] {
    var frame = SVGWriter()
    let (title, description) = (words.id + "-title", words.id + "-desc")
    frame.open(
      "svg",
      [
        ("class", "chart-picture"), ("width", "100%"), ("height", "\(bottom)"), ("role", "img"),
        ("aria-labelledby", title + " " + description),
      ])
    frame.element("title", [("id", title)], text: words.title)
    frame.element("desc", [("id", description)], text: words.description)
    return frame.bytes + svg.bytes + Array("</svg>\n".utf8)
  }
}

extension ChartCanvas {
  enum Anchor: String { case start, middle, end }

  mutating func text(_ text: String, x: String, y: Int, anchor: Anchor = .start, class name: String, shift: Int = 0) {
    var attributes = [("class", name), ("x", x), ("y", "\(y)")]
    if shift != 0 { attributes.append(("dx", "\(shift)")) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    svg.element("text", attributes, text: text)
  }

  /// Whether a value has room on the right of its label's first line.
  static func isBeside(_ value: String, label: String) -> Bool {
    let room = room(beside: value)
    return room >= narrowest / 2 || letters(label) * 7 <= room
  }

  private static func room(beside value: String) -> Int { narrowest - letters(value) * 8 - 8 }

  /// A label on the left over as many lines as it needs, a value on the right of its first or on a line of its own.
  mutating func row(label: String, value: String, isBeside: Bool = true) {
    let columns = isBeside ? max(Self.room(beside: value) / 7, 12) : Self.narrowest / 7
    for (index, line) in wrapped(label, columns: columns).enumerated() {
      text(line, x: "0", y: bottom + 15, class: "chart-label")
      if index == 0, isBeside, !value.isEmpty { self.value(value) }
      bottom += Self.lineHeight
    }
    guard !isBeside else { return }
    self.value(value)
    bottom += Self.lineHeight
  }

  private mutating func value(_ value: String) {
    text(value, x: "100%", y: bottom + 15, anchor: .end, class: "chart-value")
  }

  mutating func rectangle(x: String, y: Int, width: String, height: Int, class name: String, fill: String? = nil) {
    let attributes = [
      ("class", name), ("x", x), ("y", "\(y)"), ("width", width), ("height", "\(height)"),
    ]
    svg.empty("rect", attributes + (fill.map { [("fill", $0)] } ?? []))
  }

  mutating func line(from start: (x: String, y: Int), to end: (x: String, y: Int), class name: String) {
    svg.empty(
      "line",
      [("class", name), ("x1", start.x), ("y1", "\(start.y)"), ("x2", end.x), ("y2", "\(end.y)")])
  }

  mutating func point(x: String, y: Int) {
    svg.empty("circle", [("class", "chart-point"), ("cx", x), ("cy", "\(y)"), ("r", "4")])
  }
}

/// Kinds that are told apart by pattern.
extension ChartCanvas {
  /// Full, hatched, empty, dotted; further ones begin again.
  static let patterns = 4

  mutating func definePatterns() {
    svg.open("defs")
    let hatch = [("id", words.id + "-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")]
    svg.open("pattern", hatch + [("patternTransform", "rotate(45)")])
    svg.empty("rect", [("class", "chart-ground"), ("width", "6"), ("height", "6")])
    svg.empty("rect", [("class", "chart-ink"), ("width", "2"), ("height", "6")])
    svg.close("pattern")
    let dots = [("id", words.id + "-dots"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")]
    svg.open("pattern", dots)
    svg.empty("rect", [("class", "chart-ground"), ("width", "6"), ("height", "6")])
    svg.empty("circle", [("class", "chart-ink"), ("cx", "3"), ("cy", "3"), ("r", "1.2")])
    svg.close("pattern")
    svg.close("defs")
  }

  /// A piece of the kind with that number.
  mutating func part(kind: Int, x: String, y: Int, width: String, height: Int) {
    let number = kind % Self.patterns
    let fill = [nil, "url(#\(words.id)-hatch)", nil, "url(#\(words.id)-dots)"][number]
    rectangle(x: x, y: y, width: width, height: height, class: "chart-part chart-part-\(number + 1)", fill: fill)
  }

  /// What the patterns mean, one a line.
  mutating func legend(_ labels: [String]) {
    for (index, label) in labels.enumerated() {
      part(kind: index, x: "1", y: bottom + 4, width: "24", height: 12)
      text(label, x: "34", y: bottom + 15, class: "chart-label")
      bottom += Self.lineHeight
    }
  }

  /// What the broken line means.
  mutating func legend(limit label: String) {
    line(from: ("13", bottom + 1), to: ("13", bottom + 19), class: "chart-limit")
    text(label, x: "34", y: bottom + 15, class: "chart-label")
    bottom += Self.lineHeight
  }
}

/// The part of the whole in per cent, with two places: `96.67%`; between 0 and 100.
func percent(_ part: ExactDecimal, of whole: ExactDecimal) -> String {
  let ratio = (part * 100).divided(by: whole) ?? .zero
  return min(max(ratio, .zero), ExactDecimal(100)).rounded().plainText + "%"
}

/// How many letters wide a text is; marks above and below have no width.
func letters(_ text: String) -> Int { text.unicodeScalars.count { !isThaiMark($0) } }

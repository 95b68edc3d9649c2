import Diagnostics

/// A template as parsed: what it says, before anything is known about the names in it.
struct Template {
  let name: String
  let source: Source
  let nodes: [Node]
  /// The names of all blocks in it, whatever they stand in.
  let blockNames: [String]
  /// The names of all parents that it calls.
  let parentNames: [String]
}

/// A part of a template. All ranges are byte ranges of its source.
indirect enum Node {
  /// Literal text within one line. At a line's start an empty range stands for a tag that begins the line.
  case text(Range<Int>, startsLine: Bool)
  case variable(Path, unescaped: Bool)
  case section(Path, inverted: Bool, body: [Node])
  /// The indentation is nil when the tag doesn't stand alone on its line.
  case partial(Name, indentation: Range<Int>?)
  case block(Block)
  case parent(Name, arguments: [Block], indentation: Range<Int>?)
}

/// The name in a tag, and its place.
struct Name {
  let text: String
  let range: Range<Int>
}

/// A name with dots; `.` alone, the innermost value, has no parts.
struct Path {
  let parts: [Name]
  let range: Range<Int>

  var text: String { parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".") }
}

/// A block: a place that can be overridden, or, directly within a parent, the content that overrides it.
struct Block {
  let name: Name
  let body: [Node]
  /// Whether the body begins on the line after the tag.
  let opensLine: Bool
  /// The white space before the tag when it is the first thing on its line, otherwise nil.
  let leading: Range<Int>?
  /// The white space before the first line of the body, when the body begins on a line of its own and isn't blank.
  let intrinsic: Range<Int>?

  /// How an overriding content is to be indented here.
  var siteIndentation: Range<Int>? { leading == nil ? nil : (opensLine ? intrinsic ?? leading : leading) }

  /// How many bytes of white space the content loses from each line when it overrides.
  var ownIndentation: Int { opensLine ? intrinsic?.count ?? 0 : 0 }

  /// The tag's name is at one place only, so that the place tells blocks of one source apart.
  var identity: Int { name.range.lowerBound }
}

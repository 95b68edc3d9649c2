/// What stands between a row and the one before it, which tells whether it goes on with the same table.
enum TableGap {
  case none, catchWord, heading, text
  /// The number of a page, a stroke.
  case sign

  init(_ line: String, isHeading: Bool) {
    let isSign = HeaderGlossary.normalised(line.replacing("หน้า", with: "")).count < 2
    self = isHeading ? .heading : isSign ? .sign : .text
  }

  /// Whether a row behind it may belong to another table.
  var partsTables: Bool { self == .heading || self == .text || self == .sign }
}

internal import Diagnostics

/// The organisation's units by all that they are called.
struct UnitIndex: Sendable {
  let units: [Unit]
  private let ids: [String: String]

  init(_ units: [Unit]) {
    self.units = units
    ids = Dictionary(units.flatMap { unit in unit.words.map { ($0, unit.id) } }) { first, _ in first }
  }

  /// The id of the unit with that id, name or other name.
  func id(of word: String) -> String? { ids[word] }
}

extension Unit {
  fileprivate var words: [String] { [id, name] + aliases }
}

/// The units of site.yml as they are written, and what is wrong with them together.
struct UnitCheck {
  /// With the ids of the units that they are part of.
  private(set) var units: [Unit] = []
  private(set) var findings: [Diagnostic] = []

  init(_ written: [Located<Unit>]) {
    findings = Self.doubles(written)
    let index = UnitIndex(written.map(\.value))
    for unit in written.map(\.value) {
      let above = if let name = unit.partOf { parent(named: name, in: index) } else { Located<String>?.none }
      units.append(unit)
      units[units.endIndex - 1].partOf = above
    }
    reportCircles()
  }

  private static func doubles(_ written: [Located<Unit>]) -> [Diagnostic] {
    let words = written.flatMap { unit in Set(unit.value.words).sorted().map { Located($0, at: unit.span) } }
    return words.repeats(of: \.value).map {
      .duplicateUnit($0.again.value, at: $0.again.span, earlier: $0.first.span)
    }
  }

  private mutating func parent(named name: Located<String>, in index: UnitIndex) -> Located<String>? {
    if let id = index.id(of: name.value) { return Located(id, at: name.span) }
    findings.append(.unknownUnit(name, among: index.units))
    return nil
  }

  /// Each circle is told once, and cut there, so that whoever follows the parents comes to an end.
  private mutating func reportCircles() {
    let places = Dictionary(units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var walks = [Int?](repeating: nil, count: units.count)
    for start in units.indices {
      var place = start
      while walks[place] == nil {
        walks[place] = start
        guard let parent = units[place].partOf, let next = places[parent.value] else { break }
        if walks[next] == start {
          findings.append(.unitCircle(parent, of: units[place].id))
          units[place].partOf = nil
          break
        }
        place = next
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateUnit(_ word: String, at span: Span, earlier: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateUnit, at: span,
      Wording(thai: "มีส่วนงานมากกว่าหนึ่งแห่งที่ใช้ `\(word)`", english: "more than one unit is called `\(word)`"),
      notes: [.init(at: earlier, Wording(thai: "แห่งแรกอยู่ที่นี่", english: "the first one is here"))],
      hint: Wording(
        thai: "ตั้งรหัส ชื่อ และชื่ออื่นไม่ให้ซ้ำกัน", english: "give each unit an id, a name and other names of its own"))
  }

  fileprivate static func unitCircle(_ parent: Located<String>, of unit: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.unitCircle, at: parent.span,
      Wording(
        thai: "ส่วนงาน `\(unit)` สังกัด `\(parent.value)` ซึ่งสังกัด `\(unit)` อีกที จึงวนเป็นวงกลม",
        english: "`\(unit)` is part of `\(parent.value)`, which is itself part of `\(unit)`"),
      hint: Wording(
        thai: "ลบ part_of: ของส่วนงานที่อยู่บนสุด", english: "take `part_of:` out of the unit at the top"))
  }
}

/// The closer look at a stretch of text: takes it apart into consonants with their marks and writes each as it should
/// be.
struct ThaiRepair {
  /// A piece of the text with what should stand in its place.
  private struct Piece {
    var scalars: [Unicode.Scalar]
    var range: Range<Int>
    var kind: TextHygiene.Kind?
  }

  private let scalars: [PlacedScalar]
  private var pieces: [Piece] = []
  /// The place of the last piece of which something remains.
  private var lastVisible: Int?
  private var index = 0

  init(_ bytes: [UInt8], _ stretch: Range<Int>) {
    scalars = placedScalars(in: bytes[stretch])
  }

  mutating func findings() -> [TextHygiene.Finding] {
    while index < scalars.count {
      let scalar = scalars[index].scalar
      if let kind = invisibleKind(at: index) {
        append(Piece(scalars: Self.replacement(of: scalar), range: scalars[index].range, kind: kind))
        index += 1
      } else if ThaiClass(scalar) == .consonant {
        readSyllable()
      } else if ThaiClass(scalar).isMark {
        readStrayMarks()
      } else {
        readOther()
      }
    }
    return pieces.compactMap { piece in
      piece.kind.map {
        TextHygiene.Finding(kind: $0, range: piece.range, mended: Self.utf8(piece.scalars))
      }
    }
  }

  private mutating func append(_ piece: Piece) {
    if !piece.scalars.isEmpty { lastVisible = pieces.count }
    pieces.append(piece)
  }

  // MARK: Syllables

  /// A consonant with the marks and the vowel after it.
  private mutating func readSyllable() {
    let start = index
    let (body, end) = syllableBody(after: start)
    let base = scalars[start].scalar
    let syllable = Syllable(body)
    guard let kind = syllable.kind else {
      append(Piece(scalars: [base], range: scalars[start].range))
      index += 1
      // The marks are right; invisible characters between them are reported each for itself.
      while index < end {
        let kind = invisibleKind(at: index)
        let piece = kind == nil ? [scalars[index].scalar] : Self.replacement(of: scalars[index].scalar)
        append(Piece(scalars: piece, range: scalars[index].range, kind: kind))
        index += 1
      }
      return
    }
    let range = scalars[start].range.lowerBound..<scalars[end - 1].range.upperBound
    append(Piece(scalars: [base] + syllable.mended, range: range, kind: kind))
    index = end
  }

  /// The marks after a consonant and the vowel that carries further ones, without invisible characters; and the index
  /// after the last of them.
  private func syllableBody(after start: Int) -> (body: [Unicode.Scalar], end: Int) {
    var body: [Unicode.Scalar] = []
    var end = start + 1
    var hasVowel = false
    for place in scalars[(start + 1)...].indices {
      let scalar = scalars[place].scalar
      let thaiClass = ThaiClass(scalar)
      let isVowel = thaiClass == .followingVowel || thaiClass == .saraAm
      if thaiClass.isMark || (isVowel && !hasVowel) {
        hasVowel = hasVowel || isVowel
        body.append(scalar)
        end = place + 1
      } else if !isRemovable(at: place) {
        break
      }
    }
    return (body, end)
  }

  /// Marks that stand on no consonant: of a leading vowel's consonant when that follows, else to be left out.
  private mutating func readStrayMarks() {
    let start = index
    var marks: [Unicode.Scalar] = []
    while index < scalars.count, ThaiClass(scalars[index].scalar).isMark {
      marks.append(scalars[index].scalar)
      index += 1
    }
    let lower = scalars[start].range.lowerBound
    guard followsLeadingVowel, index < scalars.count, isThaiConsonant(scalars[index].scalar) else {
      let range = lower..<scalars[index - 1].range.upperBound
      append(Piece(scalars: [], range: range, kind: .markWithoutBase))
      return
    }
    let (body, end) = syllableBody(after: index)
    let mended = [scalars[index].scalar] + Syllable(marks + body).mended
    let range = lower..<scalars[end - 1].range.upperBound
    append(Piece(scalars: mended, range: range, kind: .misplacedMark))
    index = end
  }

  private var followsLeadingVowel: Bool {
    lastVisible.flatMap { pieces[$0].scalars.last }.map(isThaiLeadingVowel) ?? false
  }

  private mutating func readOther() {
    let piece = Piece(scalars: [scalars[index].scalar], range: scalars[index].range)
    index += 1
    guard piece.scalars == ["\u{0E40}"], let before = lastVisible, pieces[before].scalars == ["\u{0E40}"] else {
      append(piece)
      return
    }
    let range = pieces[before].range.lowerBound..<piece.range.upperBound
    pieces.removeSubrange(before...)
    append(Piece(scalars: ["\u{0E41}"], range: range, kind: .doubledSaraE))
  }

  // MARK: Invisible characters

  private func invisibleKind(at place: Int) -> TextHygiene.Kind? {
    let kind = InvisibleScalar.kind(of: scalars[place].scalar)
    guard kind != nil, !isAllowed(at: place) else { return nil }
    return kind
  }

  private func isRemovable(at place: Int) -> Bool {
    invisibleKind(at: place) != nil && Self.replacement(of: scalars[place].scalar).isEmpty
  }

  /// A byte order mark at the start of the text, a joiner between emoji, a tag after one.
  private func isAllowed(at place: Int) -> Bool {
    let scalar = scalars[place].scalar
    switch scalar.value {
    case 0xFEFF: return scalars[place].range.lowerBound == 0
    case 0x200D: return isEmoji(at: place - 1) && isEmoji(at: place + 1)
    case 0xE0020...0xE007F: return isEmoji(at: place - 1) || isTag(at: place - 1)
    default: return false
    }
  }

  private func isEmoji(at place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    let scalar = scalars[place].scalar
    return scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmoji)
  }

  /// A tag that itself belongs to an emoji; the piece before tells.
  private func isTag(at place: Int) -> Bool {
    guard place >= 0, (0xE0020...0xE007E).contains(scalars[place].scalar.value) else { return false }
    return pieces.last.map { $0.kind == nil && $0.range == scalars[place].range } ?? false
  }

  /// A line separator becomes a space, anything else nothing.
  private static func replacement(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0x85 ? [" "] : []
  }

  private static func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }
}

/// The marks and the vowel after a consonant, in order.
struct Syllable {
  /// What should be written.
  private(set) var mended: [Unicode.Scalar] = []
  /// What is wrong; nil when it is right as it is.
  private(set) var kind: TextHygiene.Kind?

  init(_ written: [Unicode.Scalar]) {
    var vowelMarks: [Unicode.Scalar] = []
    var others: [Unicode.Scalar] = []
    var following: Unicode.Scalar?
    for scalar in written {
      switch ThaiClass(scalar) {
      case .vowelMark: keep(scalar, in: &vowelMarks, isLate: following != nil, most: isPhinthu(scalar) ? 2 : 1)
      case .toneMark: keep(scalar, in: &others, isLate: following != nil && !isTone(scalar), most: 1)
      case .nikhahit: keepNikhahit(in: &others, isLate: following != nil)
      default: following = scalar
      }
    }
    if others.contains("\u{0E4D}"), following == "\u{0E32}" || following == "\u{0E33}" {
      others.removeAll { $0 == "\u{0E4D}" }
      note(following == "\u{0E32}" ? .decomposedSaraAm : .doubledMark)
      following = "\u{0E33}"
    }
    mended = vowelMarks + others + (following.map { [$0] } ?? [])
    if mended != written { note(.misplacedMark) }
  }

  /// Keeps the mark unless one of its sort is there already, or the vowel after which it stands carries none.
  private mutating func keep(
    _ mark: Unicode.Scalar, in kept: inout [Unicode.Scalar], isLate: Bool, most: Int
  ) {
    if isLate { return note(.markWithoutBase) }
    if kept.contains(mark) { return note(.doubledMark) }
    let rivals = kept.count { $0 != "\u{0E4D}" && !isPhinthu($0) }
    if rivals >= most { return note(.conflictingMarks) }
    kept.append(mark)
  }

  private mutating func keepNikhahit(in kept: inout [Unicode.Scalar], isLate: Bool) {
    if isLate { return note(.markWithoutBase) }
    if kept.contains("\u{0E4D}") { return note(.doubledMark) }
    kept.append("\u{0E4D}")
  }

  /// The first thing that is wrong names the finding, but a decomposed ำ always does.
  private mutating func note(_ found: TextHygiene.Kind) {
    if kind == nil || found == .decomposedSaraAm { kind = found }
  }

  private func isPhinthu(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{0E3A}" }

  private func isTone(_ scalar: Unicode.Scalar) -> Bool { (0x0E48...0x0E4B).contains(scalar.value) }
}

/// Characters that nobody sees.
enum InvisibleScalar {
  static func kind(of scalar: Unicode.Scalar) -> TextHygiene.Kind? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: nil
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .zeroWidth
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .directionControl
    case 0x00...0x1F, 0x7F...0x9F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2028, 0x2029, 0x2061...0x2065,
      0x206A...0x206F, 0x3164, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      .invisible
    default: nil
    }
  }
}

/// Follows the stars of a paragraph and says where a space beside them is needed to make them open or close.
///
/// CommonMark decides by the characters on both sides, and calls the end of `**ม.ค.**๒๕๖๘` a beginning, since a mark
/// stands before it and a letter after it: a rule for languages that put spaces between words.
struct EmphasisState {
  private var open: [Int] = []

  enum Place { case asIs, spaceBefore, spaceAfter }

  mutating func place(length: Int, before: UInt32, after: UInt32) -> Place {
    let spaceBefore = Characters.isSpace(before)
    let spaceAfter = Characters.isSpace(after)
    let markBefore = Characters.isPunctuation(before)
    let markAfter = Characters.isPunctuation(after)
    let opens = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    let closes = !spaceBefore && (!markBefore || spaceAfter || markAfter)
    if let opener = open.lastIndex(of: length) {
      if closes {
        open.removeSubrange(opener...)
        return .asIs
      }
      if markBefore, isThaiSide(after) || Self.isDigit(after) {
        open.removeSubrange(opener...)
        return .spaceAfter
      }
    }
    guard open.count < 16 else { return .asIs }
    if opens {
      open.append(length)
    } else if markAfter, isThaiSide(before) {
      open.append(length)
      return .spaceBefore
    }
    return .asIs
  }

  private func isThaiSide(_ value: UInt32) -> Bool { Characters.isThai(value) }

  private static func isDigit(_ value: UInt32) -> Bool { 0x30...0x39 ~= value }
}

internal import Thai

/// A text cut into lines of at most so many columns. Thai has no spaces between words: lines end at a space where there
/// is one in their second half, else before a vowel that begins a syllable (เ แ โ ใ ไ), else between two letters; a
/// letter and its marks, ะ, า, ำ, ๆ or ฯ are never parted.
func wrapped(_ text: String, columns: Int) -> [String] {
  let letters = clusters(of: text)
  var lines: [String] = []
  var start = 0
  while start < letters.count {
    while start < letters.count, letters[start] == " " { start += 1 }
    let end = lineEnd(in: letters, from: start, columns: max(columns, 1))
    if end > start { lines.append(letters[start..<end].joined().trimmingSpaces) }
    start = end
  }
  return lines.isEmpty ? [""] : lines
}

private func lineEnd(in letters: [String], from start: Int, columns: Int) -> Int {
  let most = start + columns
  guard most < letters.count else { return letters.count }
  let half = start + max(1, columns / 2)
  if let space = (half...most).last(where: { letters[$0] == " " }) { return space }
  let leading = (half..<most + 1).last { place in
    letters[place].unicodeScalars.first.map(isThaiLeadingVowel) == true
  }
  return leading ?? most
}

/// Letters with everything that must stay with them.
private func clusters(of text: String) -> [String] {
  var clusters: [String] = []
  var followsLeadingVowel = false
  for scalar in text.unicodeScalars {
    let isSpace = scalar.properties.isWhitespace
    let letter = isSpace ? " " : String(Character(scalar))
    let stays = !isSpace && (followsLeadingVowel || isFollower(scalar) || scalar.properties.isGraphemeExtend)
    if stays, !clusters.isEmpty, clusters.last != " " {
      clusters[clusters.count - 1] += letter
    } else if !(isSpace && clusters.last == " ") {
      clusters.append(letter)
    }
    followsLeadingVowel = isThaiLeadingVowel(scalar)
  }
  return clusters
}

/// ะ า ำ ๅ ฯ ๆ and closing signs.
private func isFollower(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E2F, 0x0E46: true
  default: isThaiMark(scalar) || ")]}”’\"',.;:!?%".unicodeScalars.contains(scalar)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

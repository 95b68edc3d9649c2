internal import Thai

/// Makes a printed PDF the same for the same page. Nothing changes its length, so that its table of places stays true.
enum PrintedPDF {
  /// - Parameters:
  ///   - day: what stands in the two dates of the file, at midnight.
  ///   - fileAddress: how links into the site begin in the file, with a slash at the end.
  ///   - baseURL: how they begin on the published site; not longer.
  static func stable(_ pdf: [UInt8], day: CalendarDate, fileAddress: String, baseURL: String) -> [UInt8] {
    var bytes = pdf
    for key in ["/CreationDate (D:", "/ModDate (D:"] { setDate(behind: key, to: day, in: &bytes) }
    setIdentifiers(in: &bytes)
    numberNodes(in: &bytes)
    rebaseLinks(in: &bytes, from: Array(fileAddress.utf8), to: Array(baseURL.utf8))
    return bytes
  }

  /// `D:20261121124231+00'00'` has fourteen digits, then the zone, which is always UTC here.
  private static func setDate(behind key: String, to day: CalendarDate, in bytes: inout [UInt8]) {
    let digits = Array((day.isoText.filter { $0 != "-" } + "000000").utf8)
    for place in places(behind: Array(key.utf8), in: bytes) {
      guard digits.count == 14, place + 14 <= bytes.count,
        bytes[place..<place + 14].allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      bytes.replaceSubrange(place..<place + 14, with: digits)
    }
  }

  /// `/ID [<…> <…>]`, when there is one, becomes zeros.
  private static func setIdentifiers(in bytes: inout [UInt8]) {
    for start in places(behind: Array("/ID [".utf8), in: bytes) {
      var (place, isInside) = (start, false)
      while place < bytes.count, place - start < 200, bytes[place] != UInt8(ascii: "]") {
        if bytes[place] == UInt8(ascii: "<") {
          isInside = true
        } else if bytes[place] == UInt8(ascii: ">") {
          isInside = false
        } else if isInside {
          bytes[place] = UInt8(ascii: "0")
        }
        place += 1
      }
    }
  }

  /// `/ID (node00000187)`: the names of the parts that screen readers go through. Chromium hands the numbers out in the
  /// order in which its threads get to them; here they are counted from 1, in their order.
  private static func numberNodes(in bytes: inout [UInt8]) {
    let numbers = places(behind: Array("(node".utf8), in: bytes).compactMap { place -> (Range<Int>, [UInt8])? in
      guard place + 8 < bytes.count, bytes[place + 8] == UInt8(ascii: ")") else { return nil }
      let digits = Array(bytes[place..<place + 8])
      return digits.allSatisfy({ (0x30...0x39).contains($0) }) ? (place..<place + 8, digits) : nil
    }
    let order = Set(numbers.map(\.1)).sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = Dictionary(order.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    for (range, digits) in numbers {
      // The hundred million in front keeps the zeros.
      let rank = "\(100_000_000 + (ranks[digits] ?? 0))".utf8.dropFirst()
      bytes.replaceSubrange(range, with: rank)
    }
  }

  /// `/URI (file:///…/2568/oit/)` becomes the address on the published site, with spaces behind it.
  private static func rebaseLinks(in bytes: inout [UInt8], from old: [UInt8], to new: [UInt8]) {
    guard new.count <= old.count else { return }
    let key = Array("/URI (".utf8)
    for start in places(behind: key + old, in: bytes).map({ $0 - old.count }) {
      guard let end = endOfString(from: start, in: bytes) else { continue }
      let rest = bytes[start + old.count..<end]
      let string = new + withoutIndex(rest) + [UInt8(ascii: ")")]
      let padding = [UInt8](repeating: 0x20, count: end + 1 - start - string.count)
      bytes.replaceSubrange(start...end, with: string + padding)
    }
  }

  /// Where the closing bracket of a string stands.
  private static func endOfString(from start: Int, in bytes: [UInt8]) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: ")") { return place }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// A link to the page itself has the name of its file, which the published address hasn't.
  private static func withoutIndex(_ path: ArraySlice<UInt8>) -> [UInt8] {
    String(decoding: path, as: UTF8.self).replacing("index.html", with: "").utf8.map { $0 }
  }

  /// The offsets behind all places where the bytes stand.
  private static func places(behind needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = needle.first, let limit = Optional(bytes.count - needle.count), limit >= 0 else { return [] }
    var places: [Int] = []
    var place = 0
    while place <= limit {
      if bytes[place] == first, bytes[place..<place + needle.count].elementsEqual(needle) {
        place += needle.count
        places.append(place)
      } else {
        place += 1
      }
    }
    return places
  }
}

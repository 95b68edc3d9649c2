import Testing
import Thai

@Suite struct TextHygieneTests {
  @Test(
    arguments: [
      ("ประจ\u{0E4D}\u{0E32}งาน", "ประจำงาน", .decomposedSaraAm), ("น\u{0E4D}\u{0E49}\u{0E32}", "น้ำ", .decomposedSaraAm),
      ("น\u{0E49}\u{0E4D}\u{0E32}", "น้ำ", .decomposedSaraAm), ("เเผน", "แผน", .doubledSaraE),
      ("ก\u{0E48}\u{0E48}อน", "ก่อน", .doubledMark), ("ที\u{0E35}\u{0E48}", "ที่", .doubledMark),
      ("ท\u{0E48}\u{0E35}", "ที่", .misplacedMark), ("นำ\u{0E49}", "น้ำ", .misplacedMark),
      ("กา\u{0E48}", "ก่า", .misplacedMark),
      ("เ\u{0E01}\u{0E48}ง", "เก่ง", nil), ("เ\u{0E48}กง", "เก่ง", .misplacedMark),
      ("ก\u{0E48}\u{0E49}อน", "ก่อน", .conflictingMarks),
      ("ก\u{0E34}\u{0E35}น", "กิน", .conflictingMarks), ("a\u{0E48}b", "ab", .markWithoutBase),
      ("\u{0E49}ก", "ก", .markWithoutBase),
      ("โปร่ง\u{200B}ใส", "โปร่งใส", .zeroWidth), ("ก\u{FEFF}ข", "กข", .zeroWidth), ("ก\u{AD}ข", "กข", .zeroWidth),
      ("a\u{200D}b", "ab", .zeroWidth), ("a\u{2060}b", "ab", .zeroWidth), ("x\u{202E}y", "xy", .directionControl),
      ("x\u{2066}y\u{2069}", "xy", .directionControl), ("a\u{2028}b", "a b", .invisible), ("a\u{1}b", "ab", .invisible),
      ("a\u{3164}b", "ab", .invisible), ("a\u{85}b", "a b", .invisible), ("ก\u{0E4D}ำ", "กำ", .doubledMark),
    ] as [(String, String, TextHygiene.Kind?)])
  func findsAndMends(_ text: String, _ mended: String, _ kind: TextHygiene.Kind?) {
    let findings = TextHygiene.findings(in: Array(text.utf8))
    #expect(findings.first?.kind == kind)
    #expect(sameScalars(TextHygiene.mended(text), mended))
  }

  @Test(arguments: [
    "เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๘", "พันธุ์ สิทธิ์ ก็ เก็บ น้ำ ซ้ำ ทั้งนี้ ๆ ฯลฯ",
    "สํ พุทฺธํ ทุกฺขํ", "👩‍👩‍👧 และ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 กับ ❤️‍🔥",
    "◌่ และ \u{A0}้", "“คำ” – ‘คำ’ … 1,000 €", "\u{FEFF}คำแรก", "ขณะที่\tแท็บ\r\nบรรทัด", "é ü ñ 漢字 한국어 العربية",
    "เปิดโอกาส ใช้ ไม่ได้ โต๊ะ แป๊ะเจี๊ยะ", "",
  ])
  func leavesCleanTextAlone(_ text: String) {
    #expect(TextHygiene.findings(in: Array(text.utf8)).isEmpty)
    #expect(sameScalars(TextHygiene.mended(text), text))
  }

  @Test func pointsAtTheConsonantWithItsMarks() throws {
    let bytes = Array("งาน ท\u{0E48}\u{0E35}ดี เเละ\u{200B}".utf8)
    let findings = TextHygiene.findings(in: bytes)
    #expect(findings.map(\.kind) == [.misplacedMark, .doubledSaraE, .zeroWidth])
    #expect(findings.map(\.range) == [10..<19, 26..<32, 38..<41])
    #expect(findings[0].mended == Array("ที่".utf8))
  }

  @Test func seesMistakesThroughInvisibleCharacters() {
    #expect(sameScalars(TextHygiene.mended("เ\u{200B}เผน"), "แผน"))
    #expect(sameScalars(TextHygiene.mended("น\u{200B}\u{0E4D}\u{200B}\u{0E32}"), "นำ"))
    #expect(TextHygiene.findings(in: Array("ก\u{200B}\u{0E48}อน".utf8)).map(\.kind) == [.zeroWidth])
  }

  @Test func takesALongRunOfMarksForOneMistake() {
    let marks = Array(repeating: "\u{0E48}", count: 200_000).joined()
    #expect(TextHygiene.findings(in: Array("ก\(marks)".utf8)).map(\.kind) == [.doubledMark])
    #expect(sameScalars(TextHygiene.mended("ก\(marks)อน"), "ก่อน"))
    #expect(TextHygiene.findings(in: Array(marks.utf8)).map(\.kind) == [.markWithoutBase])
  }

  @Test func mendedTextHasNoFindings() {
    var random = SeededGenerator(seed: 10)
    let scalars: [Unicode.Scalar] = [
      "ก", "ข", "น", "เ", "เ", "แ", "ไ", "\u{0E31}", "\u{0E34}", "\u{0E38}", "\u{0E3A}", "\u{0E47}",
      "\u{0E48}", "\u{0E49}",
      "\u{0E4C}", "\u{0E4D}", "\u{0E4E}", "า", "ำ", "ะ", "ๅ", "ๆ", "๑", " ", "a", "\u{200B}", "\u{200D}", "\u{AD}",
      "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{1}", "👩", "\u{FE0F}", "\u{E0067}", "\u{E007F}", "◌", "\u{A0}", "\u{85}",
    ]
    for _ in 0..<10_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.number(0...9) { text.append(scalars[random.number(0...scalars.count - 1)]) }
      let mended = TextHygiene.mended(Array(String(text).utf8))
      let rest = TextHygiene.findings(in: mended)
      if !rest.isEmpty { Issue.record("\(text.map { String($0.value, radix: 16) }): \(rest)") }
    }
  }

  @Test func survivesRandomBytesAndKeepsRangesApart() {
    var random = SeededGenerator(seed: 11)
    let likely: [UInt8] = [
      0xE0, 0xB8, 0xB9, 0x80, 0x81, 0x88, 0x8D, 0xB2, 0xE2, 0x8B, 0x20, 0xF3, 0xEF, 0xBB, 0xBF, 0xC2,
    ]
    for _ in 0..<10_000 {
      let bytes = (0..<random.number(0...24)).map { _ in
        random.number(0...4) == 0 ? UInt8(random.number(0...255)) : likely[random.number(0...likely.count - 1)]
      }
      var end = 0
      for finding in TextHygiene.findings(in: bytes) {
        if finding.range.lowerBound < end || finding.range.upperBound > bytes.count || finding.range.isEmpty {
          Issue.record("\(finding) in \(bytes)")
        }
        end = finding.range.upperBound
      }
      _ = TextHygiene.mended(bytes)
    }
  }

  @Test func knowsLettersAndMarks() {
    #expect("กฮเาำฤ".unicodeScalars.allSatisfy(isThaiLetter))
    #expect(["\u{0E31}", "\u{0E48}", "\u{0E4D}", "\u{0E3A}"].allSatisfy(isThaiMark))
    #expect(!"๑฿ๆฯaก".unicodeScalars.dropLast().contains(where: isThaiLetter))
    #expect("ฯๆ".unicodeScalars.allSatisfy(isThaiText))
  }

  private func sameScalars(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }
}

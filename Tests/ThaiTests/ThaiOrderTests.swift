import Testing
import Thai

@Suite struct ThaiOrderTests {
  @Test(arguments: [
    ["กก", "กข", "กา", "เก", "แก", "โก", "ใก", "ไก", "ขา"],
    ["กอน", "ก่อน", "ก้อน"],
    ["กัน", "กั้น", "การ", "กำ", "กิน", "กีด", "กุ้ง", "กู", "เกม", "เก่า", "แกง", "แก้ว", "ไก่", "ขนม", "เข้า"],
    ["จันทร์", "พฤหัส", "พุธ", "ศุกร์", "เสาร์", "อังคาร", "อาทิตย์"],
    ["รัก", "ฤดู", "ลม", "ฦๅ", "วัน"],
    ["กองคลัง", "กองช่าง", "กองสาธารณสุข", "สำนักปลัด", "หน่วยตรวจสอบภายใน"],
    ["หมู่ 2", "หมู่ ๓", "หมู่ 10", "หมู่ ๑๑"],
    ["2", "10", "a", "B", "c", "ก"],
    ["เก็ง", "เก่ง", "เก้ง", "เก๋ง"],
    ["a", "A", "ab", "AB", "b"],
  ])
  func sortsAsTheDictionary(_ words: [String]) {
    #expect(words.shuffled().sorted(by: thaiOrder) == words)
    #expect(words.reversed().sorted(by: thaiOrder) == words)
  }

  @Test func decomposedSaraAmSortsAsTheVowel() {
    let words = ["กา", "กำ", "กํ\u{0E32}ก", "กิ"]
    #expect(words.reversed().sorted(by: thaiOrder) == words)
    #expect(["น้าว", "น้ำ", "นํ้\u{0E32}ก", "นิ"].reversed().sorted(by: thaiOrder).first == "น้าว")
  }

  @Test func isATotalOrder() {
    var random = SeededGenerator(seed: 9)
    let letters: [Unicode.Scalar] = [
      "ก", "ข", "เ", "ไ", "า", "\u{0E48}", "\u{0E34}", "1", "๑", "0", "a", "A", " ", "é", "ๆ",
    ]
    let words = (0..<120).map { _ in
      var word = String.UnicodeScalarView()
      for _ in 0..<random.number(0...4) { word.append(letters[random.number(0...letters.count - 1)]) }
      return String(word)
    }
    for left in words {
      for right in words {
        let (less, greater) = (thaiOrder(left, right), thaiOrder(right, left))
        let isSame = left.unicodeScalars.elementsEqual(right.unicodeScalars)
        #expect(isSame ? !less && !greater : less != greater, "\(left) \(right)")
      }
    }
    let sorted = words.sorted(by: thaiOrder)
    #expect(words.shuffled(using: &random).sorted(by: thaiOrder) == sorted)
  }
}

private func thaiOrder(_ left: String, _ right: String) -> Bool { ThaiSortKey(left) < ThaiSortKey(right) }

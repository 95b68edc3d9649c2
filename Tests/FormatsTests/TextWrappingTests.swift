@testable import Formats
import Testing

@Suite("Lines of a chart's labels")
struct TextWrappingTests {
  @Test func aShortLabelIsOneLine() {
    #expect(wrapped("การใช้งบประมาณ", columns: 30) == ["การใช้งบประมาณ"])
  }

  @Test func linesEndAtSpacesWhereTheyCan() {
    #expect(wrapped("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", columns: 15) == ["ตัวชี้วัดที่ 9", "การเปิดเผยข้อมูล"])
  }

  @Test(arguments: 1...12)
  func marksAndVowelsStayWithTheirLetters(_ columns: Int) {
    let text = "การป้องกันการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ทำโดยเปิดเผยฯ ๆ"
    let lines = wrapped(text, columns: columns)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines.dropFirst() {
      let first = line.unicodeScalars.first?.value ?? 0
      #expect(![0x0E30, 0x0E31, 0x0E32, 0x0E33, 0x0E2F].contains(first), "\(line)")
      #expect(!(0x0E34...0x0E3A).contains(first) && !(0x0E47...0x0E4E).contains(first), "\(line)")
    }
  }

  @Test func noTextIsOneEmptyLine() {
    #expect(wrapped("", columns: 10) == [""])
    #expect(wrapped("   ", columns: 10) == [""])
  }
}

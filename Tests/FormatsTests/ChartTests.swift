import Foundation
import FoundationXML
import Formats
import Testing
import Thai

@Suite("Charts")
struct ChartTests {
  private static let words = ChartWords(id: "scores", title: "คะแนน <10> ตัวชี้วัด", description: "แท่งของแต่ละตัว & เส้นผ่าน")
  private static let numbers = ChartNumbers(digits: .thai, places: 2)
  private static let limit = ChartLimit(value: ExactDecimal(85), label: "คะแนนผ่าน ๘๕")

  private static let bars = BarChart(
    words: words,
    bars: [
      .init(label: "การปฏิบัติหน้าที่", value: ExactDecimal(millionths: 96_670_000)),
      .init(label: "การป้องกันการทุจริต", value: ExactDecimal(millionths: 74_000_000), isMarked: true, note: "ต่ำกว่าเกณฑ์"),
      .init(label: "ยังไม่มี", value: nil),
    ], full: ExactDecimal(100), limit: limit, numbers: numbers)

  private static let lines = LineChart(
    words: words, steps: ["๒๕๖๖", "๒๕๖๗", "๒๕๖๘"],
    series: [.init(label: "รวม", values: [ExactDecimal(80), nil, ExactDecimal(92)])], limit: limit, numbers: numbers)

  private static let stacks = StackedBarChart(
    words: words, kinds: ["พบ", "ไม่พบ"],
    bars: [
      .init(label: "9.1", counts: [7, 2], text: "๗ จาก ๙"), .init(label: "9.2", counts: [0, 0], text: "๐ จาก ๐"),
    ])

  private static let timeline = Timeline(
    words: words, kinds: ["แล้ว", "ยัง", "เกินกำหนด"],
    months: (0..<12).map { .init(label: "ด.\($0)", year: $0 == 0 ? "๒๕๖๗" : nil, counts: [$0, 1, 0]) },
    today: .init(month: 5, thousandths: 968, label: "วันนี้"), digits: .thai)

  static let pictures: [[UInt8]] = [bars.svg, lines.svg, stacks.svg, timeline.svg]

  @Test(arguments: pictures)
  func isWellFormedAndHasTitleAndDescription(_ svg: [UInt8]) throws {
    let root = try XMLDocument(data: Data(svg)).rootElement()
    #expect(root?.attribute(forName: "role")?.stringValue == "img")
    #expect(root?.attribute(forName: "aria-labelledby")?.stringValue == "scores-title scores-desc")
    #expect(root?.elements(forName: "title").first?.stringValue == "คะแนน <10> ตัวชี้วัด")
    #expect(root?.elements(forName: "desc").first?.stringValue == "แท่งของแต่ละตัว & เส้นผ่าน")
  }

  @Test(arguments: pictures)
  func needsNoScriptAndNoInlineStyle(_ svg: [UInt8]) {
    let text = String(decoding: svg, as: UTF8.self)
    #expect(!text.contains("style") && !text.contains("<script") && !text.contains("href"))
  }

  @Test func valuesAreWrittenOut() {
    let text = String(decoding: Self.bars.svg, as: UTF8.self)
    #expect(text.contains(">๙๖.๖๗<") && text.contains(">๗๔.๐๐ ต่ำกว่าเกณฑ์<") && text.contains(">–<"))
    #expect(text.contains("width=\"96.67%\""))
  }

  @Test func whatIsMarkedIsHatchedAndNotColouredAlone() {
    #expect(String(decoding: Self.bars.svg, as: UTF8.self).contains("fill=\"url(#scores-hatch)\""))
  }

  @Test func everyBarShowsTheLineToBeReached() {
    let text = String(decoding: Self.bars.svg, as: UTF8.self)
    #expect(text.matches(of: /class="chart-limit" x1="85%"/).count == 3)
  }

  @Test func aMissingYearBreaksTheLine() {
    let text = String(decoding: Self.lines.svg, as: UTF8.self)
    #expect(!text.contains("chart-line") && text.matches(of: /<circle/).count == 2)
  }

  @Test func piecesOfABarFollowEachOther() {
    let text = String(decoding: Self.stacks.svg, as: UTF8.self)
    #expect(text.contains("x=\"0%\"") && text.contains("x=\"77.78%\""))
    #expect(text.contains("width=\"77.78%\"") && text.contains("width=\"22.22%\""))
  }

  @Test func theTimelineShowsTodayAndTheCounts() {
    let text = String(decoding: Self.timeline.svg, as: UTF8.self)
    #expect(text.contains("x1=\"49.73%\"") && text.contains(">๑๒<"))
  }

  @Test(arguments: [(200, 120, 2), (100, 120, 2), (60, 120, 2), (2, 40, 20)])
  func theTimelineIsInProportion(most: Int, highest: Int, one: Int) {
    let timeline = Timeline(
      words: Self.words, kinds: ["ครบ"], months: [.init(label: "ก", counts: [most]), .init(label: "ข", counts: [1])],
      digits: .arabic)
    let text = String(decoding: timeline.svg, as: UTF8.self)
    let heights = text.matches(of: /width="30%" height="(\d+)"/).compactMap { Int($0.output.1) }
    #expect(heights == [highest, one])
  }

  @Test func whatXMLCannotHoldIsLeftOut() throws {
    let words = ChartWords(id: "a", title: "ก\u{FFFE}\u{1}ข'", description: "")
    let svg = Timeline(words: words, kinds: [], months: [], digits: .arabic).svg
    let root = try XMLDocument(data: Data(svg)).rootElement()
    #expect(root?.elements(forName: "title").first?.stringValue == "กข'")
  }

  @Test func nothingToShowIsStillAPicture() throws {
    let empty = [
      BarChart(words: Self.words, bars: [], numbers: Self.numbers).svg,
      LineChart(words: Self.words, steps: [], series: [], numbers: Self.numbers).svg,
      StackedBarChart(words: Self.words, kinds: [], bars: []).svg,
      Timeline(words: Self.words, kinds: [], months: [], digits: .arabic).svg,
    ]
    for svg in empty { #expect(try XMLDocument(data: Data(svg)).rootElement()?.name == "svg") }
  }

  @Test func greatNumbersStayWithinThePicture() {
    let bars = BarChart(
      words: Self.words, bars: [.init(label: "ก", value: ExactDecimal(200))], full: ExactDecimal(100),
      numbers: Self.numbers)
    #expect(String(decoding: bars.svg, as: UTF8.self).contains("width=\"100%\" height=\"14\""))
  }
}

internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Thai

/// The scores of a year as files: one flat table, a row a score.
enum ResultFiles {
  static func files(of result: ITAResult) -> [DownloadFile] {
    DownloadFile.all(folder: result.address, name: "ita-\(result.year.number)")
  }

  static func downloads(of result: ITAResult) -> [ScoreFileModel] {
    files(of: result).map { ScoreFileModel(format: $0.format.name, address: $0.address) }
  }
}

extension PageScope {
  func made(_ file: DownloadFile, of result: ITAResult) -> MadeFile {
    guide.made(file, in: interface) {
      ScoredResult(result, in: guide.site).flatMap { scored in
        let sheet = ResultSheet(scored).sheet
        return workbook([sheet], title: sheet.title)
      }
    }
  }
}

/// The rows: total, instruments, indicators, questions, items.
private struct ResultSheet {
  private let scored: ScoredResult

  init(_ scored: ScoredResult) { self.scored = scored }

  var sheet: Sheet {
    let year = scored.result.year.number
    return Sheet(
      title: "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(year)",
      columns: [
        .init(key: "fiscal_year", title: "ปีงบประมาณ", kind: .ordinal), .init(key: "level", title: "ชนิด"),
        .init(key: "code", title: "รหัส"), .init(key: "part", title: "ส่วนของแบบวัด"),
        .init(key: "title", title: "ชื่อ", width: 60),
        .init(key: "score", title: "คะแนน", kind: .decimal(places: 2)), .init(key: "origin", title: "ที่มา"),
      ],
      rows: rows.map { [.integer(year)] + $0 })
  }

  private var rows: [[Sheet.Cell]] {
    let scoring = scored.scoring
    let total = scoring.total.map { row("total", "", "คะแนนรวม", $0.value, isComputed: true) }
    let instruments = scoring.instruments.compactMap { result in
      result.score.map { row("instrument", result.instrument.code, "", $0.value, isComputed: true) }
    }
    let indicators = scoring.indicators.compactMap { result in
      result.score.map { score in
        row("indicator", "\(result.indicator.number)", result.indicator.title, score, isComputed: result.given == nil)
      }
    }
    return [total].compactMap(\.self) + instruments + indicators + questions + items
  }

  private var questions: [[Sheet.Cell]] {
    let texts = Dictionary(
      scored.scoring.indicators.flatMap(\.indicator.questions).map { ($0.code, $0.text) },
      uniquingKeysWith: { first, _ in first })
    return scored.result.questionScores.flatMap { part in
      part.scores.map { score in
        let code = score.code.value.description
        return row("question", code, texts[code] ?? "", score.value.value, part: part.part.rawValue)
      }
    }
  }

  private var items: [[Sheet.Cell]] {
    scored.result.itemScores.map { score in
      let title = scored.scoring.catalogue.item(score.code.value)?.title ?? ""
      return row("item", score.code.value.description, title, score.value.value)
    }
  }

  private func row(
    _ level: String, _ code: String, _ title: String, _ score: ExactDecimal, part: String = "",
    isComputed: Bool = false
  ) -> [Sheet.Cell] {
    [
      .text(level), Self.cell(code), Self.cell(part), Self.cell(title), .number(score.rounded()),
      .text(isComputed ? "computed" : "announced"),
    ]
  }

  private static func cell(_ text: String) -> Sheet.Cell { text.isEmpty ? .empty : .text(text) }
}

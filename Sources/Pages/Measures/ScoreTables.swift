internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Markup
internal import Templates
internal import Thai

// The scores of a result as documents print them. Highest and lowest are computed, never typed.

extension PageScope {
  func scoreTable(_ scores: ReportPlaceholder.Scores, _ result: ITAResult, id: String) -> ReportBlockModel {
    let table =
      switch scores {
      case .indicators: indicatorScores(result, id: id)
      case .questions(let part): questionScores(part, result, id: id)
      case .items(let indicator): itemScores(of: indicator, result, id: id)
      }
    return ReportBlockModel(table: table)
  }

  private func indicatorScores(_ result: ITAResult, id: String) -> PaperTableModel {
    let catalogue = guide.site.catalogues[result.year]
    let hasTargets = result.targets != nil
    let rows = result.indicatorScores.map { score in
      let number = score.code.value
      let target = result.targets?.first { $0.code.value == number }?.value.value
      return PaperRowModel(
        cells: [
          self.number(number), title(catalogue?.indicator(number)?.title), self.score(score.value.value),
        ] + (hasTargets ? [self.score(target)] : []))
    }
    let ends = [
      (Word.highest, result.indicatorScores.map(\.value.value).max()),
      (.lowest, result.indicatorScores.map(\.value.value).min()),
    ]
    let last = ends.compactMap { word, score in
      score.map { extreme(interface[word], $0, result, catalogue, columns: hasTargets ? 4 : 3) }
    }
    let heads =
      [("number", interface[.headIndicatorNumber]), ("title", interface[.headIndicatorTitle])]
      + [("score", interface[.headScore])] + (hasTargets ? [("score", interface[.headTarget])] : [])
    return PaperTableModel(
      id: id, caption: interface[.tableOfIndicators], columns: columns(heads, numbers: .ordinal),
      sections: [PaperSectionModel(rows: rows), PaperSectionModel(rows: last)])
  }

  /// The indicators that share the highest or lowest score.
  private func extreme(
    _ word: String, _ score: ExactDecimal, _ result: ITAResult, _ catalogue: Catalogue?, columns: Int
  ) -> PaperRowModel {
    let names = result.indicatorScores.filter { $0.value.value == score }.map { found in
      let number = found.code.value
      return interface[.indicator] + " " + interface.ordinal(number) + " "
        + (catalogue?.indicator(number)?.title ?? "")
    }
    return PaperRowModel(
      level: 1,
      cells: [
        PaperCellModel(field: "number", content: Fragment.text(word), isHead: true),
        title(names.joined(separator: ", ")), self.score(score, columns: columns - 2),
      ])
  }

  private func questionScores(_ part: QuestionPart, _ result: ITAResult, id: String) -> PaperTableModel {
    let scores = result.questionScores.first { $0.part == part }?.scores ?? []
    let catalogue = guide.site.catalogues[result.year]
    var sections: [PaperSectionModel] = []
    for (indicator, members) in runs(of: scores, by: { catalogue?.indicator(asking: $0.code.value)?.number }) {
      let questions = indicator.flatMap { catalogue?.indicator($0)?.questions } ?? []
      let rows = members.map { score in
        let code = score.code.value.description
        let words = questions.first { $0.code == code }?.text
        return PaperRowModel(cells: [self.code(code), title(words), self.score(score.value.value)])
      }
      sections.append(PaperSectionModel(rows: heading(ofIndicator: indicator, catalogue) + rows))
    }
    return PaperTableModel(
      id: id, caption: interface[.tableOfQuestions] + " " + part.printed, columns: columns(itemHeads),
      sections: sections)
  }

  private func itemScores(of indicator: Int, _ result: ITAResult, id: String) -> PaperTableModel {
    let catalogue = guide.site.catalogues[result.year]
    let scores = result.itemScores.filter { score in
      guard let item = catalogue?.item(score.code.value) else { return false }
      return catalogue?.subindicator(item.subindicator)?.indicator == indicator
    }
    let groups = runs(of: scores) { catalogue?.item($0.code.value)?.group ?? "" }
    let sections = groups.map { group, members in
      let rows = members.map { score -> PaperRowModel in
        let words = catalogue?.item(score.code.value)?.title
        return PaperRowModel(
          cells: [code(score.code.value.description), self.title(words), self.score(score.value.value)])
      }
      return PaperSectionModel(rows: heading(group) + rows)
    }
    let title = catalogue?.indicator(indicator)?.title ?? ""
    return PaperTableModel(
      id: id, caption: "\(interface[.tableOfItems]) \(interface.ordinal(indicator)) \(title)",
      columns: columns(itemHeads), sections: sections)
  }

  /// The analysis of each indicator beside its score.
  mutating func analysisTable(_ result: ITAResult, id: String) -> ReportBlockModel {
    let catalogue = guide.site.catalogues[result.year]
    let rows = result.analyses.map { analysis in
      let number = analysis.indicator.value
      let score = result.indicatorScores.first { $0.code.value == number }?.value.value
      let text = PaperCellModel(field: "analysis", content: Fragment(cellText(analysis.text.text)))
      return PaperRowModel(
        cells: [self.number(number), title(catalogue?.indicator(number)?.title), self.score(score), text])
    }
    let heads = [
      ("number", interface[.headIndicatorNumber]), ("title", interface[.headIndicatorTitle]),
      ("score", interface[.headScore]), ("analysis", interface[.headResultOfAnalysis]),
    ]
    return ReportBlockModel(
      table: PaperTableModel(
        id: id, caption: interface[.tableOfAnalysis], columns: columns(heads, numbers: .ordinal),
        sections: [PaperSectionModel(rows: rows)]))
  }
}

// MARK: - Pieces

extension PageScope {
  private var itemHeads: [(String, String)] {
    [("number", interface[.headNumber]), ("title", interface[.headTitle]), ("score", interface[.headScoreLevel])]
  }

  /// - Parameter kind: what the column of numbers has in files; those of questions and items are codes.
  private func columns(_ heads: [(String, String)], numbers kind: Sheet.Kind = .text) -> [PaperColumnModel] {
    let kinds = ["number": kind, "score": .decimal(places: 2)]
    return heads.map { field, label in
      PaperColumnModel(
        field: field, kind: kinds[field] ?? .text, label: Fragment.text(label) ?? Fragment(bytes: []))
    }
  }

  private func code(_ code: String) -> PaperCellModel { PaperCellModel(field: "number", content: Fragment.text(code)) }

  private func title(_ words: String?) -> PaperCellModel {
    PaperCellModel(field: "title", content: words.flatMap(Fragment.text))
  }

  private func number(_ number: Int) -> PaperCellModel {
    PaperCellModel(
      field: "number", content: Fragment.text(interface.ordinal(number)), value: .integer(number))
  }

  private func score(_ score: ExactDecimal?, columns: Int = 1) -> PaperCellModel {
    let text = score.flatMap { Fragment.text($0.printed(interface.digits, places: 2)) }
    return PaperCellModel(field: "score", content: text, columns: columns, value: score.map(Sheet.Cell.number))
  }

  private func heading(_ words: String) -> [PaperRowModel] {
    guard let words = Fragment.text(words) else { return [] }
    return [
      PaperRowModel(level: 1, cells: [PaperCellModel(field: "group", content: words, isHead: true, columns: 3)])
    ]
  }

  private func heading(ofIndicator number: Int?, _ catalogue: Catalogue?) -> [PaperRowModel] {
    guard let number else { return [] }
    let title = catalogue?.indicator(number)?.title ?? ""
    return heading(interface[.indicator] + " " + interface.ordinal(number) + " " + title)
  }

  /// Neighbours with the same key.
  private func runs<Element, Key: Equatable>(
    of elements: [Element], by key: (Element) -> Key
  ) -> [(Key, [Element])] {
    var runs: [(Key, [Element])] = []
    for element in elements {
      let key = key(element)
      if let last = runs.indices.last, runs[last].0 == key {
        runs[last].1.append(element)
      } else {
        runs.append((key, [element]))
      }
    }
    return runs
  }
}

extension QuestionPart {
  /// As result papers call it.
  fileprivate var printed: String {
    switch self {
    case .internalSurvey: "IIT"
    case .eitPublic: "EitPublic"
    case .eitSurvey: "EitSurvey"
    }
  }
}

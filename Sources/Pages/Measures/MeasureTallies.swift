internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

/// A cell of a table that is computed rather than written.
enum SimpleCell {
  case head(String)
  case text(String)
  /// A printed number, with its unit if it has one.
  case value(String)
  case link(String, to: String)
}

extension PageScope {
  func simpleTable(id: String, caption: String, heads: [String], rows: [[SimpleCell]]) -> PaperTableModel {
    let models = rows.map { row in PaperRowModel(cells: row.map(simpleCell)) }
    let columns = heads.enumerated().map { index, head in
      // A head stands over its cells: numbers on the right, words on the left.
      let field = models.first.flatMap { $0.cells.indices.contains(index) ? $0.cells[index].field : nil }
      return PaperColumnModel(field: field ?? "value", label: Fragment.text(head) ?? Fragment(bytes: []))
    }
    return PaperTableModel(
      id: id, caption: caption, columns: columns, sections: [PaperSectionModel(rows: models)])
  }

  private func simpleCell(_ cell: SimpleCell) -> PaperCellModel {
    switch cell {
    case .head(let text): return PaperCellModel(field: "name", content: Fragment.text(text), isHead: true)
    case .text(let text): return PaperCellModel(field: "text", content: Fragment.text(text))
    case .value(let text): return PaperCellModel(field: "value", content: Fragment.text(text))
    case .link(let text, let address):
      var builder = FragmentBuilder()
      builder.add(link: text, to: relative(SiteAddress.encoded(address)))
      return PaperCellModel(field: "name", content: builder.fragment, isHead: true)
    }
  }

  // MARK: Counts

  func tallyByIndicator(_ entries: [MeasureBook.Entry]) -> PaperTableModel {
    tally(entries, id: "table_indicators", caption: interface[.byIndicator], head: interface[.headIndicator]) { entry in
      [MeasureShare(name: indicatorName(of: entry.measure), standing: entry.standing)]
    }
  }

  /// A measure of several owners counts with each of them, by what is theirs of it.
  func tallyByOwner(_ entries: [MeasureBook.Entry]) -> PaperTableModel {
    tally(entries, id: "table_owners", caption: interface[.byOwner], head: interface[.headResponsible]) { entry in
      let shares = guide.shares(of: entry)
      return shares.isEmpty ? [MeasureShare(name: interface[.unknown], standing: entry.standing)] : shares
    }
  }

  private func tally(
    _ entries: [MeasureBook.Entry], id: String, caption: String, head: String,
    by shares: (MeasureBook.Entry) -> [MeasureShare]
  ) -> PaperTableModel {
    var counts: [(name: String, states: [MeasureState: Int], late: Int)] = []
    var places: [String: Int] = [:]
    for entry in entries {
      for share in shares(entry) {
        let place = places[share.name] ?? counts.count
        if place == counts.count {
          places[share.name] = place
          counts.append((share.name, [:], 0))
        }
        counts[place].states[share.standing.state, default: 0] += 1
        if share.standing.isLate { counts[place].late += 1 }
      }
    }
    let states = MeasureState.allCases.filter { state in counts.contains { $0.states[state] != nil } }
    let rows = counts.map { count -> [SimpleCell] in
      let numbers = states.map { count.states[$0] ?? 0 } + [count.late, count.states.values.reduce(0, +)]
      return [.head(count.name)] + numbers.map { .value(interface.number($0)) }
    }
    return simpleTable(
      id: id, caption: caption, heads: [head] + states.map(interface.state) + [interface[.late], interface[.total]],
      rows: rows)
  }

  // MARK: Rounds

  /// The rounds that have been reported on side by side; nil while no entry names one.
  func roundsTable(_ entries: [MeasureBook.Entry]) -> PaperTableModel? {
    let day = guide.site.settings.asOf
    let told = entries.flatMap { entry in
      entry.measure.progressRows.flatMap { entry.measure.entries(of: $0, until: day) }
    }.compactMap(\.round?.value)
    let known = Set(told)
    let rounds = Round.allCases.filter(known.contains).sorted {
      ($0.quarter?.rawValue ?? 0) < ($1.quarter?.rawValue ?? 0)
    }
    guard !rounds.isEmpty else { return nil }
    let rows = entries.map { entry -> [SimpleCell] in
      let cells = rounds.map { round -> SimpleCell in
        let standing = MeasureStanding(of: entry.measure, round: round, on: day)
        let percent = standing.percent.map { " " + interface.percent($0) } ?? ""
        return .text(interface.state(standing.state) + percent)
      }
      return [.link(guide.title(of: entry.measure), to: entry.measure.address)] + cells
    }
    return simpleTable(
      id: "table_rounds", caption: interface[.byRound], heads: [interface[.headMeasure]] + rounds.map(interface.round),
      rows: rows)
  }

  // MARK: Money

  /// What was planned and spent, where it is given; nil when it is nowhere.
  func budgetTable(_ entries: [MeasureBook.Entry]) -> PaperTableModel? {
    let given = entries.filter { $0.standing.planned != nil || $0.standing.spent != nil }
    guard !given.isEmpty else { return nil }
    let rows = given.map { entry in
      [SimpleCell.link(guide.title(of: entry.measure), to: entry.measure.address)]
        + money(entry.standing.planned, entry.standing.spent)
    }
    let planned = given.compactMap(\.standing.planned).sum()
    let spent = given.compactMap(\.standing.spent).sum()
    return simpleTable(
      id: "table_budget", caption: interface[.byBudget],
      heads: [interface[.headMeasure], interface[.headPlanned], interface[.headSpent], interface[.headShare]],
      rows: rows + [[.head(interface[.total])] + money(planned, spent)])
  }

  private func money(_ planned: ExactDecimal?, _ spent: ExactDecimal?) -> [SimpleCell] {
    let share = planned.flatMap { planned in
      spent.flatMap { ($0 * 100).divided(by: planned) }
    }?.rounded(places: 2)
    return [planned, spent].map { amount in
      amount.map { .value($0.printed(interface.digits, places: 2)) } ?? .text(interface[.notStated])
    } + [share.map { .value(interface.percent($0)) } ?? .text(interface[.notStated])]
  }
}

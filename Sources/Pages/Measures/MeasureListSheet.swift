internal import Content
internal import Diagnostics
internal import Formats
internal import Thai

/// The table of a year's measures as the overview shows it: fewer columns than the files have. The columns
/// of lateness and percentage are there when some measure has them.
struct MeasureListSheet {
  let isAnyLate: Bool
  /// Of the percentages; nil when no measure has one. No measure is rounded up to one that is done.
  let percentPlaces: Int?

  init(_ entries: [MeasureBook.Entry]) {
    let percentages = entries.compactMap(\.standing.percent)
    isAnyLate = entries.contains(where: \.standing.isLate)
    percentPlaces = percentages.isEmpty ? nil : percentages.allSatisfy { $0.whole != nil } ? 0 : 2
  }

  func sheet(of entries: [MeasureBook.Entry], _ guide: Guide, _ interface: Interface) -> Sheet {
    Sheet(
      title: interface[.measures], columns: columns(interface), rows: entries.map { row(of: $0, guide, interface) })
  }

  private func columns(_ interface: Interface) -> [Sheet.Column] {
    let always = [
      Sheet.Column(key: "measure", title: interface[.headMeasure]),
      Sheet.Column(key: "indicator_number", title: interface[.headIndicatorNumber], kind: .ordinal),
      Sheet.Column(key: "responsible", title: interface[.headResponsible]),
      Sheet.Column(key: "deadline", title: interface[.headDeadline], kind: .date),
      Sheet.Column(key: "status", title: interface[.headStatus]),
    ]
    let late = Sheet.Column(key: "days_late", title: interface[.headDaysLate], kind: .integer)
    let percent = percentPlaces.map {
      Sheet.Column(key: "percent", title: interface[.headPercent], kind: .decimal(places: $0))
    }
    return always + (isAnyLate ? [late] : []) + [percent].compactMap(\.self)
  }

  private func row(of entry: MeasureBook.Entry, _ guide: Guide, _ interface: Interface) -> [Sheet.Cell] {
    let (measure, standing) = (entry.measure, entry.standing)
    let late: Sheet.Cell = if case .late(let days) = standing.timing { .integer(days) } else { .empty }
    let always: [Sheet.Cell] = [
      .text(guide.title(of: measure)), measure.subject.indicator.map { .integer($0.value) } ?? .empty,
      .text(guide.owners(of: measure).joined(separator: ", ")), standing.deadline.map(Sheet.Cell.date) ?? .empty,
      .text(interface.state(standing.state)),
    ]
    let percent = standing.percent.map(Sheet.Cell.number) ?? .empty
    return always + (isAnyLate ? [late] : []) + (percentPlaces == nil ? [] : [percent])
  }
}

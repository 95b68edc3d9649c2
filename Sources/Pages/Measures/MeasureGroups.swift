internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

/// A measure with the groups that it stands in, from the outermost; nil where it belongs to none.
struct PlacedMeasure {
  let measure: Measure
  let groups: [String?]
}

/// The measures in the order of their groups; groups stand in order of first appearance, measures in their own.
func placed(_ measures: [Measure], by groupings: [MeasureGrouping], key: (MeasureGrouping, Measure) -> String?)
  -> [PlacedMeasure]
{
  var places: [[String?]: Int] = [:]
  var ranks: [[Int]] = []
  let found = measures.map { measure in
    let groups = groupings.map { key($0, measure) }
    var rank: [Int] = []
    for level in groups.indices {
      let path = Array(groups[...level])
      if places[path] == nil { places[path] = places.count }
      rank.append(places[path] ?? 0)
    }
    ranks.append(rank)
    return PlacedMeasure(measure: measure, groups: groups)
  }
  return found.indices.sorted { left, right in
    ranks[left] == ranks[right] ? left < right : ranks[left].lexicographicallyPrecedes(ranks[right])
  }.map { found[$0] }
}

extension PageScope {
  /// What tells the group of a measure from others; nil when the measure says nothing of it.
  func groupKey(_ grouping: MeasureGrouping, of measure: Measure) -> String? {
    let subject = measure.subject
    switch grouping {
    case .instrument:
      guard let indicator = subject.indicator?.value else { return nil }
      return guide.catalogue(of: measure)?.instrument(of: indicator)?.code
    case .indicator: return subject.indicator.map { "\($0.value)" }
    case .subindicator: return subject.subindicator?.value
    case .topic: return subject.topic.map(PlainWords.of)
    case .question: return subject.question?.value.code.description
    case .responsible:
      // All of them, or the work of one would stand under another's name.
      let owners = measure.allRows.flatMap(\.responsible).map { owner in
        switch owner {
        case .unit(let id): id.value
        case .text(let words): PlainWords.of(words)
        }
      }
      return owners.isEmpty ? nil : owners.firsts(of: \.self).joined(separator: ", ")
    }
  }

  /// The heading of the measure's group: the printed words that the report gives, else those of the catalogue.
  mutating func groupWords(
    _ grouping: MeasureGrouping, of measure: Measure, labels: [GroupLabel] = []
  ) -> Fragment? {
    guard let key = groupKey(grouping, of: measure) else { return nil }
    if let label = labels.first(where: { $0.grouping == grouping && $0.key.value == key }) {
      return inline(label.label)
    }
    if grouping == .topic { return measure.subject.topic.map { inline($0) } }
    return Fragment.text(plainGroupWords(grouping, key, of: measure))
  }

  func plainGroupWords(_ grouping: MeasureGrouping, _ key: String, of measure: Measure) -> String {
    let catalogue = guide.catalogue(of: measure)
    switch grouping {
    case .instrument: return interface[.instrument] + " " + key
    case .indicator:
      let title = Int(key).flatMap { catalogue?.indicator($0)?.title }
      return words(interface[.indicator], interface.ordinal(key), title)
    case .subindicator:
      return words(interface[.subindicator], interface.ordinal(key), catalogue?.subindicator(key)?.title)
    case .question:
      guard case .question(let code)? = measure.subject.question?.value.code else { return key }
      let questions = catalogue?.indicator(asking: code)?.questions
      return words(key, questions?.first { $0.code == key }?.text)
    case .responsible: return guide.owners(of: measure).joined(separator: ", ")
    case .topic: return key
    }
  }

  /// The indicator that a measure is counted under.
  func indicatorName(of measure: Measure) -> String {
    groupKey(.indicator, of: measure).map { plainGroupWords(.indicator, $0, of: measure) } ?? interface[.unknown]
  }

  private func words(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: " ") }
}

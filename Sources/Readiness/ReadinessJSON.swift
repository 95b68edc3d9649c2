internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

extension YearReadiness {
  /// The readiness as JSON, version 1: `{"version": 1, "fiscal_year", "as_of", "closes", "days_left", "ready", "total",
  /// "items": [{"code", "title", "state", "owner", "updated", "url", "elements": [{"number", "text", "source",
  /// "verdict", "reasons"}], "remarks": [{"verdict", "reasons"}]}]}`. Words come in both languages, dates are ISO 8601,
  /// and what is not known is `null`.
  package var json: String {
    let entries = zip(items, answers).map { "    " + entry($0, url: $1.addresses.first) }
    return """
      {
        "version": 1,
        "fiscal_year": \(year.number),
        "as_of": \(site.settings.asOf.isoText.jsonQuoted),
        "closes": \(window?.closes?.isoText.jsonQuoted ?? "null"),
        "days_left": \(daysLeft.map(String.init) ?? "null"),
        "ready": \(readyCount),
        "total": \(items.count),
        "items": [
      \(entries.joined(separator: ",\n"))
        ]
      }

      """
  }

  private func entry(_ item: ItemReadiness, url: String?) -> String {
    let elements = item.elements.map { assessed in
      "{\"number\": \(assessed.element.number), \"text\": \(assessed.element.text.jsonQuoted), "
        + "\"source\": \(assessed.element.source.rawValue.jsonQuoted), \(verdict(assessed.verdict))}"
    }
    let remarks = item.remarks.map { "{\(verdict($0))}" }
    let disclosure = item.disclosure
    return "{\"code\": \(item.item.code.description.jsonQuoted), \"title\": \(item.item.title.jsonQuoted), "
      + "\"state\": \(item.state.rawValue.jsonQuoted), \"owner\": \(owner(of: item)?.jsonQuoted ?? "null"), "
      + "\"updated\": \(disclosure?.updated.value.isoText.jsonQuoted ?? "null"), "
      + "\"url\": \(url?.jsonQuoted ?? "null"), "
      + "\"elements\": [\(elements.joined(separator: ", "))], \"remarks\": [\(remarks.joined(separator: ", "))]}"
  }

  private func verdict(_ verdict: ElementVerdict) -> String {
    let reasons = verdict.reasons.map { "{\"th\": \($0.thai.jsonQuoted), \"en\": \($0.english.jsonQuoted)}" }
    return "\"verdict\": \(verdict.name.jsonQuoted), \"reasons\": [\(reasons.joined(separator: ", "))]"
  }

  /// The name of the unit that keeps the item's page.
  func owner(of item: ItemReadiness) -> String? {
    item.disclosure.map { site.settings.unit($0.owner.value)?.name ?? $0.owner.value }
  }
}

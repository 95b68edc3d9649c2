internal import Content

/// What of a measure counts in one row of a table, and how it stands.
struct MeasureShare {
  let name: String
  let standing: MeasureStanding
}

extension Guide {
  /// Those who answer for a measure, each with how what is theirs stands: their parts, where parts are reported on one by
  /// one, else the whole.
  func shares(of entry: MeasureBook.Entry) -> [MeasureShare] {
    let measure = entry.measure
    let rows = measure.progressRows
    return owners(of: measure).map { owner in
      let own = rows.filter { names(of: $0).contains(owner) }
      let isWhole = own.isEmpty || own.count == rows.count
      return MeasureShare(
        name: owner,
        standing: isWhole ? entry.standing : MeasureStanding(of: own, in: measure, on: site.settings.asOf))
    }
  }
}

// Components in the words and digits of a language.

extension Interface {
  /// The tag of a state.
  func status(_ status: Status) -> StatusModel { StatusModel(status: status, label: self[status.word]) }

  /// - Parameter total: more than zero.
  func tally(_ count: Int, of total: Int) -> TallyModel {
    TallyModel(count: count, total: total, printedCount: number(count), printedTotal: number(total))
  }
}

extension Status {
  fileprivate var word: Word {
    switch self {
    case .published: .statusPublished
    case .missing: .statusMissing
    case .late: .statusLate
    case .done: .statusDone
    case .inProgress: .statusInProgress
    case .notStarted: .statusNotStarted
    case .notDone: .statusNotDone
    case .unknown: .statusUnknown
    }
  }
}

package import Diagnostics
package import Thai

/// What has been submitted of a fiscal year: `YEAR/oit.lock`, which `prongsai freeze` writes.
package struct OITLock: Sendable {
  package let source: Source
  /// That of the folder.
  package let year: FiscalYear
  /// At least one entry, in the order in which it happened.
  package let log: [LogEntry]
  package let items: [FrozenItem]
  /// The addresses of the year's other pages.
  package let pages: [Located<String>]
  /// The SHA-256 of what stands above it in the file.
  package let checksum: Located<String>

  package enum Action: String, Sendable, CaseIterable {
    case frozen, released
  }

  package struct LogEntry: Sendable {
    package let date: CalendarDate
    package let action: Action
    /// Why it was released.
    package let reason: String?

    package init(date: CalendarDate, action: Action, reason: String? = nil) {
      self.date = date
      self.action = action
      self.reason = reason
    }
  }

  /// The day since which the year is frozen; nil when the lock has been released.
  package var frozenOn: CalendarDate? { log.last.flatMap { $0.action == .frozen ? $0.date : nil } }

  /// Every address that was submitted.
  package var addresses: [Located<String>] { items.flatMap { [$0.address] + $0.files } + pages }
}

/// One item as it was submitted.
package struct FrozenItem: Sendable {
  package let address: Located<String>
  /// Of its file and its attachments together; 64 hexadecimal digits, lower case.
  package let sha256: Located<String>
  /// The addresses of its attachments.
  package let files: [Located<String>]
}

/// That an item is no longer as it was submitted.
package struct ChangeAfterFreeze: Sendable {
  package let frozenOn: CalendarDate
  /// What the item says of itself, never earlier than the day of freezing.
  package let changedOn: CalendarDate

  package init(frozenOn: CalendarDate, changedOn: CalendarDate) {
    self.frozenOn = frozenOn
    self.changedOn = changedOn
  }
}

package import Diagnostics
package import Thai

/// บันทึกข้อความ: the letter with which a document is handed in. What is absent is left blank to be filled in by hand.
package struct Memo: Sendable {
  /// The picture at its head: the Garuda, or the organisation's own.
  package let emblem: FileReference?
  /// ส่วนราชการ
  package let from: InlineText?
  /// ที่
  package let number: InlineText?
  package let date: Located<DayOrMonth>?
  /// เรื่อง
  package let subject: InlineText?
  /// เรียน
  package let to: InlineText?
  package let body: BlockText?
  package let signer: Person?
}

/// One step of the chain of signatures.
package struct Approval: Sendable {
  package let span: Span
  /// Whose opinion it is: the words behind ความเห็นของ.
  package let office: InlineText
  /// nil: a blank line to write on.
  package let opinion: InlineText?
  package let signer: Person?
  package let date: Located<DayOrMonth>?
}

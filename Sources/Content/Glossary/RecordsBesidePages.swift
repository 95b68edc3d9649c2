// The keys of `exceptions.yml`. `history.yml` has the paths of pages for keys, and below them those of `history:`.

enum ExceptionKeys {
  static let rule = Key("rule", "กติกา", .located, required: true)
  static let path = Key("path", "เส้นทาง", .located, required: true)
  static let reason = Key("reason", "เหตุผล", .text, required: true)
  static let by = Key("by", "ผู้อนุมัติ", .text, required: true)
  static let until = Key("until", "ถึงวันที่", .date)

  static let schema = Schema("exception", rule, path, reason, by, until)
}

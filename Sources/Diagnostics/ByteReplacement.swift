extension String {
  /// Every such ASCII byte made a text, whatever marks stand behind it: to Swift, `'` with a combining mark is another
  /// character than `'`, to a shell and to YAML it is not.
  package func replacing(byte: UInt8, with text: String) -> String {
    String(decoding: utf8.flatMap { $0 == byte ? Array(text.utf8) : [$0] }, as: UTF8.self)
  }
}

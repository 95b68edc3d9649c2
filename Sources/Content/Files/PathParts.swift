extension String {
  /// What stands between the slashes of a path or an address, without empty parts. By bytes: a mark behind a slash, which
  /// letters would join with it, is the beginning of a part.
  package var pathParts: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) }
}

/// One attribute that the audit looks at: its value's bytes as written in the page, and where its tag begins.
struct ScannedAttribute {
  enum Name {
    case id, address
  }

  let name: Name
  let value: Range<Int>
  /// The offset of the tag's `<`.
  let tag: Int
}

/// Finds the `id`, `href` and `src` attributes of a page, in one pass.
///
/// Comments and the content of `script` and `style` are passed over.
struct HTMLScanner {
  private var cursor: HTMLCursor

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    cursor = HTMLCursor(bytes)
  }

  mutating func scan(_ visit: (ScannedAttribute) -> Void) {
    while let tag = cursor.nextTag() {
      cursor.index = tag + 1
      if cursor.has("!--") {
        cursor.skip(past: "-->")
      } else if let first = cursor.byte(0), HTMLCursor.isLetter(first) {
        let name = cursor.takeName()
        scanAttributes(of: tag, visit)
        if cursor.equal(name, "script") { cursor.skip(past: "</script") }
        if cursor.equal(name, "style") { cursor.skip(past: "</style") }
      }
    }
  }

  private mutating func scanAttributes(of tag: Int, _ visit: (ScannedAttribute) -> Void) {
    let reader = cursor
    cursor.takeAttributes { name, value in
      if reader.equal(name, "id") { visit(ScannedAttribute(name: .id, value: value, tag: tag)) }
      if reader.equal(name, "href") || reader.equal(name, "src") {
        visit(ScannedAttribute(name: .address, value: value, tag: tag))
      }
    }
  }
}

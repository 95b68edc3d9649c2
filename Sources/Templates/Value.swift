package import Diagnostics

/// What a template can print or ask about. The kind of a value decides how it is printed, whatever its field was
/// declared as, so that no mistake in a view model can put unescaped text into a page.
package enum Value: Sendable {
  /// Absent: prints nothing, and sections over it are skipped.
  case none
  /// Plain text, escaped when printed.
  case text(String)
  /// HTML that is safe to print as it is.
  case html(Fragment)
  /// An address, and where in the content it was written. One that begins with a single `/` is an address within
  /// the site, and is printed relative to the root given to `render`.
  indirect case url(String, Span?)
  case number(Int)
  case flag(Bool)
  case list([Value])
  case object(Object)

  /// Whether a section over the value is rendered; zero counts, since it is a number like others.
  package var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let fragment): !fragment.bytes.isEmpty
    case .url(let address, _): !address.isEmpty
    case .flag(let flag): flag
    case .list(let values): !values.isEmpty
    case .number, .object: true
    }
  }
}

/// HTML made elsewhere, with, for each link or image in it, where in the content it was written.
package struct Fragment: Sendable {
  package let bytes: [UInt8]
  /// By ascending offset.
  package let origins: [Origin]

  package struct Origin: Sendable {
    /// The byte offset, in the fragment, of the tag's `<`.
    package let offset: Int
    package let span: Span

    package init(offset: Int, span: Span) {
      self.offset = offset
      self.span = span
    }
  }

  package init(bytes: [UInt8], origins: [Origin] = []) {
    self.bytes = bytes
    self.origins = origins
  }

  /// The content of the last link or image that begins at or before the offset; nil before the first.
  package func origin(at offset: Int) -> Span? {
    origins.last { $0.offset <= offset }?.span
  }
}

/// An address with the place in the content where it was written.
package struct URLValue: Sendable {
  package let address: String
  package let span: Span?

  package init(_ address: String, at span: Span? = nil) {
    self.address = address
    self.span = span
  }
}

/// The type of a value, known when templates are compiled. Every value may also be absent.
package indirect enum Shape: Sendable {
  case text, html, url, number, flag
  case list(Shape)
  case object(ObjectShape)
  /// An object whose shape is asked for when it is needed, for models that contain themselves.
  case lazyObject(@Sendable () -> ObjectShape)
}

/// The fields of an object. Two shapes are the same only when they are the same instance: make each once.
package final class ObjectShape: Sendable {
  /// The name that messages use.
  package let name: String
  /// A field named `.` is what `{{.}}` stands for while the object is innermost.
  package let fields: [(name: String, shape: Shape)]

  package init(name: String, fields: [(name: String, shape: Shape)]) {
    self.name = name
    self.fields = fields
  }
}

/// Values in the order of their shape's fields; values that are missing at the end are absent.
package struct Object: Sendable {
  package let shape: ObjectShape
  package let values: [Value]

  package init(shape: ObjectShape, values: [Value]) {
    self.shape = shape
    self.values = values
  }
}

/// A model that templates can show.
///
///     static let context = ModelContext<NewsEntry>(
///       "news-entry", [.text("title") { $0.title }, .flag("isNew") { $0.isNew }])
package protocol ViewModel: Sendable {
  static var context: ModelContext<Self> { get }
}

extension ViewModel {
  /// The model's values in the order of its context's fields.
  package var object: Object { Self.context.object(of: self) }
}

/// How a view model shows itself to templates: one list of fields gives both its shape and its values, so that the
/// two can't disagree.
package final class ModelContext<Model>: Sendable {
  package let shape: ObjectShape
  /// By field, in the order of the shape.
  @usableFromInline let getters: [@Sendable (Model) -> Value]

  /// - Parameter name: the name of the shape in messages.
  package init(_ name: String, _ fields: [Field<Model>]) {
    getters = fields.map(\.value)
    shape = ObjectShape(name: name, fields: fields.map { ($0.name, $0.shape) })
  }

  /// The values of a model, those of nested models included.
  @inlinable package func object(of model: Model) -> Object {
    var values: [Value] = []
    values.reserveCapacity(getters.count)
    for value in getters { values.append(value(model)) }
    return Object(shape: shape, values: values)
  }
}

/// One field of a view model: its name in templates, its shape, and how to get its value.
package struct Field<Model>: Sendable {
  let name: String
  let shape: Shape
  let value: @Sendable (Model) -> Value
}

extension Field {
  package static func text(_ name: String, _ get: @Sendable @escaping (Model) -> String?) -> Field {
    Field(name: name, shape: .text) { model in get(model).map { .text($0) } ?? .none }
  }

  package static func html(_ name: String, _ get: @Sendable @escaping (Model) -> Fragment?) -> Field {
    Field(name: name, shape: .html) { model in get(model).map { .html($0) } ?? .none }
  }

  package static func url(_ name: String, _ get: @Sendable @escaping (Model) -> String?) -> Field {
    Field(name: name, shape: .url) { model in get(model).map { .url($0, nil) } ?? .none }
  }

  package static func url(_ name: String, _ get: @Sendable @escaping (Model) -> URLValue?) -> Field {
    Field(name: name, shape: .url) { model in get(model).map { .url($0.address, $0.span) } ?? .none }
  }

  package static func number(_ name: String, _ get: @Sendable @escaping (Model) -> Int?) -> Field {
    Field(name: name, shape: .number) { model in get(model).map { .number($0) } ?? .none }
  }

  package static func flag(_ name: String, _ get: @Sendable @escaping (Model) -> Bool) -> Field {
    Field(name: name, shape: .flag) { model in .flag(get(model)) }
  }

  /// A list of plain texts; within its section `{{.}}` is the text.
  package static func texts(_ name: String, _ get: @Sendable @escaping (Model) -> [String]) -> Field {
    Field(name: name, shape: .list(.text)) { model in .list(get(model).map { .text($0) }) }
  }

  /// A list of models, which may be of the model's own type.
  package static func list<Element: ViewModel>(
    _ name: String, of element: Element.Type, _ get: @Sendable @escaping (Model) -> [Element]
  ) -> Field {
    Field(name: name, shape: .list(.lazyObject { Element.context.shape })) { model in
      .list(get(model).map { .object($0.object) })
    }
  }

  /// Another model, which may be of the model's own type, or none.
  package static func object<Element: ViewModel>(
    _ name: String, of element: Element.Type, _ get: @Sendable @escaping (Model) -> Element?
  ) -> Field {
    Field(name: name, shape: .lazyObject { Element.context.shape }) { model in
      get(model).map { .object($0.object) } ?? .none
    }
  }
}

import Diagnostics
import Foundation
import Templates
import TestSupport
import Testing

/// A file of the public specification of Mustache.
struct SpecificationFile: Decodable {
  let tests: [SpecificationCase]

  static let names = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  static func read(_ name: String) throws -> SpecificationFile {
    let data = try #require(try Specifications.data("mustache/\(name).json"))
    return try JSONDecoder().decode(SpecificationFile.self, from: data)
  }
}

struct SpecificationCase: Decodable {
  let name: String
  let desc: String?
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String
}

/// Untyped data, from which shapes are inferred here only: real contexts have their shapes before their data.
indirect enum JSON: Decodable {
  case null, flag(Bool), number(Int), decimal(Double), text(String), list([JSON]), object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let decimal = try? container.decode(Double.self) {
      self = .decimal(decimal)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

extension JSON {
  var elements: [JSON] { if case .list(let list) = self { list } else { [] } }
  var members: [String: JSON]? { if case .object(let object) = self { object } else { nil } }
}

/// A shape that fits several data at once, and then makes values of them.
indirect enum InferredShape {
  case unknown, text, number, flag
  case list(InferredShape)
  case object(ObjectShape, [InferredShape])

  init(_ samples: [JSON]) {
    let samples = samples.filter { if case .null = $0 { false } else { true } }
    switch samples.first {
    case nil, .null: self = .unknown
    case .text, .decimal: self = .text
    case .number: self = .number
    case .flag: self = .flag
    case .list: self = .list(InferredShape(samples.flatMap(\.elements)))
    case .object: self = InferredShape.object(samples.compactMap(\.members))
    }
  }

  static func object(_ samples: [[String: JSON]]) -> InferredShape {
    let names = Set(samples.flatMap(\.keys)).sorted()
    let shapes = names.map { name in InferredShape(samples.compactMap { $0[name] }) }
    return .object(ObjectShape(name: "data", fields: Array(zip(names, shapes.map(\.shape)))), shapes)
  }

  var shape: Shape {
    switch self {
    case .unknown, .text: .text
    case .number: .number
    case .flag: .flag
    case .list(let element): .list(element.shape)
    case .object(let shape, _): .object(shape)
    }
  }

  func value(_ data: JSON) -> Value {
    switch (self, data) {
    case (_, .null): .none
    case (_, .flag(let flag)): .flag(flag)
    case (_, .number(let number)): .number(number)
    case (_, .decimal(let decimal)): .text("\(decimal)")
    case (_, .text(let text)): .text(text)
    case (.list(let element), .list(let list)): .list(list.map { element.value($0) })
    case (.object(let shape, let shapes), .object(let object)):
      .object(
        Object(
          shape: shape,
          values: zip(shape.fields, shapes).map { field, inferred in object[field.name].map(inferred.value) ?? .none }))
    default: .none
    }
  }

  /// The data as the one object of a context stack; anything but an object is the innermost value of it.
  static func context(_ data: JSON) throws -> Object {
    let wrapped: [String: JSON] = if case .object(let object) = data { object } else { [".": data] }
    let inferred = InferredShape.object([wrapped])
    guard case .object(let object) = inferred.value(.object(wrapped)) else { throw CocoaError(.coderInvalidValue) }
    return object
  }
}

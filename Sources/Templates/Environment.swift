/// Which blocks are overridden, and by what.
typealias Environment = [String: Argument]

/// The content that overrides a block; blocks within it are seen as where the content was written.
struct Argument: Hashable {
  let body: Compiler.BodyID
  let environment: Int
}

/// Numbers for environments.
struct EnvironmentTable {
  static let empty = 0

  private var environments: [Environment] = [[:]]
  private var numbers: [Environment: Int] = [[:]: 0]

  subscript(number: Int) -> Environment { environments[number] }

  /// The environment for a parent: what overrode blocks so far goes on doing so, the new arguments fill the rest.
  mutating func adding(_ arguments: [(name: String, body: Compiler.BodyID)], to number: Int) -> Int {
    var environment = environments[number]
    for (name, body) in arguments where environment[name] == nil {
      environment[name] = Argument(body: body, environment: number)
    }
    if let known = numbers[environment] { return known }
    numbers[environment] = environments.count
    environments.append(environment)
    return environments.count - 1
  }
}

extension Compiler {
  mutating func environment(adding arguments: [Block], of template: Template, to number: Int) -> Int {
    let bodies = arguments.map { block in
      let body = BodyID(template: template.name, block: block.identity)
      blocks[body] = block
      return (name: block.name.text, body: body)
    }
    return environments.adding(bodies, to: number)
  }

  /// The blocks that can be overridden in a parent: its own and those of its parents; nil when one of these could
  /// not be read.
  func blockNames(of parent: Template) -> [String]? {
    var names: [String] = []
    var seen: Set<String> = [parent.name]
    var queue = [parent]
    while let template = queue.popLast() {
      names += template.blockNames
      for name in template.parentNames where seen.insert(name).inserted {
        guard let next = templates[name] else { return nil }
        queue.append(next)
      }
    }
    return names
  }
}

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
  mutating func blockNames(of parent: Template) -> BlockNames? {
    if let known = knownBlocks[parent.name] { return known }
    let found = searchBlockNames(of: parent)
    knownBlocks[parent.name] = .some(found)
    return found
  }

  private func searchBlockNames(of parent: Template) -> BlockNames? {
    var names = BlockNames()
    var seen: Set<String> = [parent.name]
    var queue = [parent]
    while let template = queue.popLast() {
      for name in template.blockNames { names.add(name) }
      for name in template.parentNames where seen.insert(name).inserted {
        guard let next = templates[name] else { return nil }
        queue.append(next)
      }
    }
    return names
  }
}

/// Names in the order of meeting.
struct BlockNames {
  private(set) var inOrder: [String] = []
  private var all: Set<String> = []

  func contains(_ name: String) -> Bool { all.contains(name) }

  mutating func add(_ name: String) {
    if all.insert(name).inserted { inOrder.append(name) }
  }
}

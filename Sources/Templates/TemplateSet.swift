package import Diagnostics

/// A template that is rendered by itself, and the context that it is rendered with.
package struct TemplateRoot: Sendable {
  /// The name of the template, without `.mustache`.
  package let name: String
  /// The shapes of the context stack, the outermost first.
  package let shapes: [ObjectShape]

  package init(name: String, shapes: [ObjectShape]) {
    self.name = name
    self.shapes = shapes
  }
}

/// Rendering ended early: partials too deep in each other, or a context that the template was not compiled for.
package struct RenderError: Error {
  package let diagnostic: Diagnostic
}

/// Templates, compiled for the contexts of their roots. Rendering is safe from any number of threads at once.
package struct TemplateSet: Sendable {
  /// How strict compilation is.
  package struct Options: Sendable {
    /// As the specification of Mustache has it: unknown names, partials and blocks are empty, and `{{{x}}}` takes
    /// text. Otherwise each of these is an error.
    package var isLenient: Bool

    package static let strict = Options(isLenient: false)
    package static let lenient = Options(isLenient: true)
  }

  private let program: Program

  /// Compiles the roots and all that they reach.
  ///
  /// - Parameter sources: the templates by name, without `.mustache`. All are parsed; those that are reached are
  ///   checked against the contexts.
  /// - Returns: the set, unless a finding is an error, and all findings in source order.
  package static func compile(
    _ sources: [String: Source], roots: [TemplateRoot], options: Options = .strict
  ) -> (TemplateSet?, [Diagnostic]) {
    let names = sources.keys.sorted()
    var templates: [String: Template] = [:]
    var findings: [Diagnostic] = []
    for name in names {
      guard let source = sources[name] else { continue }
      let (template, found) = Parser.parse(source, name: name)
      templates[name] = template
      findings += found
    }
    var compiler = Compiler(templates: templates, templateNames: names, isLenient: options.isLenient)
    let program = compiler.compile(roots)
    findings = (findings + compiler.findings).inSourceOrder()
    return (findings.worst == .error ? nil : TemplateSet(program: program), findings)
  }

  /// Appends a rendered root to the output.
  ///
  /// - Parameters:
  ///   - stack: objects of the shapes that the root was compiled with, the outermost first.
  ///   - root: what addresses within the site are relative to: `../../`, `./`, or a path such as `/x/`.
  /// - Throws: when partials stand too deep in each other, or the context isn't the one compiled for; the output then
  ///   ends anywhere.
  package func render(
    _ name: String, stack: [Object], root: String, into output: inout [UInt8]
  ) throws(RenderError) {
    let routine = try routine(name, stack)
    var renderer = Renderer(program, stack: stack, root: root)
    swap(&output, &renderer.output)
    defer { swap(&output, &renderer.output) }
    do {
      try renderer.run(routine: routine)
    } catch {
      if case .failed(let diagnostic) = error { throw RenderError(diagnostic: diagnostic) }
    }
  }

  /// Where a byte of a root's output comes from; renders again to find out.
  ///
  /// - Returns: the place in a template, exact for literal text and the name in the tag for values; and the place in
  ///   the content where the value knows it: an address its own, HTML that of its last link or image up to the byte.
  ///   Nil when the output has no such byte.
  package func origin(
    ofOutputByte offset: Int, of name: String, stack: [Object], root: String
  ) -> (template: Span, content: Span?)? {
    guard offset >= 0, let routine = try? routine(name, stack) else { return nil }
    var renderer = Renderer(program, stack: stack, root: root, limit: offset)
    do {
      try renderer.run(routine: routine)
    } catch {
      if case .found(let hit) = error { return (hit.template, hit.content) }
    }
    return nil
  }

  private func routine(_ name: String, _ stack: [Object]) throws(RenderError) -> Int {
    let candidates = program.roots[name] ?? []
    let root = candidates.first { candidate in
      candidate.shapes.count == stack.count && zip(candidate.shapes, stack).allSatisfy { $0 === $1.shape }
    }
    if let root { return root.routine }
    let expected = candidates.first?.shapes.map(\.name) ?? []
    throw RenderError(diagnostic: .wrongContext(of: name, expected: expected, given: stack.map(\.shape.name)))
  }
}

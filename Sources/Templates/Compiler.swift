import Diagnostics

/// Turns templates into operations, for the contexts in which they are reached from the roots.
///
/// A template is compiled once for each distinct context, set of overriding blocks and way of indenting; since all
/// three are finite in number, so are the routines, also when partials call themselves.
struct Compiler {
  /// Far above what real templates need, and low enough that a hostile tangle ends quickly.
  static let routineLimit = 10_000
  static let sizeLimit = 50_000_000

  /// What a routine is made from.
  struct Key: Hashable {
    let body: BodyID
    let context: Context
    let environment: Int
    /// Whether lines begin with the indentation of the partials around.
    let isIndented: Bool
    /// Whether the routine begins at the start of a line; told apart for the contents of blocks only.
    let startsLine: Bool
  }

  /// A template, or a block in it by its place.
  struct BodyID: Hashable {
    let template: String
    var block: Int?
  }

  struct Pending {
    let key: Key
    let routine: Int
    let caller: Span?
  }

  struct Edge {
    let routine: Int
    let span: Span
  }

  let templates: [String: Template]
  /// The names of all templates, also of those that could not be parsed.
  let templateNames: [String]
  let isLenient: Bool
  var resolver = Resolver()
  var environments = EnvironmentTable()
  var blocks: [BodyID: Block] = [:]
  /// By parent; nil for those whose blocks can't be known.
  var knownBlocks: [String: BlockNames?] = [:]
  var emitter = Emitter()
  private(set) var findings: [Diagnostic] = []
  private var reported: Set<ReportKey> = []
  private var routines: [Routine] = []
  private var numbers: [Key: Int] = [:]
  private var queue: [Pending] = []
  /// The calls of each routine that stand in no section.
  private(set) var certainCalls: [[Edge]] = []
  private var roots: [String: [Program.Root]] = [:]
  private var gaveUp = false

  private struct ReportKey: Hashable {
    let id: String
    let path: String
    let range: Range<Int>?
  }

  init(templates: [String: Template], templateNames: [String], isLenient: Bool) {
    self.templates = templates
    self.templateNames = templateNames
    self.isLenient = isLenient
  }

  /// The program, complete only when no finding is an error.
  mutating func compile(_ wanted: [TemplateRoot]) -> Program {
    for root in wanted { add(root) }
    var next = 0
    while next < queue.count, !gaveUp {
      compile(queue[next])
      next += 1
    }
    for loop in LoopSearch.loops(in: certainCalls, names: routines.map(\.name)) { report(loop) }
    return Program(
      operations: emitter.operations, places: emitter.places, routines: routines, bytes: emitter.bytes,
      literals: emitter.literals, resolver: resolver, roots: roots)
  }

  private mutating func add(_ root: TemplateRoot) {
    guard templateNames.contains(root.name) else {
      return report(.missingTemplate(root.name, nearest: nearest(to: root.name, among: templateNames)))
    }
    guard templates[root.name] != nil else { return }
    var context = Context()
    for shape in root.shapes { context.push(.object(resolver.table.slot(of: shape))) }
    let key = Key(
      body: BodyID(template: root.name), context: context, environment: EnvironmentTable.empty, isIndented: false,
      startsLine: true)
    roots[root.name, default: []].append(Program.Root(routine: routine(key, caller: nil), shapes: root.shapes))
  }

  /// The number of the routine, which is compiled later.
  mutating func routine(_ key: Key, caller: Span?) -> Int {
    if let number = numbers[key] { return number }
    let number = routines.count
    numbers[key] = number
    let block = blocks[key.body].map { " {{$\($0.name.text)}}" } ?? ""
    routines.append(Routine(operations: 0..<0, name: key.body.template + block))
    certainCalls.append([])
    queue.append(Pending(key: key, routine: number, caller: caller))
    return number
  }

  private mutating func compile(_ pending: Pending) {
    guard let template = templates[pending.key.body.template] else { return }
    let start = emitter.operations.count
    emitter.separate()
    var body = BodyCompiler(template: template, pending: pending)
    let block = blocks[pending.key.body]
    body.compileAll(block?.body ?? template.nodes, overriding: block, with: &self)
    routines[pending.routine] = Routine(
      operations: start..<emitter.operations.count, name: routines[pending.routine].name)
    if routines.count > Self.routineLimit || emitter.size > Self.sizeLimit {
      gaveUp = true
      report(.tooComplex(at: template.source.whole.start))
    }
  }

  mutating func addCertainCall(from routine: Int, to target: Int, at span: Span) {
    certainCalls[routine].append(Edge(routine: target, span: span))
  }

  /// Keeps one finding of an id for a place, since a template may be compiled many times.
  mutating func report(_ finding: Diagnostic) {
    let key = ReportKey(id: finding.id, path: finding.span?.source.path ?? "", range: finding.span?.range)
    if finding.span == nil || reported.insert(key).inserted { findings.append(finding) }
  }
}

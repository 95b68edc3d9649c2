import Diagnostics
import Templates
import Testing

/// A little site whose contexts use every kind of value.
struct Page: ViewModel {
  var title: String? = "หน้าแรก"
  var body: Fragment? = Fragment(bytes: Array("<p>ก</p>".utf8))
  var link = URLValue("/2568/oit/")
  var count: Int? = 3
  var isNew = true
  var tags: [String] = []
  var entries: [Entry] = []
  var owner: Owner? = Owner(name: "สำนักปลัด")
  var subtitle: String?

  static let context = ModelContext<Page>(
    "page",
    [
      .text("title") { $0.title }, .html("body") { $0.body }, .url("link") { $0.link }, .number("count") { $0.count },
      .flag("isNew") { $0.isNew }, .texts("tags") { $0.tags }, .list("entries", of: Entry.self) { $0.entries },
      .object("owner", of: Owner.self) { $0.owner }, .text("subtitle") { $0.subtitle },
    ])
}

struct Owner: ViewModel {
  let name: String

  static let context = ModelContext<Owner>("owner", [.text("name") { $0.name }])
}

/// Contains itself, as navigation does.
struct Entry: ViewModel {
  var label: String
  var subtitle: String?
  var children: [Entry] = []

  static let context = ModelContext<Entry>(
    "entry",
    [
      .text("label") { $0.label }, .text("subtitle") { $0.subtitle },
      .list("children", of: Entry.self) { $0.children },
    ])
}

/// Compiles templates for `main` with a page, all positions told by the sources' own paths.
func compile(
  _ main: String, _ others: [String: String] = [:], options: TemplateSet.Options = .strict
) -> (TemplateSet?, [Diagnostic]) {
  var sources = others.reduce(into: [:]) { $0[$1.key] = Source(path: $1.key, text: $1.value) }
  sources["main"] = Source(path: "main", text: main)
  let root = TemplateRoot(name: "main", shapes: [Page.context.shape])
  return TemplateSet.compile(sources, roots: [root], options: options)
}

func render(
  _ main: String, _ others: [String: String] = [:], page: Page = Page(), root: String = "./"
) throws -> String {
  let (set, findings) = compile(main, others)
  let compiled = try #require(set, "\(findings.map { ($0.id, $0.message.english) })")
  var output: [UInt8] = []
  try compiled.render("main", stack: [page.object], root: root, into: &output)
  return String(decoding: output, as: UTF8.self)
}

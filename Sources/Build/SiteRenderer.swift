internal import Audit
internal import Content
internal import Diagnostics
internal import Pages
internal import Synchronization
internal import Templates

/// One file of the output as it has been made.
struct ProducedFile: Sendable {
  /// Below the output folder.
  let path: String
  let sha256: String
  let size: Int
  let source: String?
  let order: Order
  /// Whether its bytes wait in the staging folder; otherwise they already stand in the output.
  let isStaged: Bool

  /// What is put in place first: nothing may be linked to before it stands.
  enum Order: Int, Sendable {
    case asset, page, index
  }
}

/// What rendering a whole site gave.
struct RenderedSite: Sendable {
  var files: [ProducedFile] = []
  /// One for each page, in the plan's order.
  var links: [PageLinks] = []
  var findings: [Diagnostic] = []
  /// The first failure to write, by the order of files.
  var failure: FileSystem.Failure?
}

/// What came of one page or file.
struct RenderedPart: Sendable {
  var file: ProducedFile?
  var links: PageLinks?
  var findings: [Diagnostic] = []
  var failure: FileSystem.Failure?
  /// The files of the search index that this page made full.
  var search: [WrittenSearchFile] = []
}

/// Renders the pages and takes the files and assets, many at once, each on its own.
struct SiteRenderer: Sendable {
  let site: Site
  let plan: SitePlan
  let templates: TemplateSet
  let assets: Assets
  let contentRoot: String
  /// Where changed files wait; nil when nothing will be written.
  let staging: Staging?
  let jobs: Int
  var progress: ProgressReport?

  func render() async -> RenderedSite {
    let known = KnownAddresses(plan: plan, assets: assets)
    let basePath = site.settings.basePath
    let printed = PrintedText(site)
    let done = Atomic(0)
    let total = plan.pages.count + plan.files.count + plan.generated.count
    let search = searchWriter
    // The last first: a year's reports before the list of its measures, whose spreadsheet is the largest, and while that
    // is put together no other can be.
    let long = plan.pages.indices.reversed().filter { plan.pages[$0].takesLong }
    let pages = await parallelMap(count: plan.pages.count, jobs: jobs, first: long) { index in
      defer { progress?(done.add(1, ordering: .relaxed).newValue, total) }
      return page(at: index, known: known, basePath: basePath, search, printed)
    }
    let files = await parallelMap(count: plan.files.count, jobs: jobs) { index in
      defer { progress?(done.add(1, ordering: .relaxed).newValue, total) }
      return file(plan.files[index])
    }
    let generated = await parallelMap(count: plan.generated.count, jobs: jobs) { index in
      defer { progress?(done.add(1, ordering: .relaxed).newValue, total) }
      return self.generated(plan.generated[index])
    }
    return collect(
      pages,
      files + generated + (search?.rest(pages.flatMap(\.search)) ?? [])
        + assets.files.map { asset in
          produce(asset.bytes, path: String(asset.address.dropFirst()), source: nil, order: .asset)
        })
  }

  private func page(
    at index: Int, known: KnownAddresses, basePath: String, _ search: SearchWriter?, _ printed: PrintedText
  ) -> RenderedPart {
    let page = plan.pages[index]
    var findings: [Diagnostic] = []
    var html: [UInt8] = []
    html.reserveCapacity(24 << 10)
    let stack = page.context(&findings)
    do throws(RenderError) {
      try templates.render(page.template, stack: stack, root: page.root, into: &html)
    } catch {
      findings.append(error.diagnostic)
    }
    var part = produce(html, path: page.outputPath, source: page.source?.path, order: .page)
    part.links = PageLinks(address: page.address, html: html, basePath: basePath) { known.contains($0) }
    part.findings += findings + [printed.finding(of: page.address, html: html)].compactMap(\.self)
    part.search = search?.take(page, at: index, html: html) ?? []
    return part
  }

  /// nil when there is nothing to search with, or nothing to write to.
  private var searchWriter: SearchWriter? {
    guard staging != nil else { return nil }
    return plan.searchIndex.map { address in
      SearchWriter(folder: String(address.dropFirst().prefix { $0 != "/" })) { bytes, path, order, digest in
        produce(bytes, path: path, source: nil, order: order, digest: digest)
      }
    }
  }

  private func file(_ file: ContentFile) -> RenderedPart {
    do throws(SystemError) {
      let bytes = try readFile(contentRoot + "/" + file.path)
      return produce(bytes, path: file.path, source: "content/" + file.path, order: .asset)
    } catch {
      return RenderedPart(findings: [.unreadable("content/" + file.path, error)])
    }
  }

  private func generated(_ file: GeneratedFile) -> RenderedPart {
    var findings: [Diagnostic] = []
    let bytes = file.bytes(&findings)
    var part = produce(bytes, path: String(file.address.dropFirst()), source: file.source?.path, order: .asset)
    part.findings += findings
    return part
  }

  private func produce(
    _ bytes: [UInt8], path: String, source: String?, order: ProducedFile.Order, digest: String? = nil
  ) -> RenderedPart {
    var part = RenderedPart()
    guard let staging else { return part }
    do throws(FileSystem.Failure) {
      let isStaged = try staging.stage(bytes, path: path)
      part.file = ProducedFile(
        path: path, sha256: digest ?? sha256(bytes), size: bytes.count, source: source, order: order, isStaged: isStaged
      )
    } catch {
      part.failure = error
    }
    return part
  }

  private func collect(_ pages: [RenderedPart], _ others: [RenderedPart]) -> RenderedSite {
    var site = RenderedSite()
    site.links = pages.compactMap(\.links)
    for part in pages + pages.flatMap(\.search).map(\.part) + others {
      if let file = part.file { site.files.append(file) }
      site.findings += part.findings
      site.failure = site.failure ?? part.failure
    }
    return site
  }

  /// The faults of all links, each at the place where it was written.
  func audit(_ rendered: RenderedSite) -> [Diagnostic] {
    let audit = LinkAudit(rendered.links, addresses: plan.addresses)
    return audit.problems.flatMap { page, problems in findings(problems, on: page, audit) }
  }

  private func findings(_ problems: [LinkProblem], on index: Int, _ audit: LinkAudit) -> [Diagnostic] {
    let page = plan.pages[index]
    var ignored: [Diagnostic] = []
    let stack = page.context(&ignored)
    return problems.map { problem in
      let origin = templates.origin(
        ofOutputByte: problem.offset, of: page.template, stack: stack, root: page.root)
      return audit.finding(for: problem, on: index, template: origin?.template, content: origin?.content)
    }
  }
}

/// Everything that stands at an address of the site.
struct KnownAddresses: Sendable {
  private let addresses: Set<String>

  init(plan: SitePlan, assets: Assets) {
    addresses = Set(plan.addresses + assets.files.map(\.address) + [plan.searchIndex].compactMap(\.self))
  }

  /// `/integrity.json` is written last and always there.
  func contains(_ address: String) -> Bool { addresses.contains(address) || address == "/" + Manifest.path }
}

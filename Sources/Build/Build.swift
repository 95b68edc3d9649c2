internal import Audit
package import Content
package import Diagnostics
internal import Markup
internal import Pages
internal import Templates

/// The one place that knows the order of the stages; `build` and `check` are this with and without writing.
package enum Build {
  /// Reads, plans, renders, checks and, when nothing speaks against it, writes the site.
  ///
  /// Findings never stop a stage that can still find more. Throws when the machine fails (disk full, no permission to
  /// write, another build at work); what stood in the output folder then is whole, old or new.
  package static func run(_ options: BuildOptions) async throws(BuildFailure) -> BuildReport {
    var run = BuildRun(options)
    return try await run.run()
  }

  /// What `run` would find, with what it has read and planned, for commands that need to know; writes nothing.
  package static func inspect(_ options: BuildOptions) async throws(BuildFailure) -> InspectedSite {
    var options = options
    options.writes = false
    var run = BuildRun(options)
    let report = try await run.run()
    return InspectedSite(report: report, site: run.site, pages: run.pages)
  }

  /// The content alone, as a build reads it, for commands that look at it in their own way.
  package static func content(of options: BuildOptions) async -> (site: Site?, findings: [Diagnostic]) {
    Markup.prepare()
    return await ContentLoader.load(
      ContentOptions(
        root: options.site + "/content", shownAs: "content", now: options.now, today: options.today,
        jobs: options.jobs))
  }
}

/// A site that has been checked.
package struct InspectedSite: Sendable {
  package let report: BuildReport
  /// nil when `site.yml` can't carry one.
  package let site: Site?
  /// The addresses of all pages, redirects among them; in their order.
  package let pages: [String]
}

/// Why a build could not be carried out, whatever the content.
package struct BuildFailure: Error {
  package let message: Wording
}

/// One build on its way through the stages.
struct BuildRun {
  let options: BuildOptions
  private(set) var report = BuildReport()
  private(set) var site: Site?
  /// The addresses of the planned pages.
  private(set) var pages: [String] = []
  private var exceptions = Exceptions()
  private let clock = ContinuousClock()

  init(_ options: BuildOptions) {
    self.options = options
  }

  mutating func run() async throws(BuildFailure) -> BuildReport {
    let start = clock.now
    let options = options
    async let prepared = PreparedTemplates.prepare(options)
    let (site, found) = await loadSite()
    let mark = time("content", since: start)
    // Nothing that is planned depends on it.
    async let crossChecks = site?.crossCheckFindings(after: found) ?? []

    let templates = await prepared
    report.findings += templates.findings
    let planned = plan(site, templates)
    report.findings += await crossChecks
    let last = time("plan", since: mark)
    guard let site, let (plan, assets) = planned else { return finish(site) }
    guard let set = templates.set else {
      report.findings += await textFindings(of: plan)
      return finish(site)
    }
    return try await produce(site, plan, set, assets, since: last)
  }

  /// What stands where; nil when there is no site or nothing to show it with.
  private mutating func plan(_ site: Site?, _ templates: PreparedTemplates) -> (SitePlan, Assets)? {
    guard let pages = templates.pages else { return nil }
    let style = site.map { SiteStyle.css($0.settings.colours, assets: templates.assets.map(\.path)) }
    let assets = Assets(templates.assets, style: style ?? [])
    guard assets.addresses.stylesheet != nil else {
      report.findings.append(.noStylesheet())
      return nil
    }
    guard let site else { return nil }
    let (plan, findings) = pages.plan(site, assets: assets.addresses, release: Release.generator)
    report.findings += findings
    report.pages = plan.pages.count
    self.pages = plan.pages.map(\.address)
    report.findings += frozenYears(of: site).lostAddresses(among: plan.addresses, after: report.findings)
    return (plan, assets)
  }

  private var contentRoot: String { options.site + "/content" }

  /// The content, compared with what was submitted of it, and what was found while it was read.
  private mutating func loadSite() async -> (site: Site?, findings: [Diagnostic]) {
    let (loaded, findings) = await Build.content(of: options)
    report.findings += findings
    guard var loaded else { return (nil, findings) }
    exceptions = Exceptions(loaded.exceptions, on: loaded.settings.asOf)
    report.findings += exceptions.unknownRules
    if !loaded.locks.isEmpty {
      let compared = await frozenYears(of: loaded).compare(jobs: options.jobs, after: findings)
      loaded.changesAfterFreeze = compared.changes
      report.findings += compared.findings
    }
    site = loaded
    return (loaded, findings)
  }

  private func frozenYears(of site: Site) -> FrozenYears { FrozenYears(site, root: contentRoot) }

  /// What is wrong in the pages' own texts, when there are no templates to print them with.
  private func textFindings(of plan: SitePlan) async -> [Diagnostic] {
    await parallelMap(count: plan.pages.count, jobs: options.jobs) { index in
      var findings: [Diagnostic] = []
      _ = plan.pages[index].context(&findings)
      return findings
    }.flatMap(\.self)
  }

  /// Renders, checks and writes what has been planned.
  private mutating func produce(
    _ site: Site, _ plan: SitePlan, _ templates: TemplateSet, _ assets: Assets, since start: ContinuousClock.Instant
  ) async throws(BuildFailure) -> BuildReport {
    let output = Output(options.output)
    if options.writes { report.findings += output.findings }
    applyRules(of: site)
    let staging = report.fails(on: options.failOn) || !options.writes ? nil : try output.openStaging()
    let renderer = SiteRenderer(
      site: site, plan: plan, templates: templates, assets: assets, contentRoot: contentRoot,
      staging: staging, jobs: options.jobs, progress: options.progress)
    let rendered = await renderer.render()
    report.findings += rendered.findings
    let mark = time("render", since: start)

    report.findings += renderer.audit(rendered)
    applyRules(of: site)
    report.findings += exceptions.unused
    applyRules(of: site)
    if let staging, !report.fails(on: options.failOn) { report.findings += staging.foreignFiles(rendered.files) }
    let last = time("check", since: mark)
    guard let staging else { return finish(site) }
    do throws(FileSystem.Failure) {
      if let failure = rendered.failure { throw failure }
      if report.fails(on: options.failOn) {
        try staging.discard()
      } else {
        (report.written, report.removed) = try staging.publish(rendered.files)
      }
    } catch {
      throw BuildFailure(error)
    }
    _ = time("write", since: last)
    return finish(site)
  }

  private mutating func finish(_ site: Site?) -> BuildReport {
    applyRules(of: site)
    report.findings = report.findings.capped(perFile: (site?.settings.limits ?? Limits()).findingsPerFile)
    return report
  }

  private mutating func time(_ stage: String, since start: ContinuousClock.Instant) -> ContinuousClock.Instant {
    let now = clock.now
    report.timings.append((stage, start.duration(to: now)))
    return now
  }

  /// Gives each finding the severity that `rules:` of site.yml has chosen for its id, then takes out those that
  /// `exceptions.yml` accepts.
  private mutating func applyRules(of site: Site?) {
    defer { exceptions.apply(to: &report.findings) }
    guard let rules = site?.settings.rules, !rules.isEmpty else { return }
    let chosen = Dictionary(rules.filter { !Self.isFixed($0) }.map { ($0.id.value, $0.severity) }) { first, _ in first }
    for index in report.findings.indices {
      if let severity = chosen[report.findings[index].id] { report.findings[index].severity = severity }
    }
    for rule in rules where !isReported(rule.id) {
      if !FindingCatalogue.ids.contains(rule.id.value) {
        report.findings.append(.unknownRule(rule.id, among: FindingCatalogue.ids))
      } else if Self.isFixed(rule) {
        report.findings.append(.fixedRule(rule.id))
      }
    }
  }

  /// What was submitted is given up by a release, which keeps the reason, and not by a setting.
  private static func isFixed(_ rule: (id: Located<String>, severity: Severity)) -> Bool {
    let fixed = [BuildFinding.lostAddress, .editedLock].map(\.rawValue)
    return rule.severity != .error && fixed.contains(rule.id.value)
  }

  private func isReported(_ id: Located<String>) -> Bool {
    report.findings.contains {
      $0.id == BuildFinding.unknownRule.rawValue && $0.span?.range.lowerBound == id.span.range.lowerBound
    }
  }
}

extension BuildFailure {
  init(_ failure: FileSystem.Failure) {
    message = Wording(
      thai: failure.message.thai + " เว็บไซต์เดิมยังอยู่", english: failure.message.english + "; the last good site is kept")
  }

  static func busy(_ path: String) -> BuildFailure {
    BuildFailure(
      message: Wording(
        thai: "มีการสร้างเว็บไซต์ \(path) อีกชุดหนึ่งทำงานอยู่ รอให้เสร็จแล้วลองใหม่",
        english: "another build of \(path) is at work; wait for it and try again"))
  }
}

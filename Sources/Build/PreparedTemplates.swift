internal import Content
internal import Diagnostics
internal import Pages
internal import Templates

/// What `templates/` gives a build, whatever the content says: it is made while the content is read.
struct PreparedTemplates: Sendable {
  let assets: [TemplateFolder.Asset]
  /// nil when the folder or the words of a language are not there.
  let pages: Pages?
  /// nil when a template can't be used.
  let set: TemplateSet?
  let findings: [Diagnostic]

  static func prepare(_ options: BuildOptions) async -> PreparedTemplates {
    let (folder, found) = TemplateFolder.load(root: options.site + "/templates", shownAs: "templates")
    guard let folder, folder.strings.count == Language.allCases.count else {
      return PreparedTemplates(assets: folder?.assets ?? [], pages: nil, set: nil, findings: found)
    }
    let pages = Pages(strings: folder.strings, gallery: options.gallery)
    let (set, mistakes) = TemplateSet.compile(folder.templates, roots: pages.roots)
    return PreparedTemplates(assets: folder.assets, pages: pages, set: set, findings: found + mistakes)
  }
}

internal import Audit
internal import Content
internal import Diagnostics
internal import Markup
internal import Pages
internal import Templates

/// The ids of all findings of all rooms, for `rules:` and for the tests that every id has its words and its fixture.
package enum FindingCatalogue {
  /// In their order.
  package static let ids: [String] =
    (names(ContentFinding.self) + names(MarkupFinding.self) + names(TemplateFinding.self) + names(PagesFinding.self)
    + names(AuditFinding.self) + names(BuildFinding.self)).sorted()

  private static func names<ID: FindingID>(_ type: ID.Type) -> [String] { type.allCases.map(\.rawValue) }
}

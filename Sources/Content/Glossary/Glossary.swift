/// All that the content format knows by name.
package enum Glossary {
  /// Every kind of mapping with its keys, in the order of the reference.
  package static let schemas = [
    SiteKeys.schema, OrganisationKeys.schema, UnitKeys.schema, ContactKeys.schema, ChannelKeys.schema,
    ColourKeys.schema, LicenceKeys.schema, WindowKeys.schema, DisclosureKeys.schema, DisclosureKeys.englishSchema,
    PersonKeys.schema,
    ActingKeys.schema, DocumentKeys.schema, LinkKeys.schema, StatisticKeys.schema, HistoryKeys.schema,
    NewsKeys.schema, PhotoKeys.schema, PageKeys.schema, CatalogueKeys.schema, InstrumentKeys.schema,
    IndicatorKeys.schema, QuestionKeys.schema, SubindicatorKeys.schema, ItemKeys.schema, ElementKeys.schema,
    ColumnKeys.schema, BandKeys.schema, ExceptionKeys.schema, LimitKeys.schema,
    MeasureFileKeys.schema, MeasureKeys.schema, MeasureRowKeys.schema, TimeframeKeys.schema, MonitoringKeys.schema,
    ProgressKeys.schema, BudgetKeys.schema, EvidenceKeys.schema, ReportKeys.schema, MeasureTableKeys.schema,
    SelectionKeys.schema, TableFieldKeys.schema, FigureKeys.schema, CoverKeys.schema, MemoKeys.schema,
    ApprovalKeys.schema, ResultKeys.schema, QuestionScoreKeys.schema, PrintedResultKeys.schema, ExtremeKeys.schema,
  ]
}

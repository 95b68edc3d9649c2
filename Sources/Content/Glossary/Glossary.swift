/// All that the content format knows by name.
package enum Glossary {
  /// Every kind of mapping with its keys, in the order of the reference.
  package static let schemas = [
    SiteKeys.schema, OrganisationKeys.schema, UnitKeys.schema, ContactKeys.schema, ChannelKeys.schema,
    ColourKeys.schema, LicenceKeys.schema, WindowKeys.schema, DisclosureKeys.schema, PersonKeys.schema,
    ActingKeys.schema, DocumentKeys.schema, LinkKeys.schema, StatisticKeys.schema, HistoryKeys.schema,
    NewsKeys.schema, PhotoKeys.schema, PageKeys.schema, CatalogueKeys.schema, InstrumentKeys.schema,
    IndicatorKeys.schema, QuestionKeys.schema, SubindicatorKeys.schema, ItemKeys.schema, ElementKeys.schema,
    ColumnKeys.schema, BandKeys.schema, ExceptionKeys.schema, LimitKeys.schema,
  ]
}

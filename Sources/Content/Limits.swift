package import Markup

/// The bounds that content must keep, so that no file can take the time or memory of the whole build.
///
/// `limits:` of site.yml may raise them, never lower them: what one office builds, the next must be able to build. The
/// nesting of folders is not among them, for the folders are listed before site.yml is read.
package struct Limits: Sendable {
  /// A text file, in bytes; a page of a hundred printed sheets has about 300,000.
  package var textBytes = 4_000_000
  /// Lists and keys inside one another in YAML.
  package var yamlNesting = 64
  /// How many mistakes of one YAML text are mended and passed; more would hide the first ones.
  package var yamlMistakes = 50
  /// How many findings of one file are told.
  package var findingsPerFile = 100
  /// Rows of a CSV table below its titles.
  package var tableRows = 10_000
  package var tableColumns = 100
  /// A picture over this size, in bytes, is slow on a phone.
  package var pictureBytes = 500_000
  /// An attachment over this size, in bytes, is slow on a phone.
  package var largeFileBytes = 25_000_000
  /// An attachment over this size, in bytes, is refused, as many hosts refuse it.
  package var fileBytes = 95_000_000
  /// Markdown files that become pages.
  package var pages = 50_000
  package var markdown = MarkupLimits()

  package init() {}
}

package import Diagnostics

/// The words of the interface in one language: `templates/strings.th.yml`, `strings.en.yml`.
package struct InterfaceStrings: Sendable {
  package let language: Language
  /// In the order of the file; the names are the same in every language.
  package let entries: [(name: String, text: Located<String>)]

  package init(language: Language, entries: [(name: String, text: Located<String>)]) {
    self.language = language
    self.entries = entries
  }

  /// The word of that name; the name itself when there is none, which a test rules out for names used in Swift.
  package subscript(name: String) -> String {
    entries.first { $0.name == name }?.text.value ?? name
  }
}

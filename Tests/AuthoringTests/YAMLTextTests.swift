import Testing

@testable import Authoring

@Suite("Texts as YAML")
struct YAMLTextTests {
  @Test(arguments: [
    ("ก", "\"ก\""), ("\"ก\"", "'\"ก\"'"), ("\"ก' ข", "'\"ก'' ข'"),
    // A mark that joins the apostrophe makes another character of it, but not to YAML.
    ("\"ก'\u{0E31}", "'\"ก''\u{0E31}'"), ("\"\u{FE0F}'\u{FE0F}", "'\"\u{FE0F}''\u{FE0F}'"),
  ])
  func quotationMarksAreDoubled(_ text: String, _ quoted: String) {
    #expect(YAMLText.quoted(text) == quoted)
  }
}

internal import ArgumentParser
internal import Diagnostics

/// The language of what a command says.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("ภาษาของข้อความ · Language of messages. (default: from LANG)", valueName: "th|en"))
  var language: Language?

  var chosen: Language { language ?? Environment.language }
}

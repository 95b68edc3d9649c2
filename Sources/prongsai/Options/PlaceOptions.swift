internal import ArgumentParser
internal import Diagnostics

/// Which site, and in which language to speak: for commands that write into the content.
struct PlaceOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("โฟลเดอร์ที่มี content/ · The folder with content/.", valueName: "dir"))
  var site: String = "."

  @Option(
    name: .long, help: ArgumentHelp("ภาษาของข้อความ · Language of messages. (default: from LANG)", valueName: "th|en"))
  var language: Language?

  /// Without a slash at its end.
  var folder: String { site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }

  var wordsLanguage: Language { language ?? Environment.language }
}

internal import ArgumentParser

/// Which site.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("โฟลเดอร์ของเว็บไซต์ ที่มี content/ · The site's folder, with content/ in it.", valueName: "dir"))
  var site: String = "."

  /// Without a slash at its end.
  var folder: String { site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }
}

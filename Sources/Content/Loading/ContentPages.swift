/// Which files of the content become pages, without reading them.
package enum ContentPages {
  /// The paths, from `content/`, of all files that become a page of their own, in their order; nil when the folder
  /// can't be listed.
  package static func paths(in root: String) -> [String]? {
    let tree = ContentTree(root: root, shownAs: "content")
    guard tree.isListed else { return nil }
    return SortedFiles(tree.files, shownAs: "content").pathsOfPages
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

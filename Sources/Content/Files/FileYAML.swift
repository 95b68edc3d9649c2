internal import Diagnostics

extension Source {
  /// The YAML of a file that is YAML from end to end; an empty one is reported.
  func wholeYAML(limits: Limits = Limits(), findings: inout [Diagnostic]) -> YAMLNode? {
    yaml(in: textStart..<bytes.count, limits, whenEmpty: .emptyFile(self), &findings)
  }

  /// The front matter of a Markdown file, and where its body stands; nil when there is none, which is reported.
  func frontMatter(limits: Limits, findings: inout [Diagnostic]) -> (node: YAMLNode, body: Range<Int>)? {
    guard let parts = FrontMatter(self, findings: &findings) else { return nil }
    return yaml(in: parts.yaml, limits, whenEmpty: .noFrontMatter(self), &findings).map { ($0, parts.body) }
  }

  private func yaml(
    in range: Range<Int>, _ limits: Limits, whenEmpty: @autoclosure () -> Diagnostic, _ findings: inout [Diagnostic]
  ) -> YAMLNode? {
    let before = findings.count
    let node = YAML.parse(range, of: self, limits: limits, findings: &findings)
    if node == nil, findings.count == before { findings.append(whenEmpty()) }
    return node
  }
}

import Testing

@testable import Audit

@Suite("Addresses as pages write them")
struct AddressResolverTests {
  /// Goes part by part, as RFC 3986 has it.
  private func walked(_ path: String, from page: String) -> String {
    var parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      switch step {
      case ".": if isLast { parts.append("") }
      case "..":
        if parts.count > 1 { parts.removeLast() }
        if isLast { parts.append("") }
      default: parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }

  @Test(arguments: ["/", "/404.html", "/2568/oit/o02/", "/a/b/c/d/", "/2568/oit/o02/table/2/"])
  func leadWhereAWalkLeads(from page: String) {
    let resolver = AddressResolver(page: page, basePath: "/")
    let steps = ["..", ".", "a", "กข", ".hidden", "x.html", ""]
    for first in steps {
      for second in steps {
        for third in steps {
          let path = [first, second, third].joined(separator: "/")
          guard !path.hasPrefix("/") else { continue }
          #expect(resolver.resolve(Array(path.utf8))?.address == walked(path, from: page), "\(path) on \(page)")
        }
      }
    }
  }

  @Test func areDecodedOnBothSidesOfTheHash() {
    let resolver = AddressResolver(page: "/2568/", basePath: "/")
    let target = resolver.resolve(Array("../%E0%B8%81/?q=1#%E0%B8%82".utf8))
    #expect(target?.address == "/ก/" && target?.fragment == "ข")
    #expect(resolver.resolve(Array("#x".utf8))?.address == "/2568/")
    #expect(resolver.resolve(Array("tel:191".utf8)) == nil)
  }
}

extension Sequence {
  /// The elements whose key stood before, each with the first that had it.
  func repeats<Key: Hashable>(of key: (Element) -> Key) -> [(again: Element, first: Element)] {
    var first: [Key: Element] = [:]
    return compactMap { element in
      let key = key(element)
      if let earlier = first[key] { return (element, earlier) }
      first[key] = element
      return nil
    }
  }

  /// The elements without those whose key stood before.
  package func firsts<Key: Hashable>(of key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

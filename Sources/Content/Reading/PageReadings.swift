internal import Diagnostics
internal import Domain
internal import Thai

extension Reading where Value == FileReference {
  /// The path of a file from `content/`; it has to exist and to stay inside.
  static var file: Reading {
    Reading("path from content/") { node, context in
      guard let path = Reading<Located<String>>.located.read(node, &context) else { return nil }
      guard path.value.staysInside else {
        context.findings.append(.outsideContent(path))
        return nil
      }
      if let file = context.files[path: path.value] { return FileReference(file: file, span: path.span) }
      context.findings.append(.missingFile(path, suggestion: context.files.suggestion(for: path.value)))
      return nil
    }
  }
}

extension String {
  /// Whether a path begins in the content folder and can't lead out of it.
  var staysInside: Bool {
    !hasPrefix("/") && !contains("\\") && webAuthority == nil && !hasControlCharacters
      && !split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}

extension Reading where Value == Person {
  static var person: Reading {
    typealias Keys = PersonKeys
    return mapping(Keys.schema) { reader, context in
      let vacant = reader(Keys.vacant, &context) ?? false
      return Person(
        rank: reader(Keys.rank, &context), name: reader(Keys.name, &context),
        position: reader(Keys.position, &context), acting: reader(Keys.acting, &context),
        side: reader(Keys.side, &context), isVacant: vacant, photo: reader(Keys.photo, &context),
        phone: reader(Keys.phone, &context), email: reader(Keys.email, &context), span: reader.span)
    }
  }
}

extension Reading where Value == Person.Acting {
  static var acting: Reading {
    mapping(ActingKeys.schema) { reader, context in
      let (phrase, post) = (reader(ActingKeys.phrase, &context), reader(ActingKeys.post, &context))
      guard let phrase, let post else { return nil }
      return Person.Acting(phrase: phrase, post: post)
    }
  }
}

extension Reading where Value == Person.Side {
  static var side: Reading {
    choice(
      "political or permanent",
      [
        ("political", .political), ("permanent", .permanent), ("ฝ่ายการเมือง", .political),
        ("ฝ่ายข้าราชการประจำ", .permanent), ("การเมือง", .political), ("ประจำ", .permanent),
      ])
  }
}

extension Reading where Value == Document {
  static var document: Reading {
    typealias Keys = DocumentKeys
    return mapping(Keys.schema) { reader, context in
      let (file, title) = (reader(Keys.file, &context), reader(Keys.title, &context))
      let elements = reader(Keys.elements, &context) ?? []
      let (date, signer) = (reader(Keys.date, &context), reader(Keys.signedBy, &context))
      guard let file, let title else { return nil }
      return Document(file: file, title: title, elements: elements, date: date, signer: signer)
    }
  }
}

extension Reading where Value == Link {
  static var link: Reading { reading(LinkKeys.schema, LinkKeys.url, LinkKeys.title) }
  static var licence: Reading { reading(LicenceKeys.schema, LicenceKeys.url, LicenceKeys.name) }

  private static func reading(_ schema: Schema, _ url: Key<Located<String>>, _ title: Key<InlineText>) -> Reading {
    mapping(schema) { reader, context in
      let (url, title) = (reader(url, &context), reader(title, &context))
      guard let url, let title else { return nil }
      return Link(url: url, title: title)
    }
  }
}

extension Reading where Value == Statistic {
  static var statistic: Reading {
    mapping(StatisticKeys.schema) { reader, context in
      let (label, value) = (reader(StatisticKeys.label, &context), reader(StatisticKeys.value, &context))
      guard let label, let value else { return nil }
      return Statistic(label: label, value: value)
    }
  }
}

extension Reading where Value == HistoryEntry {
  static var historyEntry: Reading {
    mapping(HistoryKeys.schema) { reader, context in
      let (date, change) = (reader(HistoryKeys.date, &context), reader(HistoryKeys.change, &context))
      guard let date, let change else { return nil }
      return HistoryEntry(date: date, change: change)
    }
  }
}

extension Reading where Value == Photo {
  static var photo: Reading {
    mapping(PhotoKeys.schema) { reader, context in
      let (file, alternative) = (reader(PhotoKeys.file, &context), reader(PhotoKeys.alternative, &context))
      guard let file, let alternative else { return nil }
      return Photo(file: file, alternative: alternative)
    }
  }
}

extension Reading where Value == GeneralPage.Menu {
  /// A short name in the navigation, or `false` to keep the page out of it.
  static var menu: Reading {
    Reading("text or false") { node, context in
      if let text = node.scalar, text.style == .plain, ["false", "no", "ไม่"].contains(text.text) { return .hidden }
      return Reading<InlineText>.inline.read(node, &context).map { .label($0) }
    }
  }
}

extension Reading where Value == Located<ElementPlace.Place> {
  /// A part of the page (`people`), or a heading of the body (`"#ช่องทางการติดต่อ"`).
  static var place: Reading {
    Reading(.either(Reading<DisclosurePart>.part.kind, "\"#heading\"")) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      if text.value.hasPrefix("#") {
        return Located(.heading(String(text.value.drop { $0 == "#" }).trimmingWhitespace), at: text.span)
      }
      return Reading<DisclosurePart>.part.read(node, &context).map { Located(.part($0), at: text.span) }
    }
  }
}

extension Reading where Value == DisclosurePart {
  fileprivate static var part: Reading { choice("part of the page", or: thaiNames) }

  /// The Thai names of the parts are those of the keys.
  private static var thaiNames: [(String, DisclosurePart)] {
    [
      (DisclosureKeys.people.thai, .people), (SiteKeys.contact.thai, .contact), (SiteKeys.channels.thai, .channels),
      (DisclosureKeys.table.thai, .table), (DisclosureKeys.statistics.thai, .statistics), ("เนื้อหา", .body),
      (DisclosureKeys.documents.thai, .documents), (DisclosureKeys.links.thai, .links),
      (DisclosureKeys.nothingToReport.thai, .nothing),
    ]
  }
}

extension Diagnostic {
  static func outsideContent(_ path: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.outsideContent, at: path.span,
      Wording(
        thai: "เส้นทาง `\(path.value)` ไม่ได้อยู่ใน content/", english: "the path `\(path.value)` is not inside content/"),
      hint: Wording(
        thai: "วางไฟล์ไว้ใน content/files/ แล้วเขียนเส้นทางจาก content/ เช่น files/2568/o02.pdf",
        english: "put the file into content/files/ and write its path from content/, such as files/2568/o02.pdf"))
  }

  static func missingFile(_ path: Located<String>, suggestion: String?) -> Diagnostic {
    Diagnostic(
      ContentFinding.missingFile, at: path.span,
      Wording(thai: "ไม่พบไฟล์ content/\(path.value)", english: "there is no file content/\(path.value)"),
      hint: suggestion.map(Wording.didYouMean)
        ?? Wording(
          thai: "วางไฟล์ไว้ที่นั่น หรือแก้ชื่อให้ตรง (ตัวพิมพ์เล็กใหญ่ต่างกันถือเป็นคนละชื่อ)",
          english: "put it there, or mend the name (upper and lower case differ)"))
  }
}

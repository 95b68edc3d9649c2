internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

/// Makes what all pages of one language know of the site.
struct SiteModelMaker {
  let site: Site
  let interface: Interface
  let links: LinkIndex
  private(set) var findings: [Diagnostic] = []

  init(site: Site, interface: Interface, links: LinkIndex) {
    self.site = site
    self.interface = interface
    self.links = links
  }

  mutating func model(
    home: String, news: String?, search: String?, footer: [NavigationEntry], assets: AssetAddresses, release: String
  ) -> SiteModel {
    let settings = site.settings
    let nameInEnglish = interface.language == .english ? settings.organisation.nameInEnglish : nil
    let logo = settings.organisation.logo.map { SiteAddress.encoded($0.file.address) }
    let icon = logo ?? SiteIcon.address(settings.colours)
    return SiteModel(
      name: nameInEnglish ?? settings.organisation.name.value,
      nameLanguage: nameInEnglish == nil ? interface.contentLanguage : nil, contentLanguage: interface.contentLanguage,
      place: place(of: settings.organisation), logo: logo, icon: icon, iconType: Self.pictureType(of: icon), home: home,
      itemIndex: Inventory.itemIndex(of: settings.fiscalYear.value), news: news,
      search: search, fiscalYear: interface.ordinal(settings.fiscalYear.value.number), complaints: complaints(),
      footer: footer, themeColour: (Palette(settings.colours) ?? .standard).primary.text,
      asOf: interface.date(settings.asOf),
      contact: settings.contact.map { contact($0) }, licence: settings.licence.map { licence($0) },
      stylesheet: SiteAddress.encoded(assets.stylesheet ?? ""),
      tableStylesheet: assets.tableStylesheet.map(SiteAddress.encoded),
      listStylesheet: assets.listStylesheet.map(SiteAddress.encoded),
      documentStylesheet: assets.documentStylesheet.map(SiteAddress.encoded),
      tableScript: assets.tableScript.map(SiteAddress.encoded), release: release)
  }

  /// The MIME type of the pictures that browsers take for an icon.
  private static func pictureType(of path: String) -> String? {
    let types = [("svg", "image/svg+xml"), ("png", "image/png"), ("jpg", "image/jpeg"), ("webp", "image/webp")]
    return types.first { path.lowercased().hasSuffix("." + $0.0) }?.1
  }

  /// The page in the interface's language when there is one.
  private mutating func complaints() -> URLValue? {
    guard let written = site.settings.complaints else { return nil }
    let translated = String(written.value.dropLast(3)) + ".\(interface.language.rawValue).md"
    let isTranslated = written.value.hasSuffix(".md") && links[translated] != nil
    return address(isTranslated ? Located(translated, at: written.span) : written)
  }

  private func place(of organisation: Organisation) -> String? {
    // Thai writes "อำเภอตัวอย่าง" as one word.
    let space = interface.language == .thai ? "" : " "
    let parts: [(Word, String?)] = [(.district, organisation.district), (.province, organisation.province)]
    let place = parts.compactMap { word, name in name.map { interface[word] + space + $0 } }.joined(separator: " ")
    return place.isEmpty ? nil : place
  }

  private mutating func contact(_ contact: Contact) -> ContactModel {
    ContactModel(
      address: contact.address.flatMap { sharedText($0) }, phone: contact.phone, email: contact.email,
      map: contact.map.map { URLValue($0.value, at: $0.span) })
  }

  /// The text stands on every page, so a link relative to one page can't be in it, and its headings have no ids.
  private mutating func sharedText(_ text: BlockText) -> Fragment? {
    var refused: [Diagnostic] = []
    var options = interface.markupOptions(prefix: "contact_")
    options.namesHeadings = false
    let rendered = Markup.block(text.text, options: options) { reference in
      refused.append(.linkInSharedText(reference.destination, at: reference.span))
      return nil
    }
    findings += rendered.findings + refused
    return Fragment(rendered)
  }

  private mutating func licence(_ licence: Link) -> LinkModel {
    LinkModel(title: PlainWords.of(licence.title), address: address(licence.url))
  }

  mutating func channels() -> [ChannelModel] {
    site.settings.channels.map { channel in
      ChannelModel(title: PlainWords.of(channel.title), address: address(channel.url), isTwoWay: channel.twoWay)
    }
  }

  private mutating func address(_ url: Located<String>) -> URLValue? {
    switch SiteLinkResolver(index: links, folder: "").resolve(url.value, at: url.span) {
    case .success(let address): return URLValue(address, at: url.span)
    case .failure(let refusal):
      findings.append(refusal.finding)
      return nil
    }
  }
}

extension Fragment {
  /// nil when nothing is printed.
  init?(_ rendered: RenderedMarkup) {
    guard !rendered.html.isEmpty else { return nil }
    self.init(
      bytes: rendered.html, origins: rendered.origins.map { Origin(offset: $0.offset, span: $0.span) })
  }
}

extension Diagnostic {
  static func linkInSharedText(_ destination: String, at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.linkInSharedText, at: span,
      Wording(
        thai: "ข้อความนี้แสดงทุกหน้า จึงใส่ลิงก์ภายในเว็บไซต์ `\(destination)` ไม่ได้",
        english: "this text stands on every page and can't hold the link `\(destination)` into the site"),
      hint: Wording(
        thai: "ใส่ลิงก์นี้ใน channels: หรือในหน้าของ pages/ แทน",
        english: "put the link into `channels:` or on a page of pages/"))
  }
}

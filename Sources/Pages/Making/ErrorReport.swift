internal import Content
internal import Diagnostics
internal import Templates

extension Guide {
  /// Where an error on a page is reported: by mail to the unit that owns the page or to one that it is part of, else by
  /// mail to the organisation, else on its contact page, else by one of its channels, one that answers if there is any.
  ///
  /// - Parameters:
  ///   - address: of the page, from the root.
  ///   - owner: the id of the unit that owns it; nil when it is the whole organisation's.
  func errorReport(on address: String, owner: String?, in frame: LanguageFrame) -> URLValue? {
    if let email = owner.flatMap(email(of:)) ?? site.settings.contact?.email {
      let subject = frame.interface[.errorReport] + " " + canonical(address)
      return URLValue(mailAddress(email) + "?subject=" + SiteAddress.encoded(subject))
    }
    if case .page(let contact) = links["pages/contact.md"] { return URLValue(SiteAddress.encoded(contact)) }
    return (frame.channels.first(where: \.isTwoWay) ?? frame.channels.first)?.address
  }

  /// The e-mail of the unit, or of the nearest unit above it that has one. Units that are part of each other end it.
  private func email(of id: String) -> String? {
    var unit = site.settings.unit(id)
    for _ in 0..<10 {
      if let email = unit?.email { return email }
      unit = unit?.partOf.flatMap { site.settings.unit($0.value) }
    }
    return nil
  }
}

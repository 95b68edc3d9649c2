internal import Content
internal import Diagnostics
internal import Domain

/// Whether every person is complete, and all are there who have to be.
struct PeopleCheck {
  let people: [Person]
  let head: HeadOfOrganisation
  let files: FileProbe

  func check(_ needs: [ElementNeed], _ observations: inout Observations) {
    guard !people.isEmpty else { return observations.fault(.emptyPart("people")) }
    for need in needs {
      switch need {
      case .head: checkHead(&observations)
      case .deputies: checkDeputies(&observations)
      case .bothSides: checkSides(&observations)
      default: for (index, person) in people.enumerated() { check(person, index + 1, need, &observations) }
      }
    }
  }

  private func check(_ person: Person, _ number: Int, _ need: ElementNeed, _ observations: inout Observations) {
    let position = person.position?.text.string
    switch need {
    case .position where position == nil: observations.fault(.personLacksPosition(number))
    case .name where person.name == nil && !person.isVacant:
      observations.fault(.personLacksName(number, position))
    case .photo:
      if let photo = person.photo {
        if let problem = files.problem(of: photo.file) { observations.fault(problem) }
      } else if !person.isVacant {
        observations.fault(.personLacksPhoto(number, position))
      }
    case .contact where person.phone == nil && person.email == nil && !person.isVacant:
      observations.fault(.personLacksContact(number, position))
    default: break
    }
  }

  /// A vacant post counts: it is said to be vacant.
  private func checkHead(_ observations: inout Observations) {
    guard let title = head.titles.first else { return observations.doubt(.headUnknown) }
    if !people.contains(where: { head.holds($0.position) }) { observations.fault(.noHead(title)) }
  }

  private func checkDeputies(_ observations: inout Observations) {
    let titles = head.titles.isEmpty ? [""] : head.titles
    let hasDeputy = people.contains { person in
      titles.contains { person.position?.text.string.hasPrefix("รอง" + $0) == true }
    }
    if !hasDeputy { observations.fault(.noDeputy) }
  }

  private func checkSides(_ observations: inout Observations) {
    if !people.contains(where: { $0.side == .political }) { observations.fault(.sideMissing(isPolitical: true)) }
    if !people.contains(where: { $0.side == .permanent }) { observations.fault(.sideMissing(isPolitical: false)) }
  }
}

/// Whether the organisation can be reached as site.yml says.
struct ContactCheck {
  let settings: SiteSettings

  func checkContact(_ needs: [ElementNeed], _ observations: inout Observations) {
    let contact = settings.contact
    for need in needs {
      let isThere =
        switch need {
        case .address: contact?.address != nil
        case .phone: contact?.phone != nil
        case .email: contact?.email != nil
        case .map: contact?.map != nil
        default: true
        }
      if !isThere { observations.fault(.contactLacks(need.rawValue)) }
    }
  }

  func checkChannels(_ needs: [ElementNeed], _ observations: inout Observations) {
    guard !settings.channels.isEmpty else { return observations.fault(.emptyPart("channels")) }
    if needs.contains(.twoWay), !settings.channels.contains(where: \.twoWay) { observations.fault(.noTwoWayChannel) }
  }
}

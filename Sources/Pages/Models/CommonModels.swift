internal import Markup
internal import Templates

/// A day for readers and for programs.
struct DateModel: ViewModel {
  /// ISO 8601.
  let iso: String
  let text: String

  static let context = ModelContext<Self>("date", [.text("iso") { $0.iso }, .text("text") { $0.text }])
}

/// A plain title with an address; without one the link leads nowhere and only the title is shown.
struct LinkModel: ViewModel {
  let title: String
  let address: URLValue?
  /// The language of the title when it isn't the page's.
  var otherLanguage: String?

  static let context = ModelContext<Self>(
    "link",
    [.text("title") { $0.title }, .url("href") { $0.address }, .text("other_language") { $0.otherLanguage }])
}

/// How to reach the organisation.
struct ContactModel: ViewModel {
  let address: Fragment?
  let phone: String?
  let email: String?
  let map: URLValue?

  static let context = ModelContext<Self>(
    "contact",
    [
      .html("address") { $0.address }, .text("phone") { $0.phone },
      .url("phone_link") { $0.phone.map(telephoneAddress) }, .text("email") { $0.email },
      .url("email_link") { $0.email.map(mailAddress) }, .url("map") { $0.map },
    ])
}

/// `tel:` and the digits of a number as people write it: an extension after a space or a word is left out.
func telephoneAddress(_ phone: String) -> String {
  var digits = ""
  for scalar in phone.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39: digits.unicodeScalars.append(scalar)
    case 0x0E50...0x0E59: digits += "\(scalar.value - 0x0E50)"
    case 0x2B where digits.isEmpty: digits = "+"
    case 0x20, 0x2D, 0x2E, 0x28, 0x29, 0xA0, 0x2010...0x2013: break
    default: return "tel:" + digits
    }
  }
  return "tel:" + digits
}

func mailAddress(_ email: String) -> String { "mailto:" + Markup.percentEncoded(suffix: email[...]) }

/// A way to reach the organisation.
struct ChannelModel: ViewModel {
  let title: String
  let address: URLValue?
  let isTwoWay: Bool

  static let context = ModelContext<Self>(
    "channel",
    [.text("title") { $0.title }, .url("href") { $0.address }, .flag("is_two_way") { $0.isTwoWay }])
}

/// A person with a post, or a vacant post.
struct PersonModel: ViewModel {
  let rank: String?
  let name: Fragment?
  let plainName: String?
  let position: Fragment?
  let actingPhrase: String?
  let actingPost: Fragment?
  let side: String?
  let isVacant: Bool
  let photo: PictureModel?
  let phone: String?
  let email: String?

  static let context = ModelContext<Self>(
    "person",
    [
      .text("rank") { $0.rank }, .html("name") { $0.name }, .text("plain_name") { $0.plainName },
      .html("position") { $0.position }, .flag("acting") { $0.actingPhrase != nil },
      .text("acting_phrase") { $0.actingPhrase }, .html("acting_post") { $0.actingPost }, .text("side") { $0.side },
      .flag("is_vacant") { $0.isVacant }, .object("photo", of: PictureModel.self) { $0.photo },
      .text("phone") { $0.phone },
      .url("phone_link") { $0.phone.map(telephoneAddress) }, .text("email") { $0.email },
      .url("email_link") { $0.email.map(mailAddress) },
    ])
}

/// A picture's address and its size in pixels, for its place on the page to be kept while it loads.
struct PictureModel: ViewModel {
  let source: URLValue
  let width: Int?
  let height: Int?

  static let context = ModelContext<Self>(
    "picture",
    [
      .url("source") { $0.source }, .text("width") { $0.width.map { "\($0)" } },
      .text("height") { $0.height.map { "\($0)" } },
    ])
}

/// An attached file.
struct DocumentModel: ViewModel {
  /// Its anchor on the page.
  let id: String
  /// Its number among the documents of the page.
  let number: String
  let title: String
  let address: URLValue
  /// "PDF".
  let format: String
  let size: String
  let date: DateModel?
  let signer: PersonModel?
  /// The numbers of the elements that it answers, spaces between.
  let elements: String?

  static let context = ModelContext<Self>(
    "document",
    [
      .text("id") { $0.id }, .text("number") { $0.number }, .text("title") { $0.title },
      .url("href") { $0.address }, .text("format") { $0.format }, .text("size") { $0.size },
      .object("date", of: DateModel.self) { $0.date },
      .object("signer", of: PersonModel.self) { $0.signer }, .text("elements") { $0.elements },
    ])
}

/// One change of a page.
struct HistoryModel: ViewModel {
  let date: DateModel
  /// nil for the entry that tells of a change after the page was submitted.
  let change: Fragment?
  /// The day on which the page was submitted, for that entry.
  var submitted: DateModel?

  static let context = ModelContext<Self>(
    "history-entry",
    [
      .object("date", of: DateModel.self) { $0.date }, .html("change") { $0.change },
      .object("submitted", of: DateModel.self) { $0.submitted },
    ])
}

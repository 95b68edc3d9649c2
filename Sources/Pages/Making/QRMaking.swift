internal import Formats
internal import Templates

extension Interface {
  /// The code of an address with the address beside it; nil when the address is too long for a code.
  /// - Parameter id: unique in the page.
  func qr(_ address: String, title: String, id: String) -> QRModel? {
    guard let code = QRCode(address) else { return nil }
    let picture = code.svg(title: "\(self[.codeOf]) \(title)", id: id)
    return QRModel(title: title, picture: Fragment(bytes: picture), text: address, address: URLValue(address))
  }
}

package import Diagnostics

extension Reading where Value == FileReference {
  /// The path of a picture that browsers show.
  static var picture: Reading {
    Reading("path of a picture from content/") { node, context in
      guard let reference = Reading.file.read(node, &context) else { return nil }
      if PictureKind.isShownByBrowsers(reference.file.path) { return reference }
      context.findings.append(.notAnImage(reference.file.path, at: reference.span))
      return nil
    }
  }
}

extension Diagnostic {
  /// - Parameter isMarked: whether it is Markdown's `![…](…)`, which is a link without its first mark.
  package static func notAnImage(_ destination: String, at span: Span, isMarked: Bool = false) -> Diagnostic {
    Diagnostic(
      ContentFinding.linkNotAnImage, at: span,
      Wording(
        thai: "`\(destination)` ไม่ใช่ไฟล์ภาพที่เบราว์เซอร์แสดงได้",
        english: "`\(destination)` is no picture that browsers show"),
      hint: Wording(
        thai: "ใช้ไฟล์ .png .jpg .webp หรือ .svg" + (isMarked ? " หรือตัดเครื่องหมาย ! ออกเพื่อให้เป็นลิงก์" : ""),
        english: "use a .png, .jpg, .webp or .svg file"
          + (isMarked ? ", or take the `!` away to make it a link" : "")))
  }
}

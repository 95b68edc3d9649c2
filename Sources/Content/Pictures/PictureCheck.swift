internal import Diagnostics

/// A picture of `files/`, and what was found when it was measured.
struct PictureCheck: Sendable {
  let file: ContentFile
  /// nil for photographs that pages don't measure; they may still hold a position.
  let promised: PictureKind?
  private(set) var size: PictureSize?
  private var found: PictureKind?
  private var hasPosition = false
  private var failure: SystemError?

  /// How much is read of a picture, in bytes: its beginning, and its end, where some formats keep a camera's notes.
  private static let longestHead = 256 * 1024
  /// How much is read where the size is not in the beginning: colour profiles for printing stand before it in JPEG.
  private static let longestSearch = 2 * 1024 * 1024
  private static let longestTail = 64 * 1024

  /// nil when the file's ending is none of a picture that is measured.
  init?(_ file: ContentFile, root: String) {
    promised = PictureKind(ending: file.path)
    guard promised != nil || PictureKind.isOtherPhotograph(ending: file.path) else { return nil }
    self.file = file
    do throws(SystemError) {
      try read(root + "/" + file.path)
    } catch {
      failure = error
    }
  }

  private mutating func read(_ path: String) throws(SystemError) {
    let bytes = Bytes(try readFile(path, within: 0..<Self.longestHead))
    if promised != nil {
      guard let head = PictureHead(bytes) else { return }
      (found, size) = (head.kind, head.size)
      if size == nil, head.kind == .jpeg, file.size > Self.longestHead {
        size = PictureHead(Bytes(try readFile(path, within: 0..<Self.longestSearch)))?.size
      }
    }
    guard found != .svg else { return }
    hasPosition = Metadata(bytes).hasPosition
    if !hasPosition, file.size > Self.longestHead {
      let start = max(Self.longestHead, file.size - Self.longestTail)
      hasPosition = Metadata(Bytes(try readFile(path, within: start..<max(start, file.size)))).hasPosition
    }
  }

  func findings(_ limits: Limits, shownAs: String) -> [Diagnostic] {
    let shown = shownAs + "/" + file.path
    if let failure { return [.unreadable(shown, failure)] }
    var findings: [Diagnostic] = []
    if let promised {
      if let found, found != promised { findings.append(.pictureEnding(shown, promised: promised, found: found)) }
      if size == nil { findings.append(.pictureUnreadable(shown, isSVG: promised == .svg)) }
    }
    if hasPosition { findings.append(.picturePosition(shown)) }
    if file.size > limits.pictureBytes {
      findings.append(.pictureLarge(shown, isSVG: promised == .svg, size: file.size, limit: limits.pictureBytes))
    }
    return findings
  }
}

extension SortedFiles {
  /// Gives the pictures among the files their sizes.
  mutating func measurePictures(root: String, jobs: Int) async -> [PictureCheck] {
    let files = self.files
    let checks = await parallelMap(count: files.count, jobs: jobs) { PictureCheck(files[$0], root: root) }
    self.files = zip(files, checks).map { file, check in
      var file = file
      file.pictureSize = check?.size
      return file
    }
    return checks.compactMap(\.self)
  }
}

extension Diagnostic {
  static func pictureUnreadable(_ shown: String, isSVG: Bool) -> Diagnostic {
    Diagnostic(
      ContentFinding.pictureUnreadable, at: .file(shown),
      Wording(
        thai: "อ่านขนาดของรูปนี้ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่รูปภาพ",
        english: "the size of this picture can't be read; the file may be damaged, or no picture at all"),
      hint: isSVG
        ? Wording(
          thai: "เพิ่ม width, height หรือ viewBox ในแท็ก <svg>",
          english: "give its <svg> tag a width and height, or a viewBox")
        : Wording(
          thai: "เปิดด้วยโปรแกรมแต่งภาพแล้วบันทึกใหม่เป็น .jpg หรือ .png",
          english: "open it in a picture editor and save it again as .jpg or .png"))
  }

  static func pictureEnding(_ shown: String, promised: PictureKind, found: PictureKind) -> Diagnostic {
    let (old, new) = (promised.rawValue.uppercased(), found.rawValue.uppercased())
    return Diagnostic(
      ContentFinding.pictureEnding, at: .file(shown),
      Wording(
        thai: "ชื่อไฟล์บอกว่าเป็น \(old) แต่เนื้อไฟล์เป็น \(new) เบราว์เซอร์อาจไม่แสดง",
        english: "the name says \(old), but the file is \(new); browsers may not show it"),
      hint: Wording(
        thai: "เปลี่ยนท้ายชื่อไฟล์เป็น \(found.ending) และแก้ที่อ้างถึง หรือบันทึกใหม่เป็น \(old)",
        english: "rename it to end in \(found.ending) wherever it is named, or save it again as \(old)"))
  }

  static func pictureLarge(_ shown: String, isSVG: Bool, size: Int, limit: Int) -> Diagnostic {
    let path = ShellCommand.quoted(shown)
    return Diagnostic(
      ContentFinding.pictureLarge, at: .file(shown),
      Wording(
        thai: "รูปมีขนาด \(size / 1_000) kB เกิน \(limit / 1_000) kB ผู้อ่านทางโทรศัพท์จะเปิดได้ช้า",
        english: "the picture has \(size / 1_000) kB, more than \(limit / 1_000) kB, slow to open on a phone"),
      hint: isSVG
        ? Wording(
          thai: "ลดรายละเอียดของภาพลายเส้น หรือบันทึกเป็น .png",
          english: "simplify the drawing, or save it as .png")
        : Wording(
          thai: "ย่อให้กว้างไม่เกิน 1600 จุด เช่น  mogrify -resize '1600x1600>' -quality 82 \(path)",
          english: "make it at most 1600 pixels wide:  mogrify -resize '1600x1600>' -quality 82 \(path)"))
  }

  static func picturePosition(_ shown: String) -> Diagnostic {
    let path = ShellCommand.quoted(shown)
    return Diagnostic(
      ContentFinding.picturePosition, at: .file(shown),
      Wording(
        thai: "รูปนี้บันทึกพิกัด GPS ของที่ถ่ายไว้ ใครดาวน์โหลดก็รู้ว่าถ่ายที่ใด",
        english: "this picture holds the GPS position where it was taken, for everyone who downloads it"),
      hint: Wording(
        thai:
          "ลบพิกัดด้วย  exiftool -overwrite_original -gps:all= '-xmp:gps*=' \(path)  หรือ  mogrify -auto-orient -strip \(path)",
        english:
          "remove it with  exiftool -overwrite_original -gps:all= '-xmp:gps*=' \(path)  or  mogrify -auto-orient -strip \(path)"
      ))
  }
}

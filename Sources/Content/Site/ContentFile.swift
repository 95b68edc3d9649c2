package import Diagnostics

/// A file of `content/` that is published byte for byte.
package struct ContentFile: Sendable, Hashable {
  /// From `content/`: `files/2568/o02.pdf`, spelt as on disk.
  package let path: String
  /// Its address on the site, from the root: `/files/2568/o02.pdf`, not percent-encoded.
  package var address: String { "/" + path }
  /// Bytes.
  package let size: Int
  /// The size at which a picture is shown; nil for all else, and for pictures that can't be read.
  package var pictureSize: PictureSize?
  /// The sheets of a page that was printed into this file; nil for all else.
  package var printedPages: Int?
  /// The digest of the text that was printed into this file; nil for all else.
  package var printedText: String?
  /// Why it would not open; nil when nothing speaks against it.
  package var fault: FileFault?
}

/// A place in the content that names a published file.
package struct FileReference: Sendable {
  package let file: ContentFile
  package let span: Span
}

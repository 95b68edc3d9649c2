/// The memory that a thread takes its objects from.
///
/// glibc gives every thread a heap of its own and lets it grow page by page, each time by a call of the system: some
/// 7,000 calls while 2,000 pages are made.
enum ThreadHeap {
  /// In bytes. Less than 32 MB, above which glibc always gives blocks back to the system.
  private static let room = 16 << 20

  /// Lets the calling thread's heap grow once, by much. The memory is not touched, so it costs nothing until it is used.
  static func widen() {
    // When the first block is given back, glibc learns that blocks so large are better kept; the second is then taken from
    // the thread's heap, which keeps the room.
    for _ in 0..<2 { UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16).deallocate() }
  }
}

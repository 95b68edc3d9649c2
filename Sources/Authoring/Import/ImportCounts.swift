internal import Diagnostics

/// What became of the rows and cells of a file.
struct ImportCounts: Sendable {
  /// All rows, heads and blank ones included.
  var rows = 0
  var heads = 0
  var blank = 0
  var groups = 0
  var measures = 0
  /// Measures that stand in comments because something is missing without which they can't be loaded.
  var withheld = 0
  /// Cells that stand in a field.
  var placed = 0
  /// Cells that say once more what stands above.
  var repeated = 0
  /// Cells that stand in comments.
  var left = 0
  /// Places at which a comment says that it is not sure.
  var unsure = 0
  /// Lines outside tables, kept as comments.
  var lines = 0
  var tooLong: [Wording] = []
  /// What is not sure of the file as a whole.
  var remarks: [Wording] = []
}

package dev.midcycle.file;

/// Where something stands: in a file, and in the tree it describes (`plans.basic.charges[0]`).
///
/// @param line counted from 1
/// @param column counted from 1
record Place(String file, int line, int column, String path) {
  static Place start(String file) {
    return new Place(file, 1, 1, "");
  }

  Problem problem(String message) {
    return new Problem(file, line, column, path, message);
  }

  /// The same spot, with a name for messages: `plans.basic`, or `the file` at the top.
  String name() {
    return path.isEmpty() ? "the file" : path;
  }
}

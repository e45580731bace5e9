package dev.midcycle.file;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/// One thing that is wrong with a file.
///
/// @param line counted from 1
/// @param column counted from 1
/// @param path where in the tree, such as `plans.basic.charges[0]`; empty for the whole file
public record Problem(String file, int line, int column, String path, String message) {
  /// As the lines stand in their files.
  static final Comparator<Problem> ORDER =
      comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public String toString() {
    return file + ", line " + line + ": " + message;
  }
}

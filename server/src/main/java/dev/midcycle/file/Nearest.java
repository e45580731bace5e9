package dev.midcycle.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Finds the word that was probably meant.
final class Nearest {
  private static final int MOST_COMPARED = 64;

  private Nearest() {}

  /// The nearest of `valid`, if any is near at all; several when they are equally near.
  static List<String> to(String word, Collection<String> valid) {
    var near =
        valid.stream()
            .filter(candidate -> distance(word, candidate) <= reach(word, candidate))
            .toList();
    var least = near.stream().mapToInt(candidate -> distance(word, candidate)).min();
    return near.stream().filter(one -> distance(word, one) == least.orElseThrow()).toList();
  }

  /// `; did you mean …?`, or nothing when nothing is near.
  static String question(String word, Collection<String> valid) {
    var near = to(word, valid).stream().map(one -> "`" + one + "`").toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /// The same, or else all that is valid, ready to follow a message.
  static String hint(String word, Collection<String> valid) {
    var question = question(word, valid);
    return valid.isEmpty() || !question.isEmpty() ? question : "; use one of: " + choices(valid);
  }

  private static String choices(Collection<String> valid) {
    int shown = 20;
    var list = valid.stream().limit(shown).map(word -> "`" + word + "`").toList();
    return String.join(", ", list) + (valid.size() > shown ? ", …" : "");
  }

  /// How far two words may be apart to be taken for each other.
  private static int reach(String word, String candidate) {
    return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
  }

  /// Letters left out, added, exchanged or swapped with their neighbour (Damerau's distance between
  /// neighbours), without regard to case.
  static int distance(String one, String other) {
    var a = normal(one);
    var b = normal(other);
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cheapest(int[][] rows, String a, String b, int i, int j) {
    int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(rows[i - 1][j - 1] + exchange, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }

  private static String normal(String word) {
    var lower = word.toLowerCase(Locale.ROOT).replace('-', '_');
    return lower.length() > MOST_COMPARED ? lower.substring(0, MOST_COMPARED) : lower;
  }
}

package dev.midcycle.job;

import java.util.regex.Pattern;

/// Why a piece of work failed, as it is kept and shown: the first line of the innermost cause, for
/// what is around it holds the statement and its values. The log has all of it.
final class Reason {
  private static final int LONGEST = 300;
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

  private Reason() {}

  static String of(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    var text = cause.getClass().getSimpleName() + ": " + UNSTORABLE.matcher(said).replaceAll("?");
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 20)) + " …";
  }
}

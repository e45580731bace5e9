package dev.midcycle.app;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/// Says on a terminal how far a long run has come; says nothing elsewhere.
final class Progress {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final int total;
  private final PrintWriter out;
  private final boolean isSeen =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private final long begun = System.nanoTime();
  private boolean isShown;

  Progress(int total, PrintWriter out) {
    this.total = total;
    this.out = out;
  }

  void show(int done) {
    if (isSeen && done < total && System.nanoTime() - begun > PATIENCE.toNanos()) {
      out.print(done + " of " + total);
      out.flush();
      isShown = true;
    }
  }

  /// Takes the line back, so that something else can stand there.
  void clear() {
    if (isShown) {
      out.print("\r\033[K");
      out.flush();
      isShown = false;
    }
  }
}

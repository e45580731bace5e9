package dev.midcycle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How fast something is counted up, as it goes on.
final class Pace {
  private static final int TENTHS = 10;

  private final long first;
  private final List<Look> looks = new ArrayList<>();

  private record Look(long nanos, long count) {}

  /// Begins with so many.
  Pace(long first) {
    this.first = first;
    look(first);
  }

  void look(long now) {
    if (looks.isEmpty() || now - first > looks.getLast().count) {
      looks.add(new Look(System.nanoTime(), now - first));
    }
  }

  long count() {
    if (looks.getLast().count == 0) {
      throw new IllegalStateException("nothing was issued");
    }
    return looks.getLast().count;
  }

  double rate() {
    return rate(looks.getFirst(), looks.getLast());
  }

  private static double rate(Look from, Look to) {
    return (to.count - from.count) / ((to.nanos - from.nanos) / 1e9);
  }

  /// The first at which so many were there.
  private Look at(long count) {
    return looks.stream().filter(look -> look.count >= count).findFirst().orElse(looks.getLast());
  }

  @Override
  public String toString() {
    return IntStream.range(0, TENTHS)
        .mapToObj(tenth ->
            Figures.text(rate(at(count() * tenth / TENTHS), at(count() * (tenth + 1) / TENTHS))))
        .collect(Collectors.joining(", ", "a second, tenth by tenth: ", ""));
  }
}

package dev.midcycle.bench;

/// How long each of many took, and all of them together.
final class Times {
  private final long[] nanos;
  private final double seconds;

  /// @param nanos each, shortest first
  Times(long[] nanos, double seconds) {
    this.nanos = nanos;
    this.seconds = seconds;
  }

  double seconds() {
    return seconds;
  }

  int count() {
    return nanos.length;
  }

  double rate() {
    return nanos.length / seconds;
  }

  double millis(double percent) {
    if (nanos.length == 0) {
      throw new IllegalStateException("nothing was done in " + seconds + " s");
    }
    int rank = (int) Math.ceil(nanos.length * percent / 100);
    return nanos[Math.max(rank, 1) - 1] / 1e6;
  }
}

package dev.midcycle.bench;

import java.util.concurrent.atomic.AtomicInteger;

/// Whose turn it is, among so many: each in its turn, for ever.
final class Turns {
  private final AtomicInteger next = new AtomicInteger();
  private final int count;

  Turns(int count) {
    this.count = count;
  }

  int next() {
    return Math.floorMod(next.getAndIncrement(), count);
  }

  /// Where none may come twice.
  int nextNew() {
    int one = next.getAndIncrement();
    if (one >= count) {
      throw new IllegalStateException(
          "all %,d have had their turn: more customers are needed".formatted(count));
    }
    return one;
  }
}

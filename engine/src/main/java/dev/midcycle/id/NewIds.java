package dev.midcycle.id;

import java.time.InstantSource;
import java.util.UUID;

/// Makes ids that sort in the order in which they were made here (RFC 9562, version 7 with a
/// counter in place of the first random bits).
public final class NewIds {
  private static final int MOST_IN_ONE_MILLISECOND = 0xFFF;

  private final Ids ids;
  private final InstantSource clock;
  private long millis;
  private int count;

  public NewIds(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  public synchronized UUID next() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      count = 0;
    } else if (count == MOST_IN_ONE_MILLISECOND) {
      millis++;
      count = 0;
    } else {
      count++;
    }
    long low = ids.next(millis).getLeastSignificantBits();
    return new UUID((millis << 16) | 0x7000L | count, low);
  }
}

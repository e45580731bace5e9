package planted.customer;

import java.time.Instant;

record ReadsTheClock(Instant made) {
  ReadsTheClock() {
    this(Instant.now());
  }
}

package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.id.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Cameras that say that they are there, about in the order of time, each time with an id that
/// nothing is like.
final class Heartbeats {
  private static final int CAMERAS_EACH = 10;

  private final List<Camera> cameras = new ArrayList<>();
  private final Instant first;
  private final Duration span;
  private final long count;

  private record Camera(CustomerId customer, UUID id) {}

  /// So many, from `first` on, over `span`.
  Heartbeats(List<CustomerId> customers, Instant first, Duration span, long count) {
    var random = new SplittableRandom(1);
    for (var customer : customers) {
      for (int i = 0; i < CAMERAS_EACH; i++) {
        cameras.add(new Camera(customer, uuid(random)));
      }
    }
    this.first = first;
    this.span = span;
    this.count = count;
  }

  private static UUID uuid(SplittableRandom random) {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  /// Those of numbers `from` to `to`, a line of JSON each.
  byte[] lines(long from, long to) {
    var text = new StringBuilder();
    for (long number = from; number < to; number++) {
      var camera = camera(number);
      text.append("{\"source\":\"/cameras\",\"id\":\"")
          .append(uuid(new SplittableRandom(number)))
          .append("\",\"customer\":\"")
          .append(camera.customer())
          .append("\",\"event\":\"camera.connected\",\"time\":\"")
          .append(time(number))
          .append("\",\"properties\":{\"camera_id\":\"")
          .append(camera.id())
          .append("\",\"status\":\"streaming\"}}\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  /// The same in PostgreSQL's own format, as a table would hold it.
  byte[] rows(long from, long to, UUID tenant) {
    var text = new StringBuilder();
    for (long number = from; number < to; number++) {
      var camera = camera(number);
      var time = time(number);
      text.append(time)
          .append("\t1\t1\t")
          .append(time.toString(), 0, 10)
          .append('\t')
          .append(tenant)
          .append('\t')
          .append(uuid(new SplittableRandom(number)))
          .append('\t')
          .append(camera.customer().uuid())
          .append("\t[\"")
          .append(camera.id())
          .append("\",\"streaming\"]\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  private Camera camera(long number) {
    return cameras.get((int) (number * 7919 % cameras.size()));
  }

  private Instant time(long number) {
    return first.plusMillis(span.toMillis() * number / count);
  }
}

package dev.midcycle.event;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Meter;
import dev.midcycle.id.CustomerId;
import dev.midcycle.rating.Event;
import dev.midcycle.rating.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Random events, and the days they come to in memory.
final class TalliedDays {
  static final Instant NOW = Instant.parse("2026-04-20T12:00:00Z");
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private TalliedDays() {}

  static UsageEvent any(Random random, List<CustomerId> customers, int number) {
    var time = NOW.minusSeconds(random.nextInt(5 * 86_400));
    var properties = new TreeMap<String, String>();
    properties.put("bytes", random.nextInt(100) + "." + random.nextInt(10));
    properties.put("kind", random.nextBoolean() ? "up" : "down");
    properties.put("user", "user \"" + random.nextInt(9) + ",{}");
    return new UsageEvent(
        customers.get(random.nextInt(customers.size())),
        Optional.empty(),
        "test",
        "event-" + number,
        new Event("call", time, properties));
  }

  /// Summed up by the tallies that billing itself counts with.
  static List<String> expected(Catalog catalog, List<UsageEvent> events) {
    var sums = new TreeMap<String, Tally>();
    for (var event : events) {
      for (Meter meter : catalog.meters().values()) {
        event
            .event()
            .under(meter)
            .ifPresent(tally ->
                sums.merge(
                    CustomerId.parse(event.customer()).orElseThrow().uuid()
                        + " "
                        + LocalDate.ofInstant(event.event().time(), ZONE)
                        + " "
                        + meter.key(),
                    tally,
                    Tally::plus));
      }
    }
    return sums.entrySet().stream()
        .map(sum -> sum.getKey().substring(37) + " " + text(sum.getValue()))
        .sorted()
        .toList();
  }

  private static String text(Tally tally) {
    return "%d %s %s %s %s %s {%s}"
        .formatted(
            tally.count(),
            tally.sum(),
            tally.least().map(Object::toString).orElse("null"),
            tally.most().map(Object::toString).orElse("null"),
            tally.latest().map(seen -> seen.value().toString()).orElse("null"),
            tally.latest().map(seen -> seen.at().toString()).orElse("null"),
            String.join("|", tally.distinct().stream().sorted().toList()));
  }
}

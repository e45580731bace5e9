package dev.midcycle.app;

import dev.midcycle.app.DemoFile.Merchant;
import dev.midcycle.app.DemoFile.Use;
import dev.midcycle.event.UsageEvent;
import dev.midcycle.id.CustomerId;
import dev.midcycle.rating.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// What an example's customer uses day by day, as its systems would have reported it.
final class DemoUsage {
  /// Before the hour at which the merchant's clock stands, so that today has some, too.
  private static final Duration FIRST = Duration.ofHours(-3);

  private static final Duration APART = Duration.ofMinutes(7);

  private DemoUsage() {}

  /// Every day from the merchant's beginning until now.
  static List<UsageEvent> of(Merchant merchant, CustomerId customer, List<Use> uses) {
    var events = new ArrayList<UsageEvent>();
    long days = ChronoUnit.DAYS.between(merchant.begins(), merchant.now());
    for (var use : uses) {
      for (long day = 0; day <= days; day++) {
        for (var event : of(use, merchant.begins().plus(Duration.ofDays(day)), day)) {
          if (!event.time().isBefore(merchant.begins()) && !event.time().isAfter(merchant.now())) {
            events.add(reported(customer, event, events.size()));
          }
        }
      }
    }
    return events;
  }

  /// So many things seen, or the one number reported.
  private static List<Event> of(Use use, Instant day, long number) {
    long amount = use.daily().get((int) (number % use.daily().size()));
    return use.things()
        .map(name ->
            LongStream.rangeClosed(1, amount)
                .mapToObj(thing -> event(use, day, name + "-" + thing, thing))
                .toList())
        .orElseGet(() -> List.of(event(use, day, Long.toString(amount), 1)));
  }

  private static Event event(Use use, Instant day, String value, long place) {
    var time = day.plus(FIRST).plus(APART.multipliedBy(place));
    return new Event(use.event(), time, Map.of(use.property(), value));
  }

  private static UsageEvent reported(CustomerId customer, Event event, int place) {
    return new UsageEvent(customer, Optional.empty(), "demo", "demo-" + place, event);
  }
}

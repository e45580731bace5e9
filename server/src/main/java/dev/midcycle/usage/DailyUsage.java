package dev.midcycle.usage;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What the days of meters come to, for billing states.
public final class DailyUsage {
  private final List<Part> parts;

  public DailyUsage(List<Part> parts) {
    this.parts = parts;
  }

  /// A day of a meter, or a part of one.
  ///
  /// @param whose a subscription, or the customer
  /// @param starts where the part begins; empty where that is the day's first instant
  public record Part(
      UUID customer,
      UUID whose,
      MeterKey meter,
      LocalDate day,
      Optional<Instant> starts,
      Tally tally) {}

  /// Whose days are asked for.
  ///
  /// @param wanted ids, `customers` and `subscriptions`, and `since` when what is requested holds
  /// @param begins for each of the subscriptions its `customer` and the first `day` that counts
  public record Question(Subquery wanted, Subquery begins) {}

  /// Asks for the days of customers and subscriptions.
  ///
  /// @param from for a subscription that is to be: since when its usage counts, where not from now
  public static Answer<Part> ask(
      Tx tx, Question question, InstantSource clock, Optional<Instant> from) {
    return DailyStore.ask(tx, question, clock.instant(), from);
  }

  /// What counts for every subscription of the customer.
  public Usage of(CustomerId customer, ZoneId zone) {
    return usage(ofCustomer(customer).filter(part -> part.whose().equals(customer.uuid())), zone);
  }

  /// What counts for one subscription.
  ///
  /// @param from its billing state's first local day
  /// @param levels what meters stood at before that
  public Usage of(
      CustomerId customer,
      SubscriptionId subscription,
      ZoneId zone,
      LocalDate from,
      Map<MeterKey, Decimal> levels) {
    var own =
        ofCustomer(customer)
            .filter(part -> !part.day().isBefore(from))
            .filter(part ->
                part.whose().equals(customer.uuid()) || part.whose().equals(subscription.uuid()));
    return new Usage(usage(own, zone).days(), levels);
  }

  private Stream<Part> ofCustomer(CustomerId customer) {
    return parts.stream().filter(part -> part.customer().equals(customer.uuid()));
  }

  private static Usage usage(Stream<Part> some, ZoneId zone) {
    var sums = new HashMap<MeterKey, TreeMap<LocalDate, TreeMap<Instant, Tally>>>();
    some.forEach(part -> {
      var starts = part.starts().orElseGet(() -> part.day().atStartOfDay(zone).toInstant());
      sums.computeIfAbsent(part.meter(), _ -> new TreeMap<>())
          .computeIfAbsent(part.day(), _ -> new TreeMap<>())
          .merge(starts, part.tally(), Tally::plus);
    });
    var days = new HashMap<MeterKey, NavigableMap<LocalDate, List<Used>>>();
    sums.forEach((meter, ofMeter) -> {
      var ofDays = new TreeMap<LocalDate, List<Used>>();
      ofMeter.forEach((day, ofDay) -> ofDays.put(day, used(ofDay)));
      days.put(meter, ofDays);
    });
    return new Usage(days, Map.of());
  }

  private static List<Used> used(Map<Instant, Tally> ofDay) {
    return ofDay.entrySet().stream().map(part -> new Used(part.getKey(), part.getValue())).toList();
  }
}

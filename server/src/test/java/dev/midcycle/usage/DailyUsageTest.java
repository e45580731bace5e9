package dev.midcycle.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.usage.DailyUsage.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Days, in parts, of customers and of single subscriptions.
class DailyUsageTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final CustomerId ACME = new CustomerId(new UUID(7, 1));
  private static final CustomerId OTHER = new CustomerId(new UUID(7, 2));
  private static final SubscriptionId OURS = new SubscriptionId(new UUID(7, 3));
  private static final SubscriptionId SECOND = new SubscriptionId(new UUID(7, 4));
  private static final MeterKey CALLS = new MeterKey("calls");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate NEXT = LocalDate.of(2026, 4, 2);
  private static final Instant NOON = Instant.parse("2026-04-02T10:00:00Z");

  private static Part part(
      CustomerId customer, UUID whose, LocalDate day, Optional<Instant> starts, int events) {
    return new Part(customer.uuid(), whose, CALLS, day, starts, Tally.events(events));
  }

  private final DailyUsage days =
      new DailyUsage(
          List.of(
              part(ACME, ACME.uuid(), FIRST, Optional.empty(), 1),
              part(ACME, ACME.uuid(), NEXT, Optional.empty(), 2),
              part(ACME, OURS.uuid(), NEXT, Optional.empty(), 4),
              part(ACME, OURS.uuid(), NEXT, Optional.of(NOON), 8),
              part(ACME, SECOND.uuid(), NEXT, Optional.empty(), 16),
              part(OTHER, OTHER.uuid(), NEXT, Optional.empty(), 32)));

  private static List<String> told(Usage usage) {
    return usage.of(CALLS).entrySet().stream()
        .flatMap(day ->
            day.getValue().stream()
                .map(used ->
                    day.getKey()
                        + " "
                        + used.at()
                        + " "
                        + used.tally().number(Meter.Aggregation.COUNT).orElseThrow()))
        .toList();
  }

  @Test
  void what_is_the_customers_counts_for_every_subscription() {
    assertThat(told(days.of(ACME, BERLIN)))
        .containsExactly("2026-04-01 2026-03-31T22:00:00Z 1", "2026-04-02 2026-04-01T22:00:00Z 2");
  }

  @Test
  void a_subscription_has_its_own_besides_from_its_first_day_on() {
    var levels = Map.of(CALLS, Decimal.of(7));

    var usage = days.of(ACME, OURS, BERLIN, NEXT, levels);

    assertThat(told(usage))
        .containsExactly("2026-04-02 2026-04-01T22:00:00Z 6", "2026-04-02 2026-04-02T10:00:00Z 8");
    assertThat(usage.levels()).isEqualTo(levels);
    assertThat(told(days.of(ACME, OURS, BERLIN, FIRST, Map.of()))).hasSize(3);
  }
}

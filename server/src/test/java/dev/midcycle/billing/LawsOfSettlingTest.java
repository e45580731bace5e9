package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What always holds of usage that an end settles, however often a subscription ends and goes on:
/// cancelled and taken up again, paused and resumed, on a free plan and back, several times a day.
/// Each seed is a life of its own.
class LawsOfSettlingTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Instant BORN = Instant.parse("2026-04-03T12:00:00Z");
  private static final MeterKey CALLS = new MeterKey("calls");
  private static final MeterKey SEEN = new MeterKey("seen");
  private final Ids ids = new Ids(new Random(13));
  private final List<Draft> documents = new ArrayList<>();
  private final Map<LocalDate, Set<String>> seen = new TreeMap<>();
  private Money calls = Money.zero(Life.USD);

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static Catalog catalog(Random random) {
    return switch (CatalogFiles.parse(
        "settled",
        """
        catalog: settled
        currency: USD
        timezone: UTC
        billing: {usage_grace: %s, proration: %s, invoice_lead_days: %d}
        meters:
          calls: {name: Calls, event: call, aggregation: sum, property: n}
          seen: {name: Seen, event: seen, aggregation: unique_count, property: id, window: day, combine: sum}
        plans:
          free: {name: Free, family: f, rank: 1, prices: {month: 0, year: 0}, pay: in_arrears}
          plus:
            name: Plus
            family: f
            rank: 2
            prices: {month: 0, year: 0}
            pay: in_arrears
            charges:
              - {key: calls, kind: usage, meter: calls, price: 1.00}
              - {key: seen, kind: usage, meter: seen, price: 3.00}
        """
            .formatted(
                random.nextBoolean() ? "PT0S" : "PT2H",
                random.nextBoolean() ? "day" : "second",
                random.nextInt(3) == 0 ? 3 : 0))) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private BillingState born(Catalog catalog) {
    var profile = new BillingProfile(Life.USD, ZONE, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog), BORN);
    return does(blank, ChangeRequest.Subscribe.to(new PlanKey("plus"), Interval.MONTH), BORN);
  }

  private BillingState does(BillingState state, ChangeRequest wish, Instant at) {
    return switch (Decisions.decide(state, wish, at, new FactId(ids.next(at.toEpochMilli())))) {
      case Decision.Allowed allowed -> {
        documents.addAll(allowed.documents());
        yield allowed.state();
      }
      case Decision.Refused refused -> state;
    };
  }

  private BillingState until(BillingState state, Instant at) {
    var advanced = Lifecycle.advance(state, at);
    documents.addAll(advanced.documents());
    return advanced.state();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void settled_usage_is_never_taken_back_and_all_of_it_is_billed_once(int seed) {
    var random = new Random(seed);
    var state = born(catalog(random));
    var at = BORN;
    for (int step = 0; step < 16; step++) {
      at = at.plusSeconds(1 + random.nextInt(random.nextInt(6) == 0 ? 20 * 86_400 : 4 * 3_600));
      state = until(state, at);
      state =
          random.nextInt(3) == 0
              ? does(state, wish(state, at, random), at)
              : used(state, at, random);
    }
    until(state, at.plus(Duration.ofDays(400)));

    var lines = documents.stream().flatMap(draft -> draft.lines().stream()).toList();
    assertThat(lines).as("seed %d", seed).noneMatch(Line::isCredit);
    assertThat(sum(lines, "calls")).as("seed %d", seed).isEqualTo(calls);
    assertThat(sum(lines, "seen"))
        .as("seed %d", seed)
        .isEqualTo(usd(3L * seen.values().stream().mapToInt(Set::size).sum()));
  }

  private static ChangeRequest wish(BillingState state, Instant at, Random random) {
    var terms = state.termsAt(at).orElseThrow();
    return switch (terms.status()) {
      case PAUSED -> new ChangeRequest.Resume();
      case CANCELLED -> new ChangeRequest.Reactivate(Optional.empty());
      case FUTURE, TRIAL, ACTIVE ->
          switch (random.nextInt(4)) {
            case 0 -> new ChangeRequest.Cancel(Life.now(), "");
            case 1 -> new ChangeRequest.Pause(Optional.empty());
            default -> {
              var other = terms.plan().plan().value().equals("plus") ? "free" : "plus";
              yield Life.change(Optional.of(other), Optional.empty(), Life.now());
            }
          };
    };
  }

  /// Something is used; it counts where a plan has a price for it.
  private BillingState used(BillingState state, Instant at, Random random) {
    var day = LocalDate.ofInstant(at, ZONE);
    var n = random.nextInt(5);
    var id = "id-" + random.nextInt(3);
    var terms = state.termsAt(at).orElseThrow();
    if (terms.status() == Status.ACTIVE && terms.plan().plan().value().equals("plus")) {
      calls = calls.plus(usd(n));
      seen.computeIfAbsent(day, key -> new HashSet<>()).add(id);
    }
    return state.with(
        state
            .usage()
            .with(CALLS, day, new Used(at, Tally.of(Decimal.of(n), at)))
            .with(SEEN, day, new Used(at, Tally.each(Set.of(id)))));
  }

  private static Money usd(long major) {
    return new Money(Life.USD, major * 100);
  }

  private static Money sum(List<Line> lines, String charge) {
    return lines.stream()
        .filter(line -> line.rate().charge().value().equals(charge))
        .map(Line::amount)
        .reduce(usd(0), Money::plus);
  }
}

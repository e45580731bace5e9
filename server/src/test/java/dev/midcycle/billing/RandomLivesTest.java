package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Proration;
import dev.midcycle.charging.Coverage;
import dev.midcycle.charging.ExpectedCharges;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Slot;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for every life. Each seed is a life of its own; a failure names its seed.
class RandomLivesTest {
  private static final List<ZoneId> ZONES =
      Stream.of("UTC", "America/New_York", "Africa/Cairo", "Asia/Karachi", "Pacific/Apia")
          .map(ZoneId::of)
          .toList();

  static IntStream seeds() {
    return IntStream.range(0, 2000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_preview_is_what_the_confirmation_bills_and_changes_nothing(int seed) {
    var random = new Random(seed);
    var life = life(random);
    var at = begin(life, random);
    for (int i = 0; i < 8; i++) {
      at = at.plusSeconds(random.nextInt(40 * 86_400));
      var wish = wish(random, at);
      var shown = life.ask(at, wish);
      var before = life.state();
      var again = life.ask(at, wish);
      assertThat(life.state()).as("asking changed the book, seed %d", seed).isEqualTo(before);
      assertThat(billed(again)).as("seed %d, step %d", seed, i).isEqualTo(billed(shown));
      var told = life.documents.size();
      var done = life.does(at, wish);
      assertThat(life.documents.subList(told, life.documents.size()))
          .as("seed %d, step %d: %s", seed, i, wish)
          .isEqualTo(done instanceof Decision.Allowed allowed ? allowed.documents() : List.of());
      assertThat(billed(done)).as("seed %d, step %d", seed, i).isEqualTo(billed(shown));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void all_lines_add_up_to_what_the_whole_history_should_cost(int seed) {
    var random = new Random(seed);
    var life = life(random);
    var at = live(life, random);
    life.until(at.plus(Duration.ofDays(800)));

    var whole = life.whole();
    var expected = new HashMap<Slot, Money>();
    var now = whole.advancedTo();
    ExpectedCharges.of(whole.groundsAt(now), now)
        .shared()
        .forEach((slot, coverage) -> expected.put(slot, worth(slot, coverage, whole)));
    var issued = new HashMap<Slot, Money>();
    life.documents.stream()
        .flatMap(draft -> draft.lines().stream())
        .forEach(line ->
            issued.merge(
                new Slot((Rate.ForPeriod) line.rate(), line.period()), line.amount(), Money::plus));
    assertThat(notZero(issued)).as("seed %d: %s", seed, life.told()).isEqualTo(notZero(expected));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_life_run_day_by_day_is_billed_as_in_one_jump(int seed) {
    var random = new Random(seed);
    var life = life(random);
    var at = live(life, random);
    var slow = life.state();
    var jumped = Lifecycle.advance(slow, at.plus(Duration.ofDays(500)));
    var told = new ArrayList<Draft>();
    for (int i = 1; i <= 500; i++) {
      var day = Lifecycle.advance(slow, at.plus(Duration.ofDays(i)));
      told.addAll(day.documents());
      slow = day.state().compacted();
    }
    assertThat(told).as("seed %d", seed).isEqualTo(jumped.documents());
    assertThat(slow.termsAt(slow.advancedTo()))
        .as("seed %d", seed)
        .isEqualTo(jumped.state().termsAt(slow.advancedTo()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_scheduled_change_taken_back_was_never_there(int seed) {
    var random = new Random(seed);
    var life = life(random);
    var at = live(life, random).plusSeconds(random.nextInt(40 * 86_400));
    life.until(at);
    var never = Lifecycle.advance(life.state(), at.plus(Duration.ofDays(400))).documents();
    var later =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.PeriodEnd()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (life.state().scheduledAfter(at).isEmpty()
        && life.does(at, new ChangeRequest.Cancel(later, "")) instanceof Decision.Allowed) {
      assertThat(life.does(at, new ChangeRequest.Undo(Optional.empty())))
          .as("seed %d", seed)
          .isInstanceOf(Decision.Allowed.class);
      assertThat(Lifecycle.advance(life.state(), at.plus(Duration.ofDays(400))).documents())
          .as("seed %d", seed)
          .isEqualTo(never);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void there_and_back_at_one_instant_costs_nothing(int seed) {
    var random = new Random(seed);
    var life = life(random);
    var at = begin(life, random).plusSeconds(random.nextInt(60 * 86_400));
    life.until(at);
    var terms = life.state().termsAt(at).orElseThrow();
    var here = terms.plan().plan().value();
    var there = here.equals("a") ? "b" : "a";
    var told = life.documents.size();
    life.does(at, Life.change(Optional.of(there), Optional.empty(), Life.now()));
    life.does(at, Life.change(Optional.of(here), Optional.empty(), Life.now()));
    var sum =
        life.documents.subList(told, life.documents.size()).stream()
            .map(Draft::total)
            .reduce(Money.zero(Life.USD), Money::plus);
    if (terms.plan().plan().equals(life.state().termsAt(at).orElseThrow().plan().plan())) {
      assertThat(sum).as("seed %d", seed).isEqualTo(settledInArrears(life, told));
    }
  }

  /// What was used before the change and fell due by it; nothing where fees are paid in advance.
  private static Money settledInArrears(Life life, int told) {
    return life.documents.subList(told, life.documents.size()).stream()
        .flatMap(draft -> draft.lines().stream())
        .filter(line -> line.stretch().to().isBefore(line.period().to()))
        .filter(line -> life.catalog().plan(new PlanKey("a")).pay() == Pay.IN_ARREARS)
        .map(Line::amount)
        .reduce(Money.zero(Life.USD), Money::plus);
  }

  private static Life life(Random random) {
    var pay = random.nextBoolean() ? Pay.IN_ADVANCE : Pay.IN_ARREARS;
    var proration = random.nextBoolean() ? Proration.DAY : Proration.SECOND;
    var lead = pay == Pay.IN_ARREARS && random.nextInt(3) == 0 ? 3 : 0;
    var low = price(random);
    var high = price(random);
    return new Life(
        Life.plans(pay, proration, low, high, lead), ZONES.get(random.nextInt(ZONES.size())));
  }

  private static String price(Random random) {
    return random.nextInt(300) + "." + (10 + random.nextInt(90));
  }

  private static Instant begin(Life life, Random random) {
    var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
    var at = life.on(day).plusSeconds(random.nextInt(86_400));
    life.does(at, Life.subscribe(random.nextBoolean() ? "a" : "b"));
    return at;
  }

  private static Instant live(Life life, Random random) {
    var at = begin(life, random);
    for (int i = 0; i < 6; i++) {
      at = at.plusSeconds(random.nextInt(50 * 86_400));
      life.does(at, wish(random, at));
    }
    return at;
  }

  private static ChangeRequest wish(Random random, Instant at) {
    var overrides = overrides(random, at);
    return switch (random.nextInt(12)) {
      case 0 -> new ChangeRequest.Cancel(overrides, "no longer needed");
      case 1, 2 -> new ChangeRequest.Undo(Optional.empty());
      case 3, 4, 5 -> Life.change(Optional.empty(), Optional.of(interval(random)), overrides);
      case 6 -> Life.change(Optional.of(plan(random)), Optional.of(interval(random)), overrides);
      default -> Life.change(Optional.of(plan(random)), Optional.empty(), overrides);
    };
  }

  private static String plan(Random random) {
    return random.nextBoolean() ? "a" : "b";
  }

  private static Interval interval(Random random) {
    return random.nextBoolean() ? Interval.MONTH : Interval.YEAR;
  }

  private static ChangeRequest.Overrides overrides(Random random, Instant at) {
    if (random.nextInt(3) == 0) {
      return ChangeRequest.Overrides.NONE;
    }
    var when =
        switch (random.nextInt(5)) {
          case 0 -> new ChangeRequest.Timing.PeriodEnd();
          case 1 -> new ChangeRequest.Timing.On(at.plusSeconds(1 + random.nextInt(50 * 86_400)));
          default -> new ChangeRequest.Timing.Now();
        };
    return new ChangeRequest.Overrides(
        Optional.of(when),
        Optional.of(random.nextInt(4) == 0 ? Policy.Settle.NONE : Policy.Settle.PRORATE),
        Optional.of(random.nextInt(4) == 0 ? Policy.Collect.NEXT_INVOICE : Policy.Collect.NOW),
        random.nextInt(3) == 0 ? Optional.of(Policy.Anchor.RESET) : Optional.empty());
  }

  private static Object billed(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed ->
          allowed.documents().stream()
              .map(d -> List.of(d.total(), d.lines().stream().map(Line::amount).toList()))
              .toList();
      case Decision.Refused refused -> refused.why();
    };
  }

  private static Money worth(Slot slot, Coverage coverage, BillingState state) {
    var fee = slot.fee(state.profile().currency(), state.history().rules().ruler());
    return coverage.stretches().stream().map(fee::over).reduce(Money.zero(Life.USD), Money::plus);
  }

  private static Map<Slot, Money> notZero(Map<Slot, Money> amounts) {
    var some = new HashMap<>(amounts);
    some.values().removeIf(Money::isZero);
    return some;
  }
}

package dev.midcycle.billing;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Discounts;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Drafting;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Recalculation;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.words.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every life, whatever happens in it. A failure names the seed that made the life.
class LawsOfBillingTest {
  private static final int STEPS = 30;

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_issued_is_what_stands_and_what_the_whole_history_costs(int seed) {
    var life = new FullLife(seed);
    var end = life.live(STEPS);

    assertThat(issued(life))
        .as("seed %d: the lines are what stands", seed)
        .isEqualTo(standing(life));
    assertThat(stood(settled(life.state(), end)))
        .as("seed %d: step by step comes to the same as all at once", seed)
        .isEqualTo(stood(settled(life.unbilled(), end)));
  }

  /// Also where plan or trial are changed as of a day long past; an add-on may come again.
  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_charged_once_is_charged_once_in_a_life_and_never_credited(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    var welcome = lines(life.documents).stream().filter(line -> is(line, "welcome")).toList();
    var setup = lines(life.documents).stream().filter(line -> is(line, "setup")).toList();

    assertThat(welcome).as("seed %d", seed).hasSizeLessThanOrEqualTo(1).noneMatch(Line::isCredit);
    assertThat(setup).as("seed %d", seed).noneMatch(Line::isCredit);
  }

  private static boolean is(Line line, String charge) {
    return line.rate().charge().value().equals(charge);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_amount_can_be_made_again_from_its_derivation(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    for (var line : lines(life.documents)) {
      assertThat(Recalculation.of(line)).as("seed %d: %s", seed, line).isEqualTo(line.amount());
      assertThat(Explanation.sentence(line)).as("seed %d", seed).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void totals_are_sums_and_tax_is_on_rounded_sums(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    for (var draft : life.documents) {
      var sum = sum(draft.lines().stream().map(Line::amount).toList(), life);
      var tax = life.tax;
      var back = sum(draft.lines().stream().flatMap(one -> one.taxBack().stream()).toList(), life);
      assertThat(draft.subtotal()).as("seed %d", seed).isEqualTo(sum);
      assertThat(draft.tax())
          .as("seed %d: %s", seed, draft.lines())
          .isEqualTo(tax.on(charged(draft, life)).minus(back));
      assertThat(draft.total())
          .as("seed %d", seed)
          .isEqualTo(tax.inclusive() ? sum : sum.plus(draft.tax()));
      assertThat(draft.lines()).as("seed %d", seed).noneMatch(line -> line.amount().isZero());
    }
  }

  /// What a document charged, before tax, and what came back of it so far.
  private record Returned(Money net, Money tax, Money back, Money taxBack) {
    Returned with(Line credit) {
      return new Returned(
          net, tax, back.minus(credit.amount()), taxBack.plus(credit.taxBack().orElseThrow()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void credits_bring_back_their_share_of_their_documents_tax_and_all_of_them_all_of_it(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    var tax = life.tax;
    var of = new HashMap<Cause, Returned>();
    for (var draft : life.documents) {
      for (var line : draft.lines()) {
        if (line.isCredit()) {
          var document = line.takesBack().orElseThrow();
          var now = of.computeIfPresent(document, (cause, before) -> before.with(line));
          assertThat(now).as("seed %d: %s", seed, document).isNotNull();
          assertThat(now.back()).as("seed %d", seed).isLessThanOrEqualTo(now.net());
          assertThat(now.taxBack())
              .as("seed %d: %s of %s", seed, now, document)
              .isEqualTo(now.tax().share(now.back().minor(), now.net().minor(), HALF_UP));
        }
      }
      var none = Money.zero(life.currency);
      var net = charged(draft, life);
      of.put(draft.cause(), new Returned(net, tax.on(net), none, none));
    }
  }

  private static Money charged(Draft draft, FullLife life) {
    return sum(
        draft.lines().stream().filter(line -> !line.isCredit()).map(Line::amount).toList(), life);
  }

  /// Where a quantity costs nothing, there is no line that could say it. An average is over days.
  @ParameterizedTest
  @MethodSource("seeds")
  void the_days_of_usage_add_up_to_what_the_lines_bill(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    for (var draft : life.documents) {
      for (var usage : draft.usage()) {
        if (usage.rate().charge().value().equals("level")) {
          continue;
        }
        var lines =
            draft.lines().stream()
                .filter(line -> line.rate().equals(usage.rate()))
                .filter(line -> line.period().equals(usage.period()))
                .toList();
        assertThat(quantity(lines)).as("seed %d: %s", seed, lines).isIn(Decimal.ZERO, usage.sum());
      }
    }
  }

  private static Decimal quantity(List<Line> lines) {
    return lines.stream()
        .map(line -> line.isCredit() ? Decimal.ZERO.minus(line.quantity()) : line.quantity())
        .reduce(Decimal.ZERO, Decimal::plus);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_discount_and_no_credit_is_more_than_what_it_is_of(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    for (var line : lines(life.documents)) {
      var off = Discounts.sum(line.discounts(), life.currency);
      if (!line.isCredit() && line.amount().isPositive()) {
        assertThat(off).as("seed %d: %s", seed, line).isLessThanOrEqualTo(line.amount());
      }
      assertThat(off.isNegative()).as("seed %d: %s", seed, line).isFalse();
    }
    for (var row : life.state().billed()) {
      assertThat(row.net().isNegative()).as("seed %d: %s", seed, row).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asking_changes_nothing_and_is_answered_the_same_again(int seed) {
    var life = new FullLife(seed);
    var at = life.live(STEPS).minus(Duration.ofDays(480));
    var now = life.state().advancedTo();
    for (int i = 0; i < 5; i++) {
      var wish = life.wish(at);
      var before = life.state();
      var shown = life.ask(now, wish);
      var again = life.ask(now, wish);
      assertThat(life.state()).as("seed %d", seed).isEqualTo(before);
      assertThat(amounts(again)).as("seed %d: %s", seed, wish).isEqualTo(amounts(shown));
      int told = life.documents.size();
      life.does(now, wish);
      assertThat(amounts(life.documents.subList(told, life.documents.size())))
          .as("seed %d: %s", seed, wish)
          .isEqualTo(amounts(shown));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void run_day_by_day_or_in_one_jump_moved_up_or_not_it_is_billed_the_same(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    var from = life.state().advancedTo();
    var jumped = Lifecycle.advance(life.state(), from.plus(Duration.ofDays(400)));
    var slow = life.state();
    var told = new ArrayList<Draft>();
    for (int day = 1; day <= 400; day++) {
      var advanced = Lifecycle.advance(slow, from.plus(Duration.ofDays(day)));
      told.addAll(advanced.documents());
      slow = advanced.state().compacted();
    }
    assertThat(amounts(told)).as("seed %d", seed).isEqualTo(amounts(jumped.documents()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_newer_catalogue_changes_nothing_by_itself(int seed) {
    var life = new FullLife(seed);
    life.live(STEPS);
    var state = life.state();
    var newer = state.catalogs().with(2, new FullLife(seed + 1).state().catalogs().current());
    var until = state.advancedTo().plus(Duration.ofDays(400));

    assertThat(Lifecycle.advance(state.with(state.profile(), newer), until).documents())
        .as("seed %d", seed)
        .isEqualTo(Lifecycle.advance(state, until).documents());
  }

  @Test
  @Tag("long")
  void five_years_of_a_thousand_lives_keep_the_laws() {
    for (int seed = 1000; seed < 2000; seed++) {
      var life = new FullLife(seed);
      var end = life.live(110);
      assertThat(issued(life)).as("seed %d", seed).isEqualTo(standing(life));
      assertThat(stood(settled(life.state(), end)))
          .as("seed %d", seed)
          .isEqualTo(stood(settled(life.unbilled(), end)));
      for (var line : lines(life.documents)) {
        assertThat(Recalculation.of(line)).as("seed %d: %s", seed, line).isEqualTo(line.amount());
      }
    }
  }

  /// With all on a document that is due by `end`, also what waits for one that does not come.
  private static BillingState settled(BillingState state, Instant end) {
    return state.after(
        Drafting.draft(state.groundsAt(end), state.carried(), new Cause.Period(end), end));
  }

  /// What stands, by rate and period, before discounts.
  private static Map<List<Object>, Money> stood(BillingState state) {
    var sums = new HashMap<List<Object>, Money>();
    for (var row : state.billed()) {
      sums.merge(List.of(row.rate(), row.period()), row.amount(), Money::plus);
    }
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  private static Money issued(FullLife life) {
    return sum(lines(life.documents).stream().map(Line::amount).toList(), life);
  }

  private static Money standing(FullLife life) {
    return sum(life.state().billed().stream().map(Billed::net).toList(), life);
  }

  private static Money sum(List<Money> amounts, FullLife life) {
    return amounts.stream().reduce(Money.zero(life.currency), Money::plus);
  }

  private static List<Line> lines(List<Draft> documents) {
    return documents.stream().flatMap(draft -> draft.lines().stream()).toList();
  }

  private static Object amounts(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> amounts(allowed.documents());
      case Decision.Refused refused -> List.of();
    };
  }

  private static List<Object> amounts(List<Draft> documents) {
    return documents.stream()
        .<Object>map(draft ->
            List.of(draft.at(), draft.total(), draft.lines().stream().map(Line::amount).toList()))
        .toList();
  }
}

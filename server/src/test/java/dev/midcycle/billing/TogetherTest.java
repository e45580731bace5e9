package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Invoicing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Subscriptions that are invoiced together: which documents they are on differs, what they cost
/// does not.
class TogetherTest {
  private static final int LIVES = 20;
  private static final int STEPS = 12;
  private static final int MONTHS = 2;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, LIVES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_lines_are_those_that_each_has_apart(int seed) {
    var states = states(seed);
    var until = until(states);

    var apart = Passage.of(states, Invoicing.SEPARATE).until(until).documents();
    var together = Passage.of(states, Invoicing.TOGETHER).until(until).documents();

    assertThat(lines(together))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(lines(apart));
    assertThat(together.size()).as("seed %d", seed).isLessThanOrEqualTo(apart.size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_stands_billed_is_the_same(int seed) {
    var states = states(seed);
    var until = until(states);
    var apart = Passage.of(states, Invoicing.SEPARATE);
    var together = Passage.of(states, Invoicing.TOGETHER);
    apart.until(until);
    together.until(until);

    for (int i = 0; i < states.size(); i++) {
      assertThat(standing(together.at(until).get(i)))
          .as("seed %d", seed)
          .isEqualTo(standing(apart.at(until).get(i)));
    }
  }

  /// In parts, as a server that stops at every instant, or in one.
  @ParameterizedTest
  @MethodSource("seeds")
  void stop_by_stop_it_is_the_same(int seed) {
    var states = states(seed);
    var until = until(states);
    var once = Passage.of(states, Invoicing.TOGETHER);
    var all = once.until(until).documents();

    var stopping = states;
    var documents = new ArrayList<Bill>();
    for (var due = due(stopping); !due.isAfter(until); due = due(stopping)) {
      var passage = Passage.of(stopping, Invoicing.TOGETHER);
      documents.addAll(passage.until(due).documents());
      stopping = passage.at(due).stream().map(BillingState::compacted).toList();
    }

    assertThat(shown(documents)).as("seed %d", seed).isEqualTo(shown(all));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_total_is_the_sum_of_its_lines_and_of_one_tax_a_rate(int seed) {
    var states = states(seed);

    for (var bill : Passage.of(states, Invoicing.TOGETHER).until(until(states)).documents()) {
      var none = Money.zero(bill.total().currency());
      assertThat(bill.subtotal())
          .isEqualTo(bill.lines().stream().map(Line::amount).reduce(none, Money::plus));
      assertThat(bill.taxes()).isEqualTo(TaxSums.of(bill.lines()));
    }
  }

  /// Whichever of them one looks at, from whatever day.
  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_foreseen_of_each_is_what_time_brings_first(int seed) {
    for (var invoicing : Invoicing.values()) {
      var states = states(seed);
      for (int month = 0; month < MONTHS; month++) {
        var brought = Passage.of(states, invoicing).until(until(states)).documents();
        var foresight = Foresight.of(states, invoicing);
        for (var one : states) {
          var first = brought.stream().filter(bill -> bill.isFor(one.id())).limit(1).toList();
          var foreseen = foresight.next(one.id()).map(Foresight.Foreseen::bill);
          assertThat(shown(first.isEmpty() ? List.of() : foreseen.stream().toList()))
              .as("seed %d, %s, month %d", seed, invoicing, month)
              .isEqualTo(shown(first));
        }
        states = later(states, invoicing);
      }
    }
  }

  private static List<BillingState> later(List<BillingState> states, Invoicing invoicing) {
    var passage = Passage.of(states, invoicing);
    var at = passage.due().orElse(Instant.EPOCH).plus(Duration.ofDays(20));
    passage.until(at);
    return passage.at(at).stream().map(BillingState::compacted).toList();
  }

  /// Three that differ in what happened to them, and were begun at one instant.
  private static List<BillingState> states(int seed) {
    return IntStream.range(0, 3).mapToObj(i -> state(seed, i)).toList();
  }

  private static BillingState state(int seed, int number) {
    var life = new FullLife(seed);
    life.live(STEPS + number);
    var one = life.state();
    return new BillingState(
        new SubscriptionId(new UUID(seed, number)),
        one.history(),
        one.billed(),
        one.pending(),
        one.usage(),
        one.carried(),
        one.advancedTo());
  }

  private static Instant until(List<BillingState> states) {
    return states.stream()
        .map(BillingState::advancedTo)
        .max(Instant::compareTo)
        .orElseThrow()
        .plus(Duration.ofDays(200));
  }

  private static Instant due(List<BillingState> states) {
    return Passage.of(states, Invoicing.TOGETHER).due().orElse(Instant.MAX);
  }

  private record Shown(Instant at, Cause cause, List<Bill.Of> lines, Money total) {}

  private static List<Shown> shown(List<Bill> bills) {
    return bills.stream()
        .map(bill -> new Shown(bill.at(), bill.cause(), bill.linesOf(), bill.total()))
        .toList();
  }

  private record Part(SubscriptionId subscription, String what, Money amount) {}

  private static List<Part> lines(List<Bill> bills) {
    return bills.stream()
        .flatMap(bill -> bill.linesOf().stream())
        .map(of ->
            new Part(
                of.subscription(),
                of.line().rate() + " " + of.line().stretch(),
                of.line().amount()))
        .toList();
  }

  private static List<String> standing(BillingState state) {
    return state.billed().stream().map(TogetherTest::standing).toList();
  }

  private static String standing(Billed row) {
    return row.rate() + " " + row.period() + " " + row.stretch() + " " + row.amount();
  }
}

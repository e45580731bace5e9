package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.testkit.WithoutIds;
import dev.midcycle.testkit.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lives by the throw of dice, in which staff credits, voids, writes off, receives and pays back by
/// hand: the books agree with documents and balances after each day.
class BooksOfRandomLivesTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration AGES = Duration.ofDays(366 * 40);
  private static final Duration LATE = Duration.ofDays(40);

  @RegisterExtension final TestDatabase database = new TestDatabase();

  static IntStream some() {
    return IntStream.range(0, 25);
  }

  static IntStream twenties() {
    return IntStream.range(0, Integer.getInteger("lives", 10_000) / 20);
  }

  static IntStream few() {
    return IntStream.range(0, 4);
  }

  static IntStream tens() {
    return IntStream.range(0, Integer.getInteger("lives", 1000) / 10);
  }

  /// A life that is run a day at a time comes to what it is when run from step to step.
  @ParameterizedTest
  @MethodSource("some")
  void the_books_agree_after_each_day(int seed) {
    var scenario = RandomScenario.byHand(seed);
    var world = new Daily(new MemoryWorld(scenario), scenario, DAY);

    var lived = Simulation.in(scenario, world);

    assertThat(WithoutIds.of(lived))
        .as(RandomScenario.textByHand(seed))
        .isEqualTo(WithoutIds.of(Simulation.in(scenario, new MemoryWorld(scenario))));

    world.look(scenario.until().plus(LATE)); // What waited for late usage is issued after the end.
    assertThat(world.wrong).as(RandomScenario.textByHand(seed)).isEmpty();
    assertThat(world.ledger(scenario.until().plus(AGES)).of(Account.Type.DEFERRED_REVENUE).isZero())
        .as(RandomScenario.textByHand(seed))
        .isTrue();
  }

  /// Ten thousand in all, if no other number is asked for.
  @ParameterizedTest
  @MethodSource("twenties")
  @Tag("long")
  void the_books_agree_after_each_day_of_twenty_lives_each(int block) {
    IntStream.range(20 * block, 20 * block + 20).forEach(this::the_books_agree_after_each_day);
  }

  /// Each of the deeds is done, and refused, in some lives.
  @Test
  void lives_are_eventful() {
    var done = new HashMap<String, Integer>();
    for (int seed = 0; seed < 100; seed++) {
      var scenario = RandomScenario.byHand(seed);
      var world = new Daily(new MemoryWorld(scenario), scenario, AGES);
      Simulation.in(scenario, world);
      world.deeds.forEach(deed -> done.merge(deed, 1, Integer::sum));
    }
    for (var deed : List.of("CreditNote", "MakeVoid", "Reissue", "WriteOff", "Pay", "Refund")) {
      assertThat(done.getOrDefault(deed + " done", 0))
          .as(deed + " done of " + done)
          .isGreaterThan(5);
      assertThat(done.getOrDefault(deed + " refused", 0)).as(deed + " refused").isPositive();
    }
  }

  /// In the stores, too, where the whole trial balance is that of memory.
  @ParameterizedTest
  @MethodSource("few")
  void the_books_are_the_same_in_the_stores(int seed) {
    sameInTheStores(lives(), new StoredBooks(database), seed);
  }

  /// A thousand in all, if no other number is asked for.
  @ParameterizedTest
  @MethodSource("tens")
  @Tag("long")
  void the_books_are_the_same_in_the_stores_of_ten_lives_each(int block) {
    var lives = lives();
    var books = new StoredBooks(database);
    IntStream.range(10 * block, 10 * block + 10)
        .forEach(seed -> sameInTheStores(lives, books, seed));
  }

  private static void sameInTheStores(Lives lives, StoredBooks books, int seed) {
    var scenario = RandomScenario.byHand(seed);
    var world = lives.begin(scenario);
    var stored = Simulation.in(scenario, world);
    var memory = new MemoryWorld(scenario);
    assertThat(WithoutIds.of(stored))
        .as(RandomScenario.textByHand(seed))
        .isEqualTo(WithoutIds.of(Simulation.in(scenario, memory)));
    books.areTheSame(scenario, world, memory);
  }

  private Lives lives() {
    var transactions = database.transactions();
    return new Lives(
        (clock, gateway) -> Application.build(transactions, clock, gateway).services());
  }

  /// Looks at the books after each hop, and after all that is done.
  private static final class Daily extends Witness {
    final List<String> wrong = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    private final Money none;
    private final Duration hop;
    private Instant now;

    Daily(World world, Scenario scenario, Duration hop) {
      super(world);
      this.none = Money.zero(scenario.customer().currency());
      this.hop = hop;
      this.now = scenario.steps().getFirst().at();
    }

    @Override
    public void advance(Instant until) {
      for (; now.plus(hop).isBefore(until); look(now)) {
        now = now.plus(hop);
        super.advance(now);
      }
      now = until;
      super.advance(until);
      look(until);
    }

    @Override
    public Answer byHand(Verb.ByHand deed, Instant at) {
      var answer = super.byHand(deed, at);
      var refused = answer instanceof Answer.Refused;
      deeds.add(deed.getClass().getSimpleName() + (refused ? " refused" : " done"));
      look(at);
      return answer;
    }

    void look(Instant at) {
      var books = ledger(at);
      var says =
          Map.of(
              "receivable", books.of(Account.Type.RECEIVABLE),
              "tax", books.of(Account.Type.TAX_PAYABLE),
              "billed",
                  books.of(Account.Type.REVENUE).plus(books.of(Account.Type.DEFERRED_REVENUE)));
      var expected =
          Map.of(
              "receivable", sum(Issued::open),
              "tax", sum(Issued::tax),
              "billed", sum(one -> one.total().minus(one.tax())));
      if (!says.equals(expected)) {
        wrong.add("%s: %s, documents %s".formatted(at, says, expected));
      }
    }

    private Money sum(Function<Issued, Money> part) {
      return documents().stream()
          .filter(one -> one.status() != ExpectedDocument.Status.VOID)
          .map(part)
          .reduce(none, Money::plus);
    }
  }
}

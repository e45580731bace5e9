package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.GatewayNews.OfDispute;
import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.testkit.SameAmounts;
import dev.midcycle.testkit.Witness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lives by the throw of dice, with money by hand, declines that are final or not, and dunning,
/// whose payments banks take back, for a time or for good: after each day on which anything falls
/// due or is done the books agree with documents, payments and balances. In the end the books,
/// documents in every form and the portal say the same amounts.
class DisputedLivesTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();

  static IntStream few() {
    return IntStream.range(0, 3);
  }

  static IntStream tens() {
    int from = Integer.getInteger("from", 0) / 10;
    return IntStream.range(from, from + Integer.getInteger("lives", 1000) / 10);
  }

  @ParameterizedTest
  @MethodSource("few")
  void the_books_agree_after_each_day(int seed) {
    try (var lived = new Lived(database)) {
      new Life(seed, lived).live();
    }
  }

  /// A thousand in all, if no other number is asked for (`-Dlives=N -Dfrom=SEED`).
  @ParameterizedTest
  @MethodSource("tens")
  @Tag("long")
  void the_books_agree_after_each_day_of_ten_lives_each(int block) {
    int disputes = 0;
    try (var lived = new Lived(database)) {
      for (int seed = 10 * block; seed < 10 * block + 10; seed++) {
        disputes += new Life(seed, lived).live();
      }
    }
    assertThat(disputes).isPositive();
  }

  /// Lives in one database, one after the other.
  private static final class Lived implements AutoCloseable {
    final List<Application> built = new ArrayList<>();
    final Lives lives;
    final SameAmounts amounts;

    Lived(TestDatabase database) {
      this.amounts = new SameAmounts(database, 5, 50);
      this.lives =
          new Lives((clock, gateway) -> {
            built.add(Application.build(database.transactions(), clock, gateway));
            return built.getLast().services();
          });
    }

    @Override
    public void close() {
      amounts.close();
    }
  }

  private final class Life {
    private final int seed;
    private final Random random;
    private final Scenario scenario;
    private final World world;
    private final TenantId tenant;
    private final Disputes disputes;
    private final SameAmounts amounts;
    private final List<OfDispute> open = new ArrayList<>();
    private Instant reached;
    private int told;

    Life(int seed, Lived lived) {
      this.seed = seed;
      this.random = new Random(seed);
      this.scenario = RandomScenario.byHand(seed);
      this.world = lived.lives.begin(scenario);
      this.amounts = lived.amounts;
      this.reached = scenario.steps().getFirst().at();
      database.execute(SameAmounts.SELLER);
      var core = lived.built.getLast().core();
      this.tenant = core.tenants().named("life-" + lived.built.size()).orElseThrow().id();
      this.disputes = new Disputes(database.transactions(), core.tenants(), core.ids());
    }

    /// Gives how often a dispute was told of.
    int live() {
      Simulation.in(
          scenario,
          new Witness(world) {
            @Override
            public void advance(Instant until) {
              for (var day = next(until); day.isBefore(until); day = next(until)) {
                super.advance(day);
                reached = day;
                look(day);
              }
              super.advance(until);
              reached = until;
              happen(until);
            }

            @Override
            public void payments(Verb.Payment payment, Instant at) {
              super.payments(payment, at);
              happen(at);
            }

            @Override
            public Answer byHand(Verb.ByHand deed, Instant at) {
              var answer = super.byHand(deed, at);
              happen(at);
              return answer;
            }
          });
      amounts.look(tenant);
      return told;
    }

    /// The end of the next day on which anything falls due, or `until`.
    private Instant next(Instant until) {
      var due =
          rows(
              """
              select date_trunc('day', at at time zone 'UTC')::date::text as told
              from work_item
              where tenant = :tenant
                and kind in ('bill', 'collect', 'expire')
                and at >= '%s'
              order by at
              limit 1
              """
                  .formatted(reached));
      return due.stream()
          .map(day -> LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
          .filter(end -> end.isBefore(until))
          .findFirst()
          .orElse(until);
    }

    private List<String> rows(String sql) {
      return database
          .transactions()
          .read(
              tenant,
              tx -> {
                var found = tx.ask(sql, row -> row.text("told"));
                tx.send();
                return found.rows();
              });
    }

    private void happen(Instant at) {
      switch (random.nextInt(3)) {
        case 0 -> begin();
        case 1 -> end();
        default -> {
          // Nobody says anything.
        }
      }
      look(at);
    }

    /// Of some payment, all of it or a part.
    private void begin() {
      var some =
          rows(
              """
              select id || ' ' || currency || ' ' || amount as told
              from payment
              where tenant = :tenant
                and state = 'succeeded'
                and method is not null
                and id not in (select payment from dispute where tenant = :tenant)
              order by id
              """);
      if (some.isEmpty()) {
        return;
      }
      var words = List.of(some.get(random.nextInt(some.size())).strip().split(" ", -1));
      long amount = Long.parseLong(words.get(2));
      var disputed =
          new Money(
              Currency.getInstance(words.get(1)),
              random.nextBoolean() ? amount : 1 + random.nextLong(amount));
      var dispute =
          new OfDispute(
              new PaymentId(UUID.fromString(words.getFirst())).text(),
              "dp_" + seed + "_" + told,
              disputed,
              "fraudulent",
              OfDispute.State.OPEN);
      tell(dispute);
      open.add(dispute);
    }

    /// One of those that are open; the notice that it was begun may come again.
    private void end() {
      if (open.isEmpty()) {
        return;
      }
      var one = open.remove(random.nextInt(open.size()));
      tell(
          new OfDispute(
              one.payment(),
              one.reference(),
              one.amount(),
              one.reason(),
              random.nextBoolean() ? OfDispute.State.WON : OfDispute.State.LOST));
      if (random.nextBoolean()) {
        tell(one);
      }
    }

    private void tell(OfDispute dispute) {
      disputes.follow(UnitOfWork.of(tenant), dispute, Actor.SYSTEM);
      told++;
    }

    private void look(Instant at) {
      var found = new LedgerCheck(database.transactions()).of(tenant);
      assertThat(found.breaches()).as("%s of %s", at, text()).isEmpty();
      assertThat(found.misdated()).as("%s of %s", at, text()).isEmpty();
    }

    private String text() {
      return RandomScenario.textByHand(seed);
    }
  }
}

package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed at each step of calls that move money, by collection, by customers who pay
/// an invoice, by upgrades that are paid first and by refunds, while the gateway lives on outside
/// of it. Its notices come late, twice, out of order or never, and clients repeat themselves.
/// Nobody is charged twice, and nothing that was charged is lost.
class KilledPaymentsTest {
  private static final int AT_ONCE = 10;
  private static final List<KillPoint> POINTS = List.of(KillPoint.values());

  @TempDir private Path folder = Path.of("");

  @Test
  @Timeout(600)
  void one_kill_at_each_step(TestReporter told) throws Exception {
    run(POINTS, 7, told);
  }

  /// `-Dkills=N` says how many, `-Dseed=N` of which seed.
  @Test
  @Tag("long")
  @Timeout(7_200)
  void some_hundred_kills(TestReporter told) throws Exception {
    int seed = Integer.getInteger("seed", 11);
    var points = new ArrayList<KillPoint>();
    for (int i = 0; i < Integer.getInteger("kills", 200); i++) {
      points.add(POINTS.get(i % POINTS.size()));
    }
    run(points, seed, told);
  }

  private void run(List<KillPoint> points, int seed, TestReporter told) throws Exception {
    var random = new Random(seed);
    Map<KillPoint, Integer> came = new EnumMap<>(KillPoint.class);
    var all = new ArrayList<KilledPayer>();
    try (var merchant = new KilledMerchant(folder, random)) {
      for (int from = 0; from < points.size(); from += AT_ONCE) {
        var some = points.subList(from, Math.min(points.size(), from + AT_ONCE));
        var payers = merchant.customers().payers(some.size());
        for (int i = 0; i < some.size(); i++) {
          came.merge(some.get(i), kill(merchant, some.get(i), payers.get(i), random), Integer::sum);
        }
        payers.forEach(all::addAll);
        settle(merchant, payers.stream().flatMap(List::stream).toList());
        MoneyAtBothEnds.areTheSame(merchant, "seed " + seed);
      }
      assertThat(merchant.run("check")).contains("agree");
      var money = MoneyAtBothEnds.of(merchant);
      told.publishEntry(
          "kills",
          "seed %d: %d kills, %d payers, calls at the point %s, %d charges, %d refunds, %d double, %d lost"
              .formatted(
                  seed,
                  points.size(),
                  all.size(),
                  came,
                  money.charges(),
                  money.refunds(),
                  money.doubles().size(),
                  money.lost().size()));
      assertThat(came).as("calls that had come there").allSatisfy(KilledPaymentsTest::isReached);
    }
  }

  /// By chance none may be under way.
  private static void isReached(KillPoint point, int calls) {
    assertThat(calls).isGreaterThan(point == KillPoint.ANY_MOMENT ? -1 : 0);
  }

  private static int kill(
      KilledMerchant merchant, KillPoint point, List<KilledPayer> payers, Random random)
      throws Exception {
    var round = new KilledRound(merchant, point, random.nextInt(4) == 0, payers.size());
    int came = round.kill(payers, random.nextInt(3_000));
    for (var payer : payers) {
      switch (random.nextInt(4)) {
        case 0, 1 -> payer.ask(merchant.caller());
        case 2 -> {
          if (payer.kind != KilledPayer.Kind.REFUND) {
            payer.askAnew(merchant.caller());
          }
        }
        default -> {
          // Nobody asks again.
        }
      }
      payer
          .answer()
          .map(Caller.Answer::status)
          .ifPresent(status -> assertThat(status).isLessThan(500));
    }
    if (random.nextBoolean()) {
      merchant.tellSome();
    }
    if (random.nextBoolean()) {
      merchant.stripe.release();
    }
    if (random.nextBoolean()) {
      merchant.hurry();
    }
    return came;
  }

  /// What is not known becomes known; whoever could not pay does it now.
  private static void settle(KilledMerchant merchant, List<KilledPayer> payers) {
    for (var payer : payers) {
      if (payer.answer().isEmpty()) {
        payer.ask(merchant.caller());
      }
    }
    merchant.tellSome();
    merchant.resolve();
    merchant.stripe.release();
    merchant.tellAll();
    merchant.await(() ->
        merchant
            .rows("select 1 from work_item where kind = 'collect' and held_until is null")
            .isEmpty());
    merchant.resolve();
    merchant.customers().finish(payers, plan -> plan.equals("basic"));
    merchant.tellAll();
    merchant.resolve();
    assertThat(
            payers.stream()
                .filter(one -> one.kind == KilledPayer.Kind.CHANGE)
                .map(one -> merchant.customers().plan(one.customer)))
        .containsOnly("pro");
  }
}

package dev.midcycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Asks what a wish would bring before it is carried out: asking leaves everything as it was, and
/// what was shown is what is then billed, to the cent and line by line.
public final class Doubting implements World {
  private final World world;
  private final Supplier<?> everything;
  private boolean answersLate;

  /// @param everything that asking must leave as it is; two that are equal are the same
  public Doubting(World world, Supplier<?> everything) {
    this.world = world;
    this.everything = everything;
  }

  /// Where what can be seen of the world is everything.
  public static Doubting of(World world) {
    return new Doubting(
        world,
        () ->
            List.of(
                world.documents(),
                world.creditBalance(),
                world.subscriptions().stream().map(key -> world.state(key, Instant.MAX)).toList()));
  }

  @Override
  public Answer preview(String subscription, ChangeRequest request, Instant at) {
    var before = everything.get();
    var answer = world.preview(subscription, request, at);
    assertThat(everything.get())
        .as("asking for %s at %s changed something", request, at)
        .isEqualTo(before);
    return answer;
  }

  @Override
  public Answer carryOut(String subscription, ChangeRequest request, Instant at) {
    var shown = preview(subscription, request, at);
    var before = everything.get();
    int issued = world.documents().size();
    var answer = world.carryOut(subscription, request, at);
    var documents = world.documents();
    var added = documents.subList(issued, documents.size());
    switch (answer) {
      case Answer.Granted granted -> {
        var seen = (Answer.Granted) shown;
        assertThat(shown(granted)).isEqualTo(shown(seen));
        assertThat(granted.dueNow()).isEqualTo(seen.dueNow());
        if (!answersLate || !added.isEmpty()) {
          assertThat(billed(added)).as("%s at %s", request, at).isEqualTo(shown(seen));
        }
      }
      case Answer.Recorded() -> throw new AssertionError("a wish is granted or refused");
      case Answer.Refused refused -> {
        if (shown instanceof Answer.Refused) {
          assertThat(refused).isEqualTo(shown);
          assertThat(everything.get()).isEqualTo(before);
        } else {
          assertThat(refused).isEqualTo(Answer.Refused.PAYMENT_FAILED);
        }
        assertThat(added).isEmpty();
      }
    }
    return answer;
  }

  private static List<?> billed(List<Issued> issued) {
    return issued.stream()
        .map(one -> List.of(one.total(), one.tax(), WithoutIds.of(lines(one))))
        .toList();
  }

  private static List<Line> lines(Issued issued) {
    return issued.lines().stream().map(Issued.Entry::line).toList();
  }

  private static List<?> shown(Answer.Granted granted) {
    return Stream.concat(granted.released().stream(), granted.documents().stream())
        .map(one -> List.of(one.total(), one.tax(), WithoutIds.of(one.lines())))
        .toList();
  }

  @Override
  public void advance(Instant until) {
    world.advance(until);
  }

  @Override
  public void payments(Verb.Payment payment, Instant at) {
    var attempt = payment.attempt();
    answersLate = attempt == Verb.Payment.Attempt.UNKNOWN;
    world.payments(payment, at);
  }

  @Override
  public void grant(Money amount, Optional<Instant> expires, Instant at) {
    world.grant(amount, expires, at);
  }

  @Override
  public Answer byHand(Verb.ByHand deed, Instant at) {
    return world.byHand(deed, at);
  }

  @Override
  public void publish(Catalog catalog, Verb.Publish.Migration migration, Instant at) {
    world.publish(catalog, migration, at);
  }

  @Override
  public Answer use(Verb.Usage usage, Instant at) {
    return world.use(usage, at);
  }

  @Override
  public Decimal used(String subscription, MeterKey meter, Instant at) {
    return world.used(subscription, meter, at);
  }

  @Override
  public void finish() {
    world.finish();
  }

  @Override
  public List<Issued> documents() {
    return world.documents();
  }

  @Override
  public TrialBalance ledger(Instant at) {
    return world.ledger(at);
  }

  @Override
  public Money creditBalance() {
    return world.creditBalance();
  }

  @Override
  public List<String> subscriptions() {
    return world.subscriptions();
  }

  @Override
  public Optional<State> state(String subscription, Instant at) {
    return world.state(subscription, at);
  }
}

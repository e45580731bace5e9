package dev.midcycle.testkit;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers what was asked of a world, and what it answered.
public class Witness implements World {
  /// One request that was carried out, or refused.
  public record Seen(String subscription, ChangeRequest request, Instant at, Answer answer) {
    public boolean isGranted() {
      return answer instanceof Answer.Granted;
    }
  }

  private final World world;
  private final List<Seen> seen = new ArrayList<>();

  public Witness(World world) {
    this.world = world;
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void advance(Instant until) {
    world.advance(until);
  }

  @Override
  public Answer preview(String subscription, ChangeRequest request, Instant at) {
    return world.preview(subscription, request, at);
  }

  @Override
  public Answer carryOut(String subscription, ChangeRequest request, Instant at) {
    var answer = world.carryOut(subscription, request, at);
    seen.add(new Seen(subscription, request, at, answer));
    return answer;
  }

  @Override
  public void payments(Verb.Payment payment, Instant at) {
    world.payments(payment, at);
  }

  @Override
  public void grant(Money amount, Optional<Instant> expires, Instant at) {
    world.grant(amount, expires, at);
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
  public Answer byHand(Verb.ByHand deed, Instant at) {
    return world.byHand(deed, at);
  }

  @Override
  public TrialBalance ledger(Instant at) {
    return world.ledger(at);
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

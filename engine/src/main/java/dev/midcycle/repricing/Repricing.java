package dev.midcycle.repricing;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.Policy;
import dev.midcycle.charging.Charging;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Bills one subscription twice: as it is, and moved to the newest version of its catalogue, up to
/// the end of the first whole period to come.
public final class Repricing {
  private static final FactId MOVED = new FactId(new UUID(0, 0));

  private final BillingState state;
  private final Instant at;

  /// Within the running period; of one that is still to begin, within its first.
  private final Instant running;

  private final Terms now;

  private Repricing(BillingState state, Instant at, Instant running, Terms now) {
    this.state = state;
    this.at = at;
    this.running = running;
    this.now = now;
  }

  /// As of `at`, as if all that is due then were billed. Empty for one that has ended.
  ///
  /// @param state with the newer version as the newest of its catalogues
  public static Optional<Repriced> of(BillingState state, Instant at) {
    var settled = Lifecycle.settled(state, at);
    var running = settled.termsAt(at).map(_ -> at).or(() -> beginning(settled));
    return running.flatMap(in ->
        settled
            .termsAt(in)
            .filter(terms -> terms.status() != Status.CANCELLED)
            .map(terms -> new Repricing(settled, at, in, terms).repriced()));
  }

  /// Of one that is still to begin.
  private static Optional<Instant> beginning(BillingState state) {
    return state.facts().stream().findFirst().map(Fact::at);
  }

  private Repriced repriced() {
    var end = now.periodEnd(running);
    var then = state.termsAt(end).orElse(now).schedule().next(end);
    var ahead = new Bills.Ahead(end, then);
    var as = Bills.of(state, List.of(), ahead);
    return new Repriced(
        now.plan().plan(),
        now.interval(),
        as.whole(),
        moved(Policy.When.PERIOD_END, ahead, as),
        moved(Policy.When.NOW, ahead, as));
  }

  private Outcome moved(Policy.When when, Bills.Ahead ahead, Bills before) {
    return switch (Decisions.decide(state, new ChangeRequest.Migrate(when), at, MOVED)) {
      case Decision.Refused(var why) -> new Outcome.Refused(why);
      case Decision.Allowed allowed when isSold(allowed.after()) ->
          new Outcome.Moved(
              Money.zero(before.none().currency()), before.whole(), Optional.empty(), false);
      case Decision.Allowed allowed -> {
        var after = Bills.of(allowed.state(), allowed.documents(), ahead);
        yield new Outcome.Moved(
            after.next().minus(before.next()),
            after.whole(),
            after.differsFrom(before, state.profile().zone()),
            meters(allowed));
      }
    };
  }

  /// Whether the newer version sells what it has as the one that it has does, so that nothing of
  /// its bills is another; with nothing scheduled that may be.
  private boolean isSold(Terms after) {
    var catalogs = state.catalogs();
    return state.scheduledAfter(at).isEmpty()
        && state.history().until(at).coupons().isEmpty()
        && catalogs
            .at(now.plan().version())
            .billing()
            .equals(catalogs.at(after.plan().version()).billing())
        && catalogs.plan(now).equals(catalogs.plan(after))
        && after.addOns().equals(now.addOns())
        && now.addOns().stream()
            .allMatch(key -> catalogs.addOn(key, now).equals(catalogs.addOn(key, after)))
        && metered(now).equals(metered(after));
  }

  private boolean meters(Decision.Allowed allowed) {
    return !metered(allowed.before().orElse(now)).equals(metered(allowed.after()));
  }

  /// All that usage is priced and counted by.
  private List<Metered> metered(Terms terms) {
    var catalog = state.catalogs().at(terms.plan().version());
    return Charging.under(terms, state.catalogs()).stream()
        .flatMap(charging ->
            charging.charge() instanceof Charge.Usage usage
                ? Stream.of(new Metered(charging, catalog.meter(usage.meter())))
                : Stream.empty())
        .toList();
  }

  private record Metered(Charging charging, Meter meter) {}
}

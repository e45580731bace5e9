package dev.midcycle.repricing;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.Charge;
import dev.midcycle.drafting.Carried;
import dev.midcycle.drafting.Spent;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Younger;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What the price of a subscription follows from, without what it does not: who it is, how old it
/// is, at what time of a day it began. Those that are alike are reckoned once.
///
/// An example: thousands have Basic by the month and are billed on the 16th. They began in
/// different years, and come to the same.
///
/// Only what is certain to make no difference is left out. One with changes in the running period
/// is like itself alone.
public record Alike(BillingProfile profile, Opening opening, List<Fact> facts, List<Spent> spent) {
  private static final SubscriptionId ANYBODY = new SubscriptionId(new UUID(0, 0));

  public Alike {
    facts = List.copyOf(facts);
    spent = List.copyOf(spent);
  }

  /// Whom a subscription is like.
  ///
  /// @param spent the coupons of one period that have found theirs
  public static Alike of(History history, List<Spent> spent) {
    var profile = anybody(history.profile());
    return history.facts().stream().allMatch(fact -> fact.happening() instanceof Started)
        ? new Names(history, spent).alike(profile)
        : new Alike(profile, history.opening(), history.facts(), spent);
  }

  /// A subscription like them: one of which nothing stands billed, and whose usage nobody asks for.
  public BillingState state(Catalogs catalogs, Instant at) {
    return new BillingState(
        ANYBODY,
        new History(profile, catalogs, opening, facts),
        List.of(),
        Optional.empty(),
        Usage.LEFT_OUT,
        new Carried(spent, List.of(), List.of()),
        at);
  }

  /// What is open and what was tried out bears on what is asked for, not on what is billed.
  private static BillingProfile anybody(BillingProfile profile) {
    var tax = profile.tax().ofAnybody();
    return new BillingProfile(profile.currency(), profile.zone(), tax, false, Set.of());
  }

  /// Facts are numbered, so that coupons of the same kind are the same.
  private static final class Names {
    private final History history;
    private final List<Spent> spent;
    private final Ruler ruler;
    private final Map<FactId, FactId> names = new HashMap<>();

    private Names(History history, List<Spent> spent) {
      this.history = history;
      this.spent = spent;
      this.ruler = history.rules().ruler();
    }

    private Alike alike(BillingProfile profile) {
      return new Alike(
          profile,
          opening(),
          history.facts().stream().map(this::fact).toList(),
          spent.stream()
              .map(one -> new Spent(name(one.coupon()), one.period(), one.plan()))
              .toList());
    }

    private FactId name(FactId id) {
      return names.computeIfAbsent(id, _ -> new FactId(new UUID(0, names.size() + 1L)));
    }

    /// Where a change takes hold for billing; only usage is told apart within a day.
    private Fact fact(Fact fact) {
      var at = ruler.snap(fact.at());
      var recorded = fact.isScheduled() ? at.minusNanos(1) : at;
      return new Fact(name(fact.id()), at, recorded, fact.happening());
    }

    private Opening opening() {
      return switch (history.opening()) {
        case Opening.Unborn unborn -> unborn;
        case Opening.Checkpoint(var at, var terms, var version, var cycle, var coupons, _, _) ->
            new Opening.Checkpoint(
                at,
                younger(terms, at),
                version,
                cycle,
                coupons.stream()
                    .map(one ->
                        new Attached(name(one.id()), one.coupon(), one.service(), one.given()))
                    .toList());
      };
    }

    private Terms younger(Terms terms, Instant at) {
      var same = hasPhases(terms) ? terms : Younger.withoutPhases(terms);
      return charges(terms).allMatch(one -> one.ownInterval().isEmpty())
          ? Younger.at(at, same)
          : same;
    }

    private boolean hasPhases(Terms terms) {
      return versions(terms).anyMatch(one -> !history.catalogs().plan(one).phases().all().isEmpty())
          || charges(terms)
              .anyMatch(
                  one -> one instanceof Charge.Recurring fee && !fee.phases().all().isEmpty());
    }

    /// All that is charged for by the version one has, or the newest.
    private Stream<Charge> charges(Terms terms) {
      return versions(terms)
          .flatMap(one -> {
            var catalog = history.catalogs().at(one.version());
            return Stream.concat(
                catalog.plan(one.plan()).charges().stream(),
                terms.addOns().stream()
                    .flatMap(addOn -> catalog.known(addOn).stream())
                    .flatMap(addOn -> addOn.charges().stream()));
          });
    }

    private Stream<PlanRef> versions(Terms terms) {
      var catalogs = history.catalogs();
      var plan = terms.plan().plan();
      return Stream.of(terms.plan(), new PlanRef(plan, catalogs.newest()))
          .distinct()
          .filter(one -> catalogs.at(one.version()).known(plan).isPresent());
    }
  }
}

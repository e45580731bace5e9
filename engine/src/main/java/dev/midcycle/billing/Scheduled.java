package dev.midcycle.billing;

import dev.midcycle.id.FactId;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Reactivated;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Tried;
import dev.midcycle.terms.Fact.Happening.Undone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What waits for its time: all that is written down for later, but a subscription's beginning.
final class Scheduled {
  private final List<Fact> facts;

  private Scheduled(List<Fact> facts) {
    this.facts = facts;
  }

  static Scheduled after(BillingState state, Instant at) {
    return new Scheduled(
        state.scheduledAfter(at).stream()
            .filter(fact -> !(fact.happening() instanceof Started))
            .toList());
  }

  /// What a request takes back of it.
  ///
  /// @param facts those that it names: they do not happen
  /// @param rests what is left of those that it takes back in part
  record TakenBack(List<Fact> facts, List<Rest> rests) {
    static final TakenBack NOTHING = new TakenBack(List.of(), List.of());

    /// What stays of a scheduled change.
    record Rest(Fact fact, Changed changed) {}

    boolean isNothing() {
      return facts.isEmpty();
    }

    List<FactId> ids() {
      return facts.stream().map(Fact::id).toList();
    }

    TakenBack and(TakenBack other) {
      return new TakenBack(both(facts, other.facts), both(rests, other.rests));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The facts, each with the part of it that does not happen.
    List<Fact> parts() {
      return facts.stream().map(this::part).toList();
    }

    private Fact part(Fact fact) {
      return rests.stream()
          .filter(rest -> rest.fact.equals(fact))
          .findFirst()
          .map(rest -> with(fact, rest.changed.change()))
          .orElse(fact);
    }

    private static Fact with(Fact fact, Change rest) {
      return fact.happening() instanceof Changed changed
          ? new Fact(
              fact.id(),
              fact.at(),
              fact.recordedAt(),
              changed.rest(changed.change().without(rest)).with(Optional.empty()))
          : fact;
    }

    /// The rests, written down anew by `fact`, which takes the whole back.
    List<Fact> restsBy(Fact fact) {
      var again = new ArrayList<Fact>();
      for (var rest : rests) {
        again.add(
            new Fact(
                fact.id().beside(again.size() + 1),
                rest.fact.at(),
                fact.recordedAt(),
                rest.changed));
      }
      return again;
    }
  }

  TakenBack all() {
    return taken(_ -> true);
  }

  /// The cancellation if there is one, else everything.
  TakenBack foremost() {
    var end = ofKind(ScheduledKind.CANCEL);
    return end.isNothing() ? all() : end;
  }

  TakenBack ofKind(ScheduledKind kind) {
    return switch (kind) {
      case CANCEL -> taken(fact -> fact.happening() instanceof Cancelled);
      case PAUSE -> taken(fact -> fact.happening() instanceof Paused);
      case PLAN -> narrowed(Change::withoutPlan);
      case QUANTITY -> narrowed(change -> change.withoutQuantities(change.quantities().keySet()));
      case ADDON -> narrowed(change -> withoutAddOns(change, change));
      case BILLING_DATE -> narrowed(Change::withoutDate);
      case OVERRIDE -> narrowed(Change::withoutOwn);
    };
  }

  /// What another plan or interval replaces: whole scheduled changes of them, and a cancellation.
  TakenBack movesAndEnds() {
    return taken(fact ->
        switch (fact.happening()) {
          case Changed changed -> changed.change().movesPlan();
          case Cancelled _ -> true;
          case Started _,
              Paused _,
              Tried _,
              Resumed _,
              Reactivated _,
              CouponApplied _,
              ChargedOnce _,
              Undone _ ->
              false;
        });
  }

  /// The changes that lead away from the plan or interval that `request` names.
  TakenBack movesOf(ChangeRequest.Change request) {
    return taken(fact ->
        fact.happening() instanceof Changed changed && isMovedBy(request, changed.change()));
  }

  private static boolean isMovedBy(ChangeRequest.Change request, Change change) {
    boolean plan = request.plan().isPresent() && change.plan().isPresent();
    return plan || (request.interval().isPresent() && change.interval().isPresent());
  }

  /// What was said before of the quantities and add-ons that `request` names.
  ///
  /// @param agreed whether what was to be agreed on the plan one has by then goes as well
  TakenBack ofTheSame(ChangeRequest.Change request, boolean agreed) {
    return narrowed(change -> {
      var priced = agreed && change.plan().isEmpty() ? change.withoutOwn() : change;
      var others = priced.withoutQuantities(request.quantities().keySet());
      var keys = new HashSet<>(request.add());
      keys.addAll(request.remove());
      return others.withoutAddOns(keys);
    });
  }

  /// Without what `other` has taken back already.
  Scheduled without(TakenBack other) {
    return new Scheduled(facts.stream().filter(fact -> !other.facts().contains(fact)).toList());
  }

  private static Change withoutAddOns(Change change, Change named) {
    var keys = new HashSet<>(named.add());
    keys.addAll(named.remove());
    return change.withoutAddOns(keys);
  }

  private TakenBack taken(Predicate<Fact> which) {
    return new TakenBack(facts.stream().filter(which).toList(), List.of());
  }

  private TakenBack narrowed(UnaryOperator<Change> narrowing) {
    var taken = new ArrayList<Fact>();
    var rests = new ArrayList<TakenBack.Rest>();
    for (var fact : facts) {
      if (fact.happening() instanceof Changed changed) {
        var rest = narrowing.apply(changed.change());
        if (!rest.equals(changed.change())) {
          taken.add(fact);
        }
        if (!rest.equals(changed.change()) && !rest.isNothing()) {
          rests.add(new TakenBack.Rest(fact, changed.rest(rest)));
        }
      }
    }
    return new TakenBack(taken, rests);
  }
}

package dev.midcycle.invoice;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.charging.RecurringAmount;
import dev.midcycle.id.DocumentId;
import dev.midcycle.outbox.Move;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.outbox.Standing;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is told of a subscription that is not what it was.
final class Standings {
  private Standings() {}

  /// One that is new is created, and nothing else; of any other, how its status has moved, and
  /// whether it has something else.
  ///
  /// @param document that was issued together with it, and is for it
  static List<Occurrence> moves(
      Optional<BillingState> before, BillingState now, Optional<DocumentId> document) {
    var terms = terms(now);
    if (terms.isEmpty()) {
      return List.of();
    }
    var then = before.flatMap(Standings::terms);
    var standing = standing(terms.get(), now);
    if (then.isEmpty()) {
      return List.of(new Occurrence.Moved(Move.CREATED, standing, Optional.empty(), document));
    }
    var earlier = standing(then.get(), before.orElseThrow());
    var moves = new ArrayList<Occurrence>();
    if (!earlier.hasWhat(standing)) {
      moves.add(new Occurrence.Moved(Move.CHANGED, standing, Optional.of(earlier), document));
    }
    move(then.get().status(), terms.get().status())
        .ifPresent(move ->
            moves.add(new Occurrence.Moved(move, standing, Optional.of(earlier), document)));
    return moves;
  }

  private static Optional<Move> move(Status then, Status now) {
    if (then == now) {
      return Optional.empty();
    }
    return Optional.of(
        switch (now) {
          case CANCELLED -> Move.ENDED;
          case PAUSED -> Move.PAUSED;
          case FUTURE -> Move.CHANGED;
          case TRIAL, ACTIVE ->
              switch (then) {
                case FUTURE -> Move.STARTED;
                case PAUSED -> Move.RESUMED;
                case CANCELLED -> Move.REACTIVATED;
                case TRIAL -> Move.TRIAL_ENDED;
                case ACTIVE -> Move.TRIAL_BEGAN;
              };
        });
  }

  /// Those in force; of one that is still to begin, those it begins with.
  private static Optional<Terms> terms(BillingState state) {
    return state
        .termsAt(state.advancedTo())
        .or(() -> state.facts().stream().findFirst().flatMap(fact -> state.termsAt(fact.at())));
  }

  private static Standing standing(Terms terms, BillingState state) {
    return new Standing(
        terms.status().name().toLowerCase(Locale.ROOT),
        terms.plan().plan().value(),
        terms.interval().toString(),
        terms.quantities().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> new Standing.Quantity(one.getKey().value(), one.getValue()))
            .toList(),
        terms.addOns().stream().map(AddOnKey::value).toList(),
        Optional.of(state.catalogs().plan(terms).name()),
        RecurringAmount.of(
            terms, state.advancedTo(), state.catalogs(), state.profile().currency()));
  }
}

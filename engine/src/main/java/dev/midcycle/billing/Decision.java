package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Draft;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What would happen if a request were carried out at an instant. Shown as the preview, acted on by
/// the confirmation.
public sealed interface Decision {

  /// It is allowed, and this would come of it.
  ///
  /// @param fact what is to be written down
  /// @param rests what is to be written down with it: what stays of scheduled changes that it takes
  ///   back in part
  /// @param before the terms until it takes effect; empty for a new subscription
  /// @param after the terms once it has taken effect, and all else that has by then
  /// @param documents what is issued at once, in order: first what [#released] says
  /// @param replaced what it takes back: of what was scheduled, or took effect after its date, the
  ///   part that does not happen
  /// @param payment whether the documents are to be paid before it takes effect
  /// @param state the billing state as it is after it
  record Allowed(
      Fact fact,
      List<Fact> rests,
      Optional<Terms> before,
      Terms after,
      List<Draft> documents,
      Policy.Payment payment,
      List<Fact> replaced,
      BillingState state)
      implements Decision {
    public Allowed {
      rests = List.copyOf(rests);
      documents = List.copyOf(documents);
      replaced = List.copyOf(replaced);
    }

    /// What waited for late usage, and waits no longer: it would have come by itself.
    public List<Draft> released() {
      return documents.stream().filter(draft -> !isOwn(draft)).toList();
    }

    /// What it brings itself.
    public List<Draft> brought() {
      return documents.stream().filter(this::isOwn).toList();
    }

    /// How often coupons were given after it.
    public Counting counting() {
      return Counting.of(fact, replaced);
    }

    private boolean isOwn(Draft draft) {
      return draft.cause().equals(new Cause.Happened(fact.id()));
    }

    /// The family of plans that is tried out by it, also where the trial is over already.
    public Optional<String> triesOut() {
      return switch (fact.happening()) {
        case Fact.Happening.Started started ->
            Optional.of(started.plan()).filter(_ -> started.trialDays() > 0).map(this::family);
        case Fact.Happening.Tried _ -> Optional.of(family(after.plan()));
        case Fact.Happening.Changed _,
            Fact.Happening.Cancelled _,
            Fact.Happening.Paused _,
            Fact.Happening.Resumed _,
            Fact.Happening.Reactivated _,
            Fact.Happening.CouponApplied _,
            Fact.Happening.ChargedOnce _,
            Fact.Happening.Undone _ ->
            Optional.empty();
      };
    }

    private String family(PlanRef plan) {
      return state.catalogs().plan(plan).family();
    }

    public Instant effective() {
      return fact.at();
    }

    public boolean isScheduled() {
      return fact.isScheduled();
    }
  }

  record Refused(Refusal why) implements Decision {}
}

package dev.midcycle.invoice;

import dev.midcycle.audit.Action;
import dev.midcycle.billing.BillingState;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.sales.SalesRequest;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Wins the open request to sales of a customer who comes to have the plan that it asks for, or the
/// one that staff offered for it, or prices agreed on either. What is only scheduled wins nothing
/// before it takes effect.
public final class WonRequests {
  private WonRequests() {}

  /// Reads the open requests only where something may win one.
  public static void note(Tx tx, List<AccountUpdate> updates) {
    var gaining = updates.stream().filter(update -> !gained(update).isEmpty()).toList();
    if (gaining.isEmpty()) {
      return;
    }
    var open =
        SalesRequests.askOpen(tx, gaining.stream().map(WonRequests::customer).distinct().toList());
    tx.send();
    for (var update : gaining) {
      note(
          tx,
          update,
          open.rows().stream().filter(one -> one.customer().equals(customer(update))).findFirst());
    }
  }

  /// For a customer whose open request is known, if there is one.
  public static void note(Tx tx, AccountUpdate update, Optional<SalesRequests.Open> open) {
    open.ifPresent(request ->
        gained(update).stream()
            .filter(state -> fulfils(request, state))
            .findFirst()
            .ifPresent(state -> win(tx, update, request, state)));
  }

  private static void win(
      Tx tx, AccountUpdate update, SalesRequests.Open request, BillingState state) {
    SalesRequests.win(tx, request, state.advancedTo());
    update.tell(
        request.id(),
        state.advancedTo(),
        new Occurrence.SalesUpdated(request.status().code(), SalesRequest.Status.WON.code()));
    update.note(
        update
            .activity(state.advancedTo(), Action.SALES_UPDATED, request.id())
            .details(
                Map.of(
                    "from",
                    request.status().code(),
                    "to",
                    SalesRequest.Status.WON.code(),
                    "assignee",
                    "")));
  }

  private static CustomerId customer(AccountUpdate update) {
    return update.before().customer();
  }

  /// The saved states in which another plan is in force than before, or other prices of its own.
  private static List<BillingState> gained(AccountUpdate update) {
    return turned(update)
        .filter(state ->
            inForce(state)
                .filter(now -> isGain(update.before().state(state.id()), now))
                .isPresent())
        .toList();
  }

  /// The saved states that are new, or in which something took effect since the account was read:
  /// of all others, such as those that only renew, no history is gone through.
  static Stream<BillingState> turned(AccountUpdate update) {
    return update.saved.values().stream()
        .map(Subscription::state)
        .filter(now ->
            update.happened.stream().anyMatch(one -> one.subscription().equals(now.id()))
                || update
                    .before()
                    .state(now.id())
                    .filter(then -> !hasTurned(then, now.advancedTo()))
                    .isEmpty());
  }

  /// Whether anything that was scheduled takes effect up to and including `until`.
  private static boolean hasTurned(BillingState then, Instant until) {
    return then.facts().stream()
        .map(Fact::at)
        .anyMatch(at -> at.isAfter(then.advancedTo()) && !at.isAfter(until));
  }

  private static boolean isGain(Optional<BillingState> before, Terms now) {
    var then = before.flatMap(WonRequests::inForce);
    return then.filter(terms -> terms.plan().plan().equals(now.plan().plan())).isEmpty()
        || (!now.own().isNothing() && !then.orElseThrow().own().equals(now.own()));
  }

  private static Optional<Terms> inForce(BillingState state) {
    return state.termsAt(state.advancedTo()).filter(terms -> terms.status() != Status.CANCELLED);
  }

  private static boolean fulfils(SalesRequests.Open request, BillingState state) {
    var plan = inForce(state).orElseThrow().plan().plan();
    return request.plan().equals(plan) || request.offered().filter(plan::equals).isPresent();
  }
}

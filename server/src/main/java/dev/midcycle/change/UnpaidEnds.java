package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.dunning.Dun;
import dev.midcycle.dunning.DunningEnd;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What becomes of subscriptions whose document nobody has paid: what the policy says is asked of
/// each, as a change like any other, by the system. All of it is one transaction, which also notes
/// that it is done; a subscription that refuses it has it already.
public final class UnpaidEnds {
  private final Transactions transactions;
  private final BillingStates states;
  private final NewIds ids;

  public UnpaidEnds(Transactions transactions, BillingStates states, NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.ids = ids;
  }

  /// Ends it, if it is still to end. Where it is being paid, or a payment reserves one of the
  /// subscriptions, it is left for later.
  public void end(TenantId tenant, DocumentId document) {
    transactions.write(
        tenant,
        tx -> {
          var found = PastDues.ask(tx, document);
          tx.send();
          return found.first().map(late -> new Ending(tx, late).carryOut()).orElse(false);
        });
  }

  private final class Ending {
    private final Tx tx;
    private final PastDue late;

    private Ending(Tx tx, PastDue late) {
      this.tx = tx;
      this.late = late;
    }

    /// Whether it is done.
    private boolean carryOut() {
      for (var subscription : late.subscriptions()) {
        if (!ask(subscription)) {
          return false;
        }
      }
      tx.commit();
      return true;
    }

    /// Whether it goes on. The customer is locked by it: nobody pays meanwhile.
    private boolean ask(SubscriptionId id) {
      var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.ROWS);
      var still = PastDues.ask(tx, late.document());
      var underWay = Payments.askUnderWay(tx, late.document());
      tx.send();
      var now = asked.now();
      var account = asked.account(now).orElseThrow();
      if (still.first().filter(one -> one.isToEnd(now)).isEmpty()
          || underWay.first().orElse(false)) {
        return false;
      }
      var companions = Companions.of(tx, states, account, now, BillingStates.Lock.ROWS);
      var subscription = account.subscription().orElseThrow();
      if (subscription.isReserved() || companions.isHeld()) {
        return false;
      }
      DunningEnd.of(then(), subscription.state(), now)
          .ifPresent(request -> make(companions.met(), request, now));
      if (id.equals(late.subscriptions().getLast())) {
        note(account, now);
      }
      tx.send();
      return true;
    }

    private Dunning.Then then() {
      return switch (late.next()) {
        case Dun.Next.End(_, var then) -> then;
        case Dun.Next.Retry _, Dun.Next.Nothing _ -> Dunning.Then.KEEP;
      };
    }

    /// Nobody pays for it first: what it charges is open like anything else.
    private void make(CustomerAccount account, ChangeRequest request, Instant now) {
      var subscription = account.subscription().orElseThrow();
      var one = new AccountToChange(account, subscription, true, Optional.empty());
      switch (ChangePreview.of(one, request, now, new FactId(ids.next()))) {
        case ChangePreview.Result.Not _ -> {}
        case ChangePreview.Result.Granted(var preview) -> {
          var update = new AccountUpdate(account, ids, Actor.SYSTEM);
          update.issue(preview.run().documents(), preview.ran());
          update.keepUsage(preview.run().unissued(), preview.ran());
          ChangeUpdate.release(update, preview);
          ChangeUpdate.post(update, preview, request);
          WonRequests.note(tx, List.of(update));
          AccountUpdates.write(tx, List.of(update));
        }
      }
    }

    private void note(CustomerAccount account, Instant now) {
      var then = then().name().toLowerCase(Locale.ROOT);
      PastDues.write(tx, late.ended(now));
      Events.write(
          tx,
          List.of(
              Event.of(
                  ids.next(),
                  late.document(),
                  account.customer(),
                  now,
                  new Occurrence.DocumentDunningEnded(then))));
      Activities.write(
          tx,
          List.of(
              Activity.of(ids.next(), now, Actor.SYSTEM, Action.DUNNING_ENDED, late.document())
                  .customer(account.customer())
                  .document(late.document())
                  .details(Map.of("then", then))));
    }
  }
}

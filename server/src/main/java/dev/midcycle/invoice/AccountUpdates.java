package dev.midcycle.invoice;

import dev.midcycle.audit.Activities;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Tx;
import dev.midcycle.outbox.Events;
import java.util.List;

/// Writes account updates down: each kind of row as one set, however many customers there are.
public final class AccountUpdates {
  private AccountUpdates() {}

  /// Adds all statements; those that give documents their numbers come last, since they hold up
  /// everybody else who issues.
  public static void write(Tx tx, List<AccountUpdate> updates) {
    SavingStore.subscriptions(tx, updates);
    SavingStore.cuts(tx, updates);
    SavingStore.reservations(tx, updates);
    SavingStore.facts(tx, updates);
    BilledStore.billed(tx, updates);
    BilledStore.taxed(tx, updates);
    Redemptions.write(tx, updates.stream().flatMap(AccountUpdate::coupons).toList());
    SavingStore.tried(tx, updates);
    Credits.write(tx, updates.stream().flatMap(one -> one.credits.stream()).toList());
    Activities.write(tx, updates.stream().flatMap(one -> one.activities.stream()).toList());
    Events.write(tx, updates.stream().flatMap(one -> one.events.stream()).toList());
    FollowingWork.add(tx, updates);
    IssueStore.lower(tx, updates);
    IssueStore.lines(tx, updates);
    IssueStore.shares(tx, updates);
    SourceStore.sources(tx, updates);
    IssueStore.documents(tx, updates);
  }
}

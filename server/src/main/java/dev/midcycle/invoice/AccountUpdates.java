package dev.midcycle.invoice;

import dev.midcycle.audit.Activities;
import dev.midcycle.catalog.Redemptions;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Tx;
import dev.midcycle.outbox.Events;
import java.util.List;

/// Writes postings down: each kind of row as one set, however many customers there are.
public final class AccountUpdates {
  private AccountUpdates() {}

  /// Adds all statements; those that give documents their numbers come last, since they hold up
  /// everybody else who issues.
  public static void write(Tx tx, List<AccountUpdate> postings) {
    SavingStore.subscriptions(tx, postings);
    SavingStore.cuts(tx, postings);
    SavingStore.reservations(tx, postings);
    SavingStore.facts(tx, postings);
    BilledStore.billed(tx, postings);
    BilledStore.taxed(tx, postings);
    Redemptions.write(tx, postings.stream().flatMap(AccountUpdate::coupons).toList());
    SavingStore.tried(tx, postings);
    SavingStore.due(tx, postings);
    Credits.write(tx, postings.stream().flatMap(one -> one.credits.stream()).toList());
    Activities.write(tx, postings.stream().flatMap(one -> one.activities.stream()).toList());
    Events.write(tx, postings.stream().flatMap(one -> one.events.stream()).toList());
    IssueStore.lower(tx, postings);
    IssueStore.lines(tx, postings);
    IssueStore.shares(tx, postings);
    IssueStore.collections(tx, postings);
    SourceStore.sources(tx, postings);
    IssueStore.documents(tx, postings);
  }
}

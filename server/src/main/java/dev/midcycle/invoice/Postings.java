package dev.midcycle.invoice;

import dev.midcycle.audit.Activities;
import dev.midcycle.catalog.Redemptions;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Message;
import dev.midcycle.outbox.Events;
import java.util.List;

/// Writes postings down: each kind of row as one set, however many customers there are.
public final class Postings {
  private Postings() {}

  /// Adds all statements to a message; those that give documents their numbers come last, since
  /// they hold up everybody else who issues.
  public static void write(Message message, List<Posting> postings) {
    SavingStore.subscriptions(message, postings);
    SavingStore.cuts(message, postings);
    SavingStore.reservations(message, postings);
    SavingStore.facts(message, postings);
    SavingStore.billed(message, postings);
    SavingStore.taxed(message, postings);
    Redemptions.write(message, postings.stream().flatMap(Posting::coupons).toList());
    SavingStore.tried(message, postings);
    SavingStore.due(message, postings);
    Credits.write(message, postings.stream().flatMap(one -> one.credits.stream()).toList());
    Activities.write(message, postings.stream().flatMap(one -> one.activities.stream()).toList());
    Events.write(message, postings.stream().flatMap(one -> one.events.stream()).toList());
    IssueStore.lower(message, postings);
    IssueStore.lines(message, postings);
    IssueStore.shares(message, postings);
    IssueStore.collections(message, postings);
    SourceStore.sources(message, postings);
    IssueStore.documents(message, postings);
  }
}

package dev.midcycle.invoice;

import dev.midcycle.audit.Activities;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Customers;
import dev.midcycle.db.Tx;
import dev.midcycle.outbox.Events;
import dev.midcycle.payment.Payments;
import dev.midcycle.usage.UsageSplits;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Writes account updates down: each kind of row as one set, however many customers there are.
public final class AccountUpdates {
  private AccountUpdates() {}

  /// Adds all statements; those that give documents their numbers come last, since they hold up
  /// everybody else who issues.
  public static void write(Tx tx, List<AccountUpdate> updates) {
    SavingStore.subscriptions(tx, updates);
    UsageSplits.write(tx, updates.stream().flatMap(AccountUpdates::splits).toList());
    SavingStore.reservations(tx, updates);
    SavingStore.facts(tx, updates);
    BilledStore.billed(tx, updates);
    BilledStore.taxed(tx, updates);
    Redemptions.free(tx, updates.stream().flatMap(one -> one.coupons.freed.stream()).toList());
    Redemptions.write(tx, updates.stream().flatMap(one -> one.coupons.given.stream()).toList());
    Customers.tried(tx, updates.stream().flatMap(AccountUpdates::trials).toList());
    Credits.write(tx, updates.stream().flatMap(one -> one.credits.stream()).toList());
    Credits.use(tx, updates.stream().flatMap(AccountUpdates::used).toList());
    Activities.write(tx, updates.stream().flatMap(one -> one.activities.stream()).toList());
    Events.write(tx, updates.stream().flatMap(AccountUpdate::events).toList());
    FollowingWork.add(tx, updates);
    IssueStore.lower(tx, updates);
    SettledStore.note(tx, updates.stream().flatMap(one -> one.lowered.keySet().stream()).toList());
    IssueStore.lines(tx, updates);
    IssuedTaxStore.taxes(tx, updates);
    Payments.share(tx, updates.stream().flatMap(AccountUpdates::shares).toList());
    AccountBooks.write(tx, updates.stream().map(AccountUpdate::books).toList());
    SourceStore.sources(tx, updates);
    IssueStore.documents(tx, updates);
  }

  private static Stream<UsageSplits.Split> splits(AccountUpdate update) {
    var zone = update.before().zone();
    return update.saved.values().stream()
        .flatMap(one ->
            update.turns.getOrDefault(one.id(), Set.of()).stream()
                .map(turn -> turn.atZone(zone))
                .filter(local -> !local.toLocalDate().atStartOfDay(zone).equals(local))
                .map(local ->
                    new UsageSplits.Split(one.customer(), local.toLocalDate(), local.toInstant())));
  }

  /// What has paid of grants that expire.
  private static Stream<Credits.Used> used(AccountUpdate update) {
    return Credits.used(update.before().credit().expiring(), update.balance.balance().expiring());
  }

  private static Stream<Customers.Tried> trials(AccountUpdate update) {
    return update.tried.stream()
        .map(family -> new Customers.Tried(update.before().customer(), family));
  }

  private static Stream<Payments.Share> shares(AccountUpdate update) {
    return update.documents.values().stream()
        .flatMap(one ->
            one.paidBy().stream()
                .map(payment ->
                    new Payments.Share(
                        payment, one.issued().id(), one.issued().settlement().due())));
  }
}

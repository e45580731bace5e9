package dev.midcycle.subscription;

import dev.midcycle.billing.BillingState;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What customers have.
public final class Subscriptions {
  private final Transactions transactions;
  private final BillingStates states;

  public Subscriptions(Transactions transactions, BillingStates states) {
    this.transactions = transactions;
    this.states = states;
  }

  /// Subscriptions with the account they are paid from.
  ///
  /// @param now the tenant's time
  public record Seen(Instant now, CustomerAccount account, Optional<Catalogs> offered) {}

  /// One subscription; empty when there is none.
  public Optional<Seen> find(UnitOfWork unit, SubscriptionId id) {
    return see(unit, Selection.of(id)).filter(seen -> seen.account().subscription().isPresent());
  }

  /// A subscription with its whole life.
  ///
  /// @param whole a billing state from the beginning on, in which nothing stands billed yet
  public record Life(Seen seen, BillingState whole) {
    public Subscription subscription() {
      return seen.account().subscription().orElseThrow();
    }
  }

  /// One subscription with all that was, also what is settled for good; empty when there is none.
  public Optional<Life> life(UnitOfWork unit, SubscriptionId id) {
    return transactions.read(
        unit,
        tx -> {
          var lived = states.askLife(tx, id);
          tx.send();
          return lived
              .whole()
              .flatMap(whole -> seen(lived.asked()).map(seen -> new Life(seen, whole)));
        });
  }

  /// The account of a customer, without its subscriptions; empty when there is none.
  public Optional<Seen> account(UnitOfWork unit, CustomerId customer) {
    return see(unit, Selection.of(customer));
  }

  /// A customer's subscriptions, cancelled ones last, else newest first. Empty when there is no
  /// such customer.
  public Optional<Page<Subscription>> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    var ids = transactions.read(unit, tx -> ids(tx, customer, slice));
    var page = Page.of(ids, slice, SubscriptionId::uuid);
    return see(unit, Selection.of(List.of(customer), page.rows())).map(seen -> inOrder(page, seen));
  }

  /// One of a list, with the account it is paid from.
  public record Listed(Seen seen, Subscription subscription) {}

  /// A tenant's subscriptions, newest first.
  public Page<Listed> list(UnitOfWork unit, SubscriptionFilter filter, Page.Slice slice) {
    var ids =
        transactions.read(
            unit,
            tx -> {
              var found = SubscriptionStore.ids(tx, filter, slice);
              tx.send();
              return found.rows();
            });
    var page = Page.of(ids, slice, SubscriptionId::uuid);
    var listed = listed(unit, page.rows());
    return page.map(id ->
        Optional.ofNullable(listed.get(id))
            .orElseThrow(() -> new IllegalStateException(id + " is gone")));
  }

  private Map<SubscriptionId, Listed> listed(UnitOfWork unit, List<SubscriptionId> ids) {
    return transactions.read(
        unit,
        tx -> {
          var asked = states.ask(tx, Selection.of(ids), BillingStates.Lock.NONE);
          tx.send();
          var now = asked.now();
          var all = new HashMap<SubscriptionId, Listed>();
          for (var account : asked.accounts(now)) {
            var seen = new Seen(now, account, asked.offered());
            account.subscriptions().forEach(one -> all.put(one.id(), new Listed(seen, one)));
          }
          return all;
        });
  }

  private static List<SubscriptionId> ids(Tx tx, CustomerId customer, Page.Slice slice) {
    var ids = SubscriptionStore.ids(tx, customer, slice);
    tx.send();
    return ids.rows();
  }

  private static Page<Subscription> inOrder(Page<SubscriptionId> page, Seen seen) {
    return page.map(id ->
        seen.account().subscriptions().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(id + " is gone")));
  }

  private Optional<Seen> see(UnitOfWork unit, Selection selection) {
    return transactions.read(
        unit,
        tx -> {
          var asked = states.ask(tx, selection, BillingStates.Lock.NONE);
          tx.send();
          return seen(asked);
        });
  }

  private static Optional<Seen> seen(BillingStates.Asked asked) {
    return asked
        .account(asked.now())
        .map(account -> new Seen(asked.now(), account, asked.offered()));
  }
}

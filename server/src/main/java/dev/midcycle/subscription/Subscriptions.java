package dev.midcycle.subscription;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.billing.BillingState;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /// Adds one subscription with all that was, also what is settled for good.
  public AskedLife askLife(Tx tx, SubscriptionId id) {
    return new AskedLife(states.askLife(tx, id));
  }

  /// A life that was asked for.
  public static final class AskedLife {
    private final Lived lived;

    private AskedLife(Lived lived) {
      this.lived = lived;
    }

    /// Once it is sent; empty when there is no such subscription.
    public Optional<Life> life() {
      return lived.whole().flatMap(whole -> seen(lived.asked()).map(seen -> new Life(seen, whole)));
    }
  }

  /// The account of a customer, without its subscriptions; empty when there is none.
  public Optional<Seen> account(UnitOfWork unit, CustomerId customer) {
    return see(unit, Selection.of(customer));
  }

  /// A subscription as it is shown: with the account it is paid from, and what is noted on it.
  public record Shown(Seen seen, Subscription subscription, Labels labels) {}

  /// One subscription; empty when there is none.
  public Optional<Shown> show(UnitOfWork unit, SubscriptionId id) {
    return transactions.read(
        unit,
        tx -> {
          var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.NONE);
          var labels = SubscriptionLabels.ask(tx, asked.wanted());
          tx.send();
          return shown(asked, labels).stream().findFirst();
        });
  }

  /// A customer's subscriptions, cancelled ones last, else newest first. Empty when there is no
  /// such customer.
  public Optional<Page<Shown>> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var listing = new Listing(tx, SubscriptionStore.listed(customer, slice));
          tx.send();
          return listing.ofSomebody() ? Optional.of(listing.page(slice)) : Optional.empty();
        });
  }

  /// A tenant's subscriptions, newest first.
  public Page<Shown> list(UnitOfWork unit, SubscriptionFilter filter, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var listing = new Listing(tx, SubscriptionStore.listed(filter, slice));
          tx.send();
          return listing.page(slice);
        });
  }

  /// A part of a list, all of it read at once.
  private final class Listing {
    private final Answer<SubscriptionId> ids;
    private final BillingStates.Asked asked;
    private final SubscriptionLabels.Asked labels;

    Listing(Tx tx, Subquery listed) {
      ids = SubscriptionStore.ids(tx, listed);
      asked = states.askListed(tx, listed);
      labels = SubscriptionLabels.ask(tx, listed);
    }

    boolean ofSomebody() {
      return asked.account(asked.now()).isPresent();
    }

    Page<Shown> page(Page.Slice slice) {
      var all =
          shown(asked, labels).stream()
              .collect(toMap(one -> one.subscription().id(), Function.identity()));
      return Page.of(ids.rows(), slice, SubscriptionId::uuid)
          .map(id ->
              Optional.ofNullable(all.get(id))
                  .orElseThrow(() -> new IllegalStateException(id + " is gone")));
    }
  }

  private static List<Shown> shown(BillingStates.Asked asked, SubscriptionLabels.Asked labels) {
    var now = asked.now();
    return asked.accounts(now).stream()
        .map(account -> new Seen(now, account, asked.offered()))
        .flatMap(seen ->
            seen.account().subscriptions().stream()
                .map(one -> new Shown(seen, one, labels.of(one.id()))))
        .toList();
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

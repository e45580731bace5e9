package dev.midcycle.subscription;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Foresight;
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
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
  /// @param besides others that are invoiced with those of the account, where what comes next of
  ///   them is shown
  public record Seen(
      Instant now,
      CustomerAccount account,
      Optional<Catalogs> offered,
      List<Subscription> besides) {
    public Seen {
      besides = List.copyOf(besides);
    }

    /// What comes next of each subscription of the account.
    public Foresight foresight() {
      var all = Stream.concat(account.subscriptions().stream(), besides.stream());
      return Foresight.of(all.map(Subscription::state).toList(), account.payer().invoicing());
    }
  }

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

  /// All that ever happened to one, in the order it was written down; empty when there is none.
  public List<Fact> facts(UnitOfWork unit, SubscriptionId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = LifeStore.facts(tx, id);
          tx.send();
          return found.rows();
        });
  }

  /// With those that are invoiced with it, where its customer is invoiced together.
  public Life together(UnitOfWork unit, Life life) {
    var account = life.seen().account();
    var besides = besides(unit, List.of(account)).getOrDefault(account.customer(), List.of());
    var seen = life.seen();
    return new Life(new Seen(seen.now(), account, seen.offered(), besides), life.whole());
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
  ///
  /// @param foresight the same for all of the account that are shown
  public record Shown(Seen seen, Subscription subscription, Labels labels, Foresight foresight) {}

  /// One subscription; empty when there is none.
  public Optional<Shown> show(UnitOfWork unit, SubscriptionId id) {
    var one =
        transactions.read(
            unit,
            tx -> {
              var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.NONE);
              var labels = SubscriptionLabels.ask(tx, asked.wanted());
              tx.send();
              return new Read(asked, labels);
            });
    return shown(unit, one).stream().findFirst();
  }

  /// A customer's subscriptions, cancelled ones last, else newest first. Empty when there is no
  /// such customer.
  public Optional<Page<Shown>> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return Optional.of(listing(unit, SubscriptionStore.listed(customer, slice)))
        .filter(Listing::ofSomebody)
        .map(listing -> listing.page(unit, slice));
  }

  /// A tenant's subscriptions, newest first.
  public Page<Shown> list(UnitOfWork unit, SubscriptionFilter filter, Page.Slice slice) {
    return listing(unit, SubscriptionStore.listed(filter, slice)).page(unit, slice);
  }

  private Listing listing(UnitOfWork unit, Subquery listed) {
    return transactions.read(
        unit,
        tx -> {
          var listing = new Listing(tx, listed);
          tx.send();
          return listing;
        });
  }

  private record Read(BillingStates.Asked asked, SubscriptionLabels.Asked labels) {}

  /// A part of a list, all of it read at once.
  private final class Listing {
    private final Answer<SubscriptionId> ids;
    private final Read read;

    Listing(Tx tx, Subquery listed) {
      ids = SubscriptionStore.ids(tx, listed);
      read = new Read(states.askListed(tx, listed), SubscriptionLabels.ask(tx, listed));
    }

    boolean ofSomebody() {
      return read.asked().account(read.asked().now()).isPresent();
    }

    Page<Shown> page(UnitOfWork unit, Page.Slice slice) {
      var all =
          shown(unit, read).stream()
              .collect(toMap(one -> one.subscription().id(), Function.identity()));
      return Page.of(ids.rows(), slice, SubscriptionId::uuid)
          .map(id ->
              Optional.ofNullable(all.get(id))
                  .orElseThrow(() -> new IllegalStateException(id + " is gone")));
    }
  }

  private List<Shown> shown(UnitOfWork unit, Read read) {
    var now = read.asked().now();
    var accounts = read.asked().accounts(now);
    var besides = besides(unit, accounts);
    return accounts.stream()
        .map(account ->
            new Seen(
                now,
                account,
                read.asked().offered(),
                besides.getOrDefault(account.customer(), List.of())))
        .flatMap(seen -> shown(seen, read.labels()))
        .toList();
  }

  private static Stream<Shown> shown(Seen seen, SubscriptionLabels.Asked labels) {
    var foresight = seen.foresight();
    return seen.account().subscriptions().stream()
        .map(one -> new Shown(seen, one, labels.of(one.id()), foresight));
  }

  /// The others of those customers who are invoiced together. That costs a round trip.
  private Map<CustomerId, List<Subscription>> besides(
      UnitOfWork unit, List<CustomerAccount> accounts) {
    var together =
        accounts.stream().filter(one -> one.payer().invoicing() == Invoicing.TOGETHER).toList();
    return together.isEmpty() ? Map.of() : transactions.read(unit, tx -> others(tx, together));
  }

  private Map<CustomerId, List<Subscription>> others(Tx tx, List<CustomerAccount> together) {
    var others =
        states.askBesides(
            tx,
            together.stream().map(CustomerAccount::customer).toList(),
            together.stream()
                .flatMap(one -> one.subscriptions().stream())
                .map(Subscription::id)
                .toList(),
            BillingStates.Lock.NONE);
    tx.send();
    return others.accounts(others.now()).stream()
        .collect(toMap(CustomerAccount::customer, CustomerAccount::subscriptions));
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
        .map(account -> new Seen(asked.now(), account, asked.offered(), List.of()));
  }
}

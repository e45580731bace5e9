package dev.midcycle.payment;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Customers;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.TenantId;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.PaymentMethod.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What customers pay with. Only the gateway knows the card; here is what may be shown of it.
public final class PaymentMethods {
  private final Transactions transactions;
  private final Gateways gateways;
  private final NewIds ids;

  public PaymentMethods(Transactions transactions, Gateways gateways, NewIds ids) {
    this.transactions = transactions;
    this.gateways = gateways;
    this.ids = ids;
  }

  public sealed interface Addition {
    record Added(PaymentMethod method) implements Addition {}

    /// The gateway knows no such token, or its card was removed.
    record UnknownToken() implements Addition {}

    record NoCustomer() implements Addition {}

    /// The tenant has no gateway, so no card can be charged.
    record NoGateway() implements Addition {}
  }

  public sealed interface Removal {
    record Removed() implements Removal {}

    record NotFound() implements Removal {}

    /// The only one left, while something is still to be paid for.
    record LastOne() implements Removal {}
  }

  /// The first one becomes the default.
  public Addition add(
      UnitOfWork unit, CustomerId customer, String token, boolean makeDefault, Stamp stamp) {
    var gateway = gateways.of(unit);
    if (gateway.isEmpty()) {
      return new Addition.NoGateway();
    }
    var known = gateway.get().take(customer, token, stamp.at());
    if (known.isEmpty()) {
      return new Addition.UnknownToken();
    }
    return transactions.write(
        unit,
        tx -> {
          if (!MethodStore.lockCustomer(tx, customer)) {
            return new Addition.NoCustomer();
          }
          var there = list(tx, customer);
          var again = there.stream().filter(one -> one.is(known.get())).findFirst();
          if (again.isPresent()) {
            return new Addition.Added(again.get());
          }
          if (MethodStore.wasRemoved(tx, customer, known.get())) {
            return new Addition.UnknownToken();
          }
          boolean first = there.isEmpty();
          var method =
              new PaymentMethod(
                  new PaymentMethodId(ids.next()),
                  customer,
                  known.get().gateway(),
                  known.get().token(),
                  known.get().card(),
                  first || makeDefault ? Role.DEFAULT : Role.OTHER,
                  stamp.at());
          if (method.isDefault()) {
            MethodStore.clearDefault(tx, customer);
          }
          MethodStore.insert(tx, method, stamp.at());
          ExpiringCards.look(tx, customer);
          note(tx, method, stamp, Action.METHOD_ADDED);
          tell(tx, method, stamp, Occurrence.MethodAdded::new);
          tx.commit();
          return new Addition.Added(method);
        });
  }

  public sealed interface SetUp {
    /// A page of the gateway's, where the card is entered.
    record Page(String url) implements SetUp {}

    /// The gateway's cards are not entered on a page of its own.
    record NoPage() implements SetUp {}

    record NoCustomer() implements SetUp {}

    record NoGateway() implements SetUp {}
  }

  /// Where a customer enters a card.
  ///
  /// @param comesBackTo the path below our own address, where the customer is sent afterwards
  public SetUp setUp(UnitOfWork unit, CustomerId customer, String comesBackTo) {
    var gateway = gateways.of(unit);
    if (gateway.isEmpty()) {
      return new SetUp.NoGateway();
    }
    var methods = list(unit, customer);
    if (methods.isEmpty()) {
      return new SetUp.NoCustomer();
    }
    var known =
        methods.get().stream()
            .filter(one -> one.gateway().isPresent())
            .map(PaymentMethod::token)
            .findFirst();
    return gateway
        .get()
        .setUp(new Gateway.SetUp(customer, known, comesBackTo))
        .<SetUp>map(SetUp.Page::new)
        .orElseGet(SetUp.NoPage::new);
  }

  /// A card of a gateway's has changed, or is gone.
  public void follow(TenantId tenant, GatewayId gateway, GatewayNews.OfMethod news, Stamp stamp) {
    transactions.write(
        tenant,
        tx -> {
          var found = MethodStore.lockAll(tx, gateway, news.token());
          tx.send();
          for (var method : found.rows()) {
            follow(tx, method, news, stamp);
          }
          tx.commit();
          return found.rows();
        });
  }

  private void follow(Tx tx, PaymentMethod method, GatewayNews.OfMethod news, Stamp stamp) {
    if (news.card().isEmpty()) {
      MethodStore.remove(tx, method.id(), stamp.at());
      MethodStore.fillDefault(tx, method.customer());
      ExpiringCards.look(tx, method.customer());
      note(tx, method, stamp, Action.METHOD_REMOVED);
      tell(tx, method, stamp, Occurrence.MethodRemoved::new);
    } else if (!news.card().get().equals(method.card())) {
      MethodStore.update(tx, method.id(), news.card().get());
      ExpiringCards.look(tx, method.customer());
      note(tx, method, stamp, Action.METHOD_UPDATED);
      tell(tx, method, stamp, Occurrence.MethodUpdated::new);
    }
  }

  /// The method as it is then; empty when there is none.
  public Optional<PaymentMethod> makeDefault(UnitOfWork unit, PaymentMethodId id, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = find(tx, id);
          if (found.isEmpty()) {
            return found;
          }
          MethodStore.lockCustomer(tx, found.get().customer());
          MethodStore.clearDefault(tx, found.get().customer());
          MethodStore.makeDefault(tx, id);
          ExpiringCards.look(tx, found.get().customer());
          note(tx, found.get(), stamp, Action.METHOD_MADE_DEFAULT);
          tell(tx, found.get(), stamp, Occurrence.MethodMadeDefault::new);
          var after = MethodStore.find(tx, id);
          tx.commit();
          return after.first();
        });
  }

  /// What comes of asking for a backup.
  public sealed interface Backing {
    record Done(PaymentMethod method) implements Backing {}

    record NotFound() implements Backing {}

    /// The default one is charged first anyway.
    record IsDefault() implements Backing {}
  }

  /// The one that is charged where the default one is declined and may be tried again; no other is.
  public Backing makeBackup(UnitOfWork unit, PaymentMethodId id, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = find(tx, id);
          if (found.isEmpty()) {
            return new Backing.NotFound();
          }
          MethodStore.lockCustomer(tx, found.get().customer());
          var now = find(tx, id).orElse(found.get());
          if (now.isDefault()) {
            return new Backing.IsDefault();
          }
          if (!now.isBackup()) {
            MethodStore.makeBackup(tx, now.customer(), id);
            ExpiringCards.look(tx, now.customer());
            note(tx, now, stamp, Action.METHOD_MADE_BACKUP);
          }
          var after = MethodStore.find(tx, id);
          tx.commit();
          return new Backing.Done(after.first().orElse(now));
        });
  }

  /// When the default one goes, the next newest takes its place.
  ///
  /// @param needed whether the customer has something that will have to be paid for
  public Removal remove(UnitOfWork unit, PaymentMethodId id, boolean needed, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = find(tx, id);
          if (found.isEmpty()) {
            return new Removal.NotFound();
          }
          var customer = found.get().customer();
          MethodStore.lockCustomer(tx, customer);
          if (needed && list(tx, customer).size() == 1) {
            return new Removal.LastOne();
          }
          MethodStore.remove(tx, id, stamp.at());
          MethodStore.fillDefault(tx, customer);
          ExpiringCards.look(tx, customer);
          note(tx, found.get(), stamp, Action.METHOD_REMOVED);
          tell(tx, found.get(), stamp, Occurrence.MethodRemoved::new);
          tx.commit();
          return new Removal.Removed();
        });
  }

  public Optional<PaymentMethod> find(UnitOfWork unit, PaymentMethodId id) {
    return transactions.read(unit, tx -> find(tx, id));
  }

  /// The default first, then newest first. There are never many. Empty when there is no such
  /// customer.
  public Optional<List<PaymentMethod>> list(UnitOfWork unit, CustomerId customer) {
    return transactions.read(
        unit,
        tx -> {
          var whose = Customers.ask(tx, customer);
          var found = MethodStore.list(tx, customer);
          tx.send();
          return whose.first().map(_ -> found.rows());
        });
  }

  private static List<PaymentMethod> list(Tx tx, CustomerId customer) {
    var found = MethodStore.list(tx, customer);
    tx.send();
    return found.rows();
  }

  private static Optional<PaymentMethod> find(Tx tx, PaymentMethodId id) {
    var found = MethodStore.find(tx, id);
    tx.send();
    return found.first();
  }

  private void tell(
      Tx tx, PaymentMethod method, Stamp stamp, Function<Occurrence.Card, Occurrence> what) {
    var card = new Occurrence.Card(method.card().brand(), method.card().last4());
    Events.write(
        tx,
        List.of(
            Event.of(ids.next(), method.id(), method.customer(), stamp.at(), what.apply(card))));
  }

  private void note(Tx tx, PaymentMethod method, Stamp stamp, Action action) {
    var activity =
        Activity.of(ids.next(), stamp, action, method.id())
            .customer(method.customer())
            .details(Map.of("brand", method.card().brand(), "last4", method.card().last4()));
    Activities.write(tx, List.of(activity));
  }
}

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
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentMethodId;
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

    /// The gateway knows no such token.
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
    var known = gateway.get().take(customer, token);
    if (known.isEmpty()) {
      return new Addition.UnknownToken();
    }
    return transactions.write(
        unit,
        tx -> {
          if (!MethodStore.lockCustomer(tx, customer)) {
            return new Addition.NoCustomer();
          }
          boolean first = list(tx, customer).isEmpty();
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
          note(tx, method, stamp, Action.METHOD_ADDED);
          tell(tx, method, stamp, Occurrence.MethodAdded::new);
          tx.commit();
          return new Addition.Added(method);
        });
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
          note(tx, found.get(), stamp, Action.METHOD_MADE_DEFAULT);
          tell(tx, found.get(), stamp, Occurrence.MethodMadeDefault::new);
          var after = MethodStore.find(tx, id);
          tx.commit();
          return after.first();
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

package dev.midcycle.payment;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Message;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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
  ///
  /// @param now the tenant's time
  public Addition add(
      TenantId tenant,
      CustomerId customer,
      String token,
      boolean makeDefault,
      Instant now,
      Actor who) {
    var gateway = gateways.of(tenant);
    if (gateway.isEmpty()) {
      return new Addition.NoGateway();
    }
    var card = gateway.get().describe(token);
    if (card.isEmpty()) {
      return new Addition.UnknownToken();
    }
    return transactions.in(
        tenant,
        handle -> {
          if (!MethodStore.lockCustomer(handle, tenant, customer)) {
            return new Addition.NoCustomer();
          }
          boolean first = list(handle, tenant, customer).isEmpty();
          var method =
              new PaymentMethod(
                  new PaymentMethodId(ids.next()),
                  customer,
                  token,
                  card.get(),
                  first || makeDefault,
                  now);
          var message = new Message(tenant);
          if (method.isDefault()) {
            MethodStore.clearDefault(message, customer);
          }
          MethodStore.insert(message, method, now);
          note(message, method, now, who, Action.METHOD_ADDED);
          message.send(Transactions.closing(handle));
          return new Addition.Added(method);
        });
  }

  /// The method as it is then; empty when there is none.
  public Optional<PaymentMethod> makeDefault(
      TenantId tenant, PaymentMethodId id, Instant now, Actor who) {
    return transactions.in(
        tenant,
        handle -> {
          var found = find(handle, tenant, id);
          if (found.isEmpty()) {
            return found;
          }
          MethodStore.lockCustomer(handle, tenant, found.get().customer());
          var message = new Message(tenant);
          MethodStore.clearDefault(message, found.get().customer());
          MethodStore.makeDefault(message, id);
          note(message, found.get(), now, who, Action.METHOD_MADE_DEFAULT);
          var after = MethodStore.find(message, id);
          message.send(Transactions.closing(handle));
          return after.first();
        });
  }

  /// When the default one goes, the next newest takes its place.
  ///
  /// @param needed whether the customer has something that will have to be paid for
  public Removal remove(
      TenantId tenant, PaymentMethodId id, boolean needed, Instant now, Actor who) {
    return transactions.in(
        tenant,
        handle -> {
          var found = find(handle, tenant, id);
          if (found.isEmpty()) {
            return new Removal.NotFound();
          }
          var customer = found.get().customer();
          MethodStore.lockCustomer(handle, tenant, customer);
          if (needed && list(handle, tenant, customer).size() == 1) {
            return new Removal.LastOne();
          }
          var message = new Message(tenant);
          MethodStore.remove(message, id, now);
          MethodStore.fillDefault(message, customer);
          note(message, found.get(), now, who, Action.METHOD_REMOVED);
          message.send(Transactions.closing(handle));
          return new Removal.Removed();
        });
  }

  public Optional<PaymentMethod> find(TenantId tenant, PaymentMethodId id) {
    return transactions.alone(tenant, handle -> find(handle, tenant, id));
  }

  /// The default first, then newest first. There are never many.
  public List<PaymentMethod> list(TenantId tenant, CustomerId customer) {
    return transactions.alone(tenant, handle -> list(handle, tenant, customer));
  }

  private static List<PaymentMethod> list(Handle handle, TenantId tenant, CustomerId customer) {
    var message = new Message(tenant);
    var found = MethodStore.list(message, customer);
    message.send(handle);
    return found.rows();
  }

  private static Optional<PaymentMethod> find(Handle handle, TenantId tenant, PaymentMethodId id) {
    var message = new Message(tenant);
    var found = MethodStore.find(message, id);
    message.send(handle);
    return found.first();
  }

  private void note(Message message, PaymentMethod method, Instant now, Actor who, Action action) {
    var activity =
        Activity.of(ids.next(), now, who, action, method.id())
            .customer(method.customer())
            .details(Map.of("brand", method.card().brand(), "last4", method.card().last4()));
    Activities.write(message, List.of(activity));
  }
}

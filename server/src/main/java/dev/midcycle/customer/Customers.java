package dev.midcycle.customer;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The organizations that buy from a tenant.
public final class Customers {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public Customers(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  public sealed interface Creation {
    record Created(Customer customer) implements Creation {}

    record ExternalIdTaken(String externalId) implements Creation {}
  }

  public Creation create(TenantId tenant, Customer.Wanted wanted, Actor who) {
    var now = tenants.now(tenant);
    var id = new CustomerId(ids.next());
    return transactions.in(
        tenant,
        handle -> {
          if (!CustomerStore.insert(handle, tenant, id, wanted, now)) {
            return new Creation.ExternalIdTaken(wanted.externalId().orElse(""));
          }
          var message = new Message(tenant);
          CustomerStore.openAccount(message, id, wanted.currency());
          Activities.write(message, List.of(activity(now, who, Action.CUSTOMER_CREATED, id)));
          var made = CustomerStore.find(message, id);
          message.send(Transactions.closing(handle));
          return new Creation.Created(made.first().orElseThrow());
        });
  }

  public sealed interface Change {
    /// The customer as it is then.
    record Done(Customer customer) implements Change {}

    record ExternalIdTaken(String externalId) implements Change {}

    record TooMuchMetadata() implements Change {}

    record NotFound() implements Change {}
  }

  public Change update(TenantId tenant, CustomerId id, Customer.Update update, Actor who) {
    var now = tenants.now(tenant);
    return transactions.in(
        tenant,
        handle -> {
          var look = new Message(tenant);
          CustomerStore.lock(look, id);
          var before = CustomerStore.find(look, id);
          look.send(handle);
          return before
              .first()
              .map(found -> save(handle, tenant, found.with(update), now, who))
              .orElseGet(Change.NotFound::new);
        });
  }

  private Change save(Handle handle, TenantId tenant, Customer after, Instant now, Actor who) {
    if (after.labels().isTooMuch()) {
      return new Change.TooMuchMetadata();
    }
    var write = new Message(tenant);
    var saved = CustomerStore.update(write, after);
    write.send(handle);
    if (saved.first().isEmpty()) {
      return new Change.ExternalIdTaken(after.externalId().orElse(""));
    }
    var note = new Message(tenant);
    Activities.write(note, List.of(activity(now, who, Action.CUSTOMER_UPDATED, after.id())));
    note.send(Transactions.closing(handle));
    return new Change.Done(after);
  }

  public Optional<Customer> find(TenantId tenant, CustomerId id) {
    return transactions.alone(tenant, handle -> find(handle, tenant, id));
  }

  public Optional<Customer> find(TenantId tenant, String externalId) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = CustomerStore.find(message, externalId);
          message.send(handle);
          return found.first();
        });
  }

  /// Ours by the merchant's own ids; those that nobody has are left out.
  public Map<String, CustomerId> named(TenantId tenant, Set<String> externalIds) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = CustomerStore.named(message, externalIds);
          message.send(handle);
          return found.rows().stream()
              .collect(Collectors.toMap(CustomerStore.Named::externalId, CustomerStore.Named::id));
        });
  }

  /// Newest first.
  public Page<Customer> list(TenantId tenant, CustomerFilter filter, Page.Slice slice) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = CustomerStore.list(message, filter, slice);
          message.send(handle);
          return Page.of(found.rows(), slice, customer -> customer.id().uuid());
        });
  }

  private static Optional<Customer> find(Handle handle, TenantId tenant, CustomerId id) {
    var message = new Message(tenant);
    var found = CustomerStore.find(message, id);
    message.send(handle);
    return found.first();
  }

  private Activity activity(Instant now, Actor who, Action action, CustomerId id) {
    return Activity.of(ids.next(), now, who, action, id).customer(id);
  }
}

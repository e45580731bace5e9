package dev.midcycle.customer;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The organizations that buy from a tenant.
public final class Customers {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;
  private final Collecting collecting;

  /// @param collecting is told of each customer whose money comes in by another way
  public Customers(Transactions transactions, Tenants tenants, NewIds ids, Collecting collecting) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
    this.collecting = collecting;
  }

  /// Does with what is open of a customer what is to be done when its money comes in by another
  /// way, in the same transaction.
  @FunctionalInterface
  public interface Collecting {
    void changed(Tx tx, CustomerId customer, CollectionTerms.Method method);
  }

  /// A trial of a family of plans that a customer has had.
  public record Tried(CustomerId customer, String family) {}

  /// Remembers trials, with what else the transaction does.
  public static void tried(Tx tx, List<Tried> trials) {
    CustomerStore.tried(tx, trials);
  }

  public sealed interface Creation {
    record Created(Customer customer) implements Creation {}

    record ExternalIdTaken(String externalId) implements Creation {}
  }

  public Creation create(UnitOfWork unit, Customer.Wanted wanted, Actor who) {
    var stamp = tenants.stamp(unit, who);
    var id = new CustomerId(ids.next());
    return transactions.write(
        unit,
        tx -> {
          if (!CustomerStore.insert(tx, id, wanted, stamp.at())) {
            return new Creation.ExternalIdTaken(wanted.externalId().orElse(""));
          }
          Credits.open(tx, id, wanted.currency());
          Activities.write(tx, List.of(activity(stamp, Action.CUSTOMER_CREATED, id)));
          tell(tx, stamp, id, new Occurrence.CustomerCreated());
          var made = CustomerStore.find(tx, id);
          tx.commit();
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

  public Change update(UnitOfWork unit, CustomerId id, Customer.Update update, Actor who) {
    var stamp = tenants.stamp(unit, who);
    return transactions.write(
        unit,
        tx -> {
          CustomerStore.lock(tx, id);
          var before = CustomerStore.find(tx, id);
          tx.send();
          return before
              .first()
              .map(found -> save(tx, found, found.with(update), stamp))
              .orElseGet(Change.NotFound::new);
        });
  }

  private Change save(Tx tx, Customer before, Customer after, Stamp stamp) {
    if (after.labels().isTooMuch()) {
      return new Change.TooMuchMetadata();
    }
    var saved = CustomerStore.update(tx, after);
    tx.send();
    if (saved.first().isEmpty()) {
      return new Change.ExternalIdTaken(after.externalId().orElse(""));
    }
    if (before.collection().method() != after.collection().method()) {
      collecting.changed(tx, after.id(), after.collection().method());
    }
    Activities.write(tx, List.of(activity(stamp, Action.CUSTOMER_UPDATED, after.id())));
    tell(tx, stamp, after.id(), new Occurrence.CustomerUpdated());
    tx.commit();
    return new Change.Done(after);
  }

  public Optional<Customer> find(UnitOfWork unit, CustomerId id) {
    return transactions.read(unit, tx -> find(tx, id));
  }

  /// What these are called.
  public Map<CustomerId, String> names(UnitOfWork unit, List<CustomerId> ids) {
    return transactions.read(
        unit,
        tx -> {
          var found = CustomerStore.names(tx, ids);
          tx.send();
          return found.rows().stream()
              .collect(toMap(CustomerStore.Called::id, CustomerStore.Called::name));
        });
  }

  public Optional<Customer> find(UnitOfWork unit, String externalId) {
    return transactions.read(
        unit,
        tx -> {
          var found = CustomerStore.find(tx, externalId);
          tx.send();
          return found.first();
        });
  }

  /// Ours by the merchant's own ids; those that nobody has are left out.
  public Map<String, CustomerId> named(UnitOfWork unit, Set<String> externalIds) {
    return transactions.read(
        unit,
        tx -> {
          var found = CustomerStore.named(tx, externalIds);
          tx.send();
          return found.rows().stream()
              .collect(Collectors.toMap(CustomerStore.Named::externalId, CustomerStore.Named::id));
        });
  }

  /// Newest first.
  public Page<Customer> list(UnitOfWork unit, CustomerFilter filter, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = CustomerStore.list(tx, filter, slice);
          tx.send();
          return Page.of(found.rows(), slice, customer -> customer.id().uuid());
        });
  }

  /// Adds one customer.
  public static Answer<Customer> ask(Tx tx, CustomerId id) {
    return CustomerStore.find(tx, id);
  }

  private static Optional<Customer> find(Tx tx, CustomerId id) {
    var found = CustomerStore.find(tx, id);
    tx.send();
    return found.first();
  }

  private void tell(Tx tx, Stamp stamp, CustomerId id, Occurrence what) {
    Events.write(tx, List.of(Event.of(ids.next(), id, id, stamp.at(), what)));
  }

  private Activity activity(Stamp stamp, Action action, CustomerId id) {
    return Activity.of(ids.next(), stamp, action, id).customer(id);
  }
}

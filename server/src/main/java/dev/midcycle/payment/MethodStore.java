package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;

/// Rows of `payment_method`.
final class MethodStore {
  private MethodStore() {}

  /// Whether there is such a customer.
  static boolean lockCustomer(Tx tx, CustomerId customer) {
    var locked =
        tx.bind("customer", customer)
            .ask(
                """
                select id
                from customer
                where tenant = :tenant
                  and id = :customer
                for update
                """,
                row -> row.uuid("id"));
    tx.send();
    return locked.first().isPresent();
  }

  static void insert(Tx tx, PaymentMethod method, Instant now) {
    tx.bind("id", method.id())
        .bind("customer", method.customer())
        .bind("gateway", method.gateway())
        .bind("token", method.token())
        .bind("brand", method.card().brand())
        .bind("last4", method.card().last4())
        .bind("month", method.card().expiryMonth())
        .bind("year", method.card().expiryYear())
        .bind("default", method.isDefault())
        .bind("backup", method.isBackup())
        .bind("now", now)
        .add(
            """
            insert into payment_method (
              tenant, id, customer, gateway, token, brand, last4, exp_month, exp_year, is_default, is_backup,
              created_at)
            values (
              :tenant, :id, :customer, cast(:gateway as uuid), :token, :brand, :last4, :month, :year, :default, :backup, :now)
            """);
  }

  static void clearDefault(Tx tx, CustomerId customer) {
    tx.bind("customer", customer)
        .add(
            """
            update payment_method
            set is_default = false
            where tenant = :tenant
              and customer = :customer
              and is_default
            """);
  }

  static void makeDefault(Tx tx, PaymentMethodId id) {
    tx.bind("id", id)
        .add(
            """
            update payment_method
            set is_default = true, is_backup = false
            where tenant = :tenant
              and id = :id
              and removed_at is null
            """);
  }

  /// The one that is charged where the default one is declined; no other is.
  static void makeBackup(Tx tx, CustomerId customer, PaymentMethodId id) {
    clearBackup(tx, customer);
    tx.bind("id", id)
        .add(
            """
            update payment_method
            set is_backup = true
            where tenant = :tenant
              and id = :id
              and removed_at is null
              and not is_default
            """);
  }

  static void clearBackup(Tx tx, CustomerId customer) {
    tx.bind("customer", customer)
        .add(
            """
            update payment_method
            set is_backup = false
            where tenant = :tenant
              and customer = :customer
              and is_backup
            """);
  }

  static void remove(Tx tx, PaymentMethodId id, Instant now) {
    tx.bind("id", id)
        .bind("now", now)
        .add(
            """
            update payment_method
            set removed_at = :now, is_default = false, is_backup = false
            where tenant = :tenant
              and id = :id
            """);
  }

  /// Whether a card that a gateway tells of was this customer's and is no more.
  static boolean wasRemoved(Tx tx, CustomerId customer, Gateway.Known known) {
    if (known.gateway().isEmpty()) {
      return false;
    }
    var found =
        tx.bind("customer", customer)
            .bind("gateway", known.gateway())
            .bind("token", known.token())
            .ask(
                """
                select id
                from payment_method
                where tenant = :tenant
                  and customer = :customer
                  and gateway = cast(:gateway as uuid)
                  and token = :token
                  and removed_at is not null
                limit 1
                """,
                row -> row.uuid("id"));
    tx.send();
    return found.first().isPresent();
  }

  /// All that a gateway knows.
  static void removeAll(Tx tx, GatewayId gateway, Instant now) {
    tx.bind("gateway", gateway)
        .bind("now", now)
        .add(
            """
            update payment_method
            set removed_at = :now, is_default = false, is_backup = false
            where tenant = :tenant
              and gateway = :gateway
              and removed_at is null
            """);
  }

  /// Those that a gateway knows by the end of their tokens: it tells which card, and not whose.
  /// Their customers are locked before them, as by everybody who changes one.
  static Answer<PaymentMethod> lockAll(Tx tx, GatewayId gateway, String token) {
    tx.bind("gateway", gateway)
        .bind("token", "%:" + token)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id in (
                select customer
                from payment_method
                where tenant = :tenant
                  and gateway = :gateway
                  and token like :token
                  and removed_at is null)
            order by id
            for update
            """);
    return tx.bind("gateway", gateway)
        .bind("token", "%:" + token)
        .ask(
            """
            select id, customer, gateway, token, brand, last4, exp_month, exp_year, is_default, is_backup, created_at
            from payment_method
            where tenant = :tenant
              and gateway = :gateway
              and token like :token
              and removed_at is null
            order by id
            for update
            """,
            MethodStore::read);
  }

  static void update(Tx tx, PaymentMethodId id, Gateway.Card card) {
    tx.bind("id", id)
        .bind("brand", card.brand())
        .bind("last4", card.last4())
        .bind("month", card.expiryMonth())
        .bind("year", card.expiryYear())
        .add(
            """
            update payment_method
            set brand = :brand, last4 = :last4, exp_month = :month, exp_year = :year
            where tenant = :tenant
              and id = :id
            """);
  }

  /// Makes the newest one the default where none is.
  static void fillDefault(Tx tx, CustomerId customer) {
    tx.bind("customer", customer)
        .add(
            """
            update payment_method
            set is_default = true, is_backup = false
            where tenant = :tenant
              and id = (
                select id
                from payment_method
                where tenant = :tenant
                  and customer = :customer
                  and removed_at is null
                order by is_default desc, id desc
                limit 1)
            """);
  }

  static Answer<PaymentMethod> find(Tx tx, PaymentMethodId id) {
    return tx.bind("id", id)
        .ask(
            """
            select id, customer, gateway, token, brand, last4, exp_month, exp_year, is_default, is_backup, created_at
            from payment_method
            where tenant = :tenant
              and id = :id
              and removed_at is null
            """,
            MethodStore::read);
  }

  static Answer<PaymentMethod> list(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select id, customer, gateway, token, brand, last4, exp_month, exp_year, is_default, is_backup, created_at
            from payment_method
            where tenant = :tenant
              and customer = :customer
              and removed_at is null
            order by is_default desc, id desc
            """,
            MethodStore::read);
  }

  /// Of those whom `wanted` names as its `customers`: one after the other, however few cards there
  /// are when it is planned.
  static Answer<PaymentMethod> list(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select m.id, m.customer, m.gateway, m.token, m.brand, m.last4, m.exp_month, m.exp_year, m.is_default, m.is_backup,
              m.created_at
            from (
              select distinct unnest(customers) as customer
              from wanted
            ) w
            cross join lateral (
              select id, customer, gateway, token, brand, last4, exp_month, exp_year, is_default, is_backup, created_at
              from payment_method
              where tenant = :tenant
                and customer = w.customer
                and removed_at is null
              offset 0
            ) m
            order by m.is_default desc, m.id desc
            """,
            MethodStore::read);
  }

  static PaymentMethod read(Row row) {
    return new PaymentMethod(
        new PaymentMethodId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.maybeUuid("gateway").map(GatewayId::new),
        row.text("token"),
        new Gateway.Card(
            row.text("brand"), row.text("last4"), row.count("exp_month"), row.count("exp_year")),
        PaymentMethod.Role.of(row.flag("is_default"), row.flag("is_backup")),
        row.instant("created_at"));
  }
}

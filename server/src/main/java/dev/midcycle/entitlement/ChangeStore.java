package dev.midcycle.entitlement;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.entitlement.KeptAnswers.Change;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.util.List;
import java.util.UUID;

/// Rows of `entitlement_change`, which triggers write. It has no row-level security, since each
/// server looks at it across tenants.
final class ChangeStore {
  private ChangeStore() {}

  static Answer<Change> some(Tx tx, int most) {
    return tx.bind("most", most)
        .ask(
            """
            select tenant, id, everybody, customers
            from entitlement_change
            limit :most
            """,
            row ->
                new Change(
                    new TenantId(row.uuid("tenant")),
                    row.uuid("id"),
                    row.flag("everybody"),
                    row.uuids("customers").stream()
                        .map(CustomerId::new)
                        .collect(toUnmodifiableSet())));
  }

  /// Those that concern a customer of the transaction's tenant.
  static Answer<UUID> concerning(Tx tx, CustomerId customer) {
    return tx.bind("concerned", customer)
        .ask(
            """
            select id
            from entitlement_change
            where tenant = :tenant
              and (everybody or customers @> array[cast(:concerned as uuid)])
            """,
            row -> row.uuid("id"));
  }

  static void forget(Tx tx, List<UUID> ids) {
    tx.bind("ids", ids)
        .add(
            """
            delete from entitlement_change
            where tenant = :tenant
              and id = any(cast(:ids as uuid[]))
            """);
  }
}

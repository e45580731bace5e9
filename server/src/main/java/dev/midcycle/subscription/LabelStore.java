package dev.midcycle.subscription;

import dev.midcycle.customer.Labels;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Set;

/// Rows of `subscription_label`. One that nothing was noted on has none.
final class LabelStore {
  private LabelStore() {}

  record LabelRow(SubscriptionId subscription, Labels labels) {}

  /// Whoever else changes the labels waits.
  static void lock(Tx tx, SubscriptionId subscription) {
    tx.bind("labelled", subscription)
        .add(
            """
            select 1
            from subscription
            where tenant = :tenant
              and id = :labelled
            for no key update
            """);
  }

  static Answer<LabelRow> of(Tx tx, List<SubscriptionId> subscriptions) {
    return tx.bind("allLabelled", subscriptions)
        .ask(
            """
            select subscription, external_id, metadata
            from subscription_label
            where tenant = :tenant
              and subscription = any(cast(:allLabelled as uuid[]))
            """,
            LabelStore::row);
  }

  static Answer<LabelRow> of(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select subscription, external_id, metadata
            from subscription_label
            where tenant = :tenant
              and subscription in (select unnest(subscriptions) from wanted)
            """,
            LabelStore::row);
  }

  private static LabelRow row(Row row) {
    return new LabelRow(
        new SubscriptionId(row.uuid("subscription")),
        new Labels(row.maybeText("external_id"), LabelJson.metadata(row.text("metadata"))));
  }

  record Named(String externalId, SubscriptionId subscription) {}

  static Answer<Named> named(Tx tx, Set<String> externalIds) {
    return tx.bind("ownIds", List.copyOf(externalIds))
        .ask(
            """
            select external_id, subscription
            from subscription_label
            where tenant = :tenant
              and external_id = any(cast(:ownIds as text[]))
            """,
            row ->
                new Named(row.text("external_id"), new SubscriptionId(row.uuid("subscription"))));
  }

  static void insert(Tx tx, SubscriptionId subscription, Labels labels) {
    tx.bind("labelled", subscription)
        .bind("ownId", labels.externalId())
        .bind("notes", LabelJson.write(labels.metadata()))
        .add(
            """
            insert into subscription_label (tenant, subscription, external_id, metadata)
            values (:tenant, :labelled, cast(:ownId as text), cast(:notes as jsonb))
            """);
  }

  /// The answer is empty where another has the external id.
  static Answer<SubscriptionId> save(Tx tx, SubscriptionId subscription, Labels labels) {
    return tx.bind("labelled", subscription)
        .bind("externalId", labels.externalId())
        .bind("metadata", LabelJson.write(labels.metadata()))
        .ask(
            """
            insert into subscription_label (tenant, subscription, external_id, metadata)
            select :tenant, cast(:labelled as uuid), cast(:externalId as text), cast(:metadata as jsonb)
            where not exists (
              select 1
              from subscription_label
              where tenant = :tenant
                and external_id = cast(:externalId as text)
                and subscription <> cast(:labelled as uuid))
            on conflict (tenant, subscription) do update
            set
              external_id = excluded.external_id,
              metadata = excluded.metadata
            returning subscription
            """,
            row -> new SubscriptionId(row.uuid("subscription")));
  }
}

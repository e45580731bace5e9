package dev.midcycle.usage;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `usage_event`, of the kinds they have, and of the batches that bring them.
final class EventStore {
  private static final JsonMapper JSON = new JsonMapper();

  private EventStore() {}

  /// Gives the places of those that were there before. Events go in by the order of their keys, so
  /// that two who bring the same ones do not block each other.
  static Answer<Integer> insert(Tx tx, Intake intake) {
    addKinds(tx, intake.shapes());
    return tx.bind("lotsRipe", intake.batches().stream().map(EventBatch::ripeAt).toList())
        .bind("lotsOver", intake.batches().stream().map(EventBatch::overAt).toList())
        .ask(
            """
            with given as materialized (
              select place, key, customer, at, day, kind, content, lot
              from <came>
            ),
            lots as materialized (
              select ordinality - 1 as lot, nextval('usage_batch_no') as no, ripe_at, over_at
              from unnest(cast(:lotsRipe as timestamptz[]), cast(:lotsOver as timestamptz[]))
                with ordinality as given(ripe_at, over_at, ordinality)
            ),
            kept as (
              insert into usage_event (at, batch, kind, day, tenant, key, customer, content)
              select given.at, lots.no, k.no, given.day, :tenant, given.key, given.customer, given.content
              from given
              join lots using (lot)
              join usage_kind k on k.tenant = :tenant and k.hash = given.kind
              order by given.key
              on conflict (key) do nothing
              returning batch, key
            ),
            batched as (
              insert into usage_batch (tenant, no, ripe_at, over_at)
              select :tenant, no, ripe_at, over_at
              from lots
              where no in (select batch from kept)
            )
            select place
            from given
            where key not in (select key from kept)
            """,
            rows(intake.accepted()),
            row -> row.count("place"));
  }

  private static void addKinds(Tx tx, List<EventShape> shapes) {
    var rows = Rows.of("kinds", "hash uuid", "name text", "properties json", "own boolean");
    var meters = Rows.of("meters", "hash uuid", "meter text", "place int", "is_number boolean");
    for (var shape : shapes) {
      rows.add(
          shape.hash(), shape.name(), JSON.writeValueAsString(shape.properties()), shape.own());
      for (var one : shape.meters()) {
        meters.add(shape.hash(), one.meter(), one.place(), one.number());
      }
    }
    tx.add(
        """
        insert into usage_kind (tenant, no, hash, name, properties, own)
        select :tenant, nextval('usage_kind_no'), hash, name, array(select json_array_elements_text(properties)), own
        from <kinds>
        where hash not in (select hash from usage_kind where tenant = :tenant)
        order by hash
        on conflict (tenant, hash) do nothing
        """,
        rows);
    tx.add(
        """
        insert into usage_kind_meter (tenant, kind, meter, place, is_number)
        select :tenant, k.no, meters.meter, meters.place, meters.is_number
        from <meters>
        join usage_kind k on k.tenant = :tenant and k.hash = meters.hash
        where not exists (
          select 1
          from usage_kind_meter m
          where m.tenant = k.tenant
            and m.kind = k.no)
        on conflict do nothing
        """,
        meters);
  }

  private static Rows rows(List<AcceptedEvent> events) {
    var rows =
        Rows.of(
            "came",
            "place int",
            "key uuid",
            "customer uuid",
            "at timestamptz",
            "day date",
            "kind uuid",
            "content text",
            "lot int");
    Map<EventShape, UUID> hashes = new HashMap<>();
    for (var one : events) {
      rows.add(
          one.place(),
          one.key(),
          one.customer(),
          one.at(),
          one.day(),
          hashes.computeIfAbsent(one.shape(), EventShape::hash),
          JSON.writeValueAsString(one.content()),
          one.lot());
    }
    return rows;
  }

  /// The places of those that say something else than the one that is there. A later catalogue may
  /// count another thing of the same event.
  static Answer<Integer> conflicting(Tx tx, List<AcceptedEvent> events) {
    return tx.ask(
        """
        select came.place
        from <came>
        join usage_kind given on given.tenant = :tenant and given.hash = came.kind
        join usage_event e on e.tenant = :tenant and e.key = came.key
        join usage_kind k on k.tenant = :tenant and k.no = e.kind
        where (k.name, k.properties, k.own, e.at, e.content)
          <> (given.name, given.properties, given.own, came.at, came.content)
        """,
        rows(events),
        row -> row.count("place"));
  }
}

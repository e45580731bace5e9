package dev.midcycle.usage;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `usage_event`, of the shapes they have, and of the batches that bring them.
final class EventStore {
  private static final JsonMapper JSON = new JsonMapper();

  private EventStore() {}

  /// Gives the places of those that were there before. Events go in by the order of their keys, so
  /// that two who bring the same ones do not block each other.
  static Answer<Integer> insert(Tx tx, StoredEvents.Incoming incoming) {
    addShapes(tx, incoming.shapes());
    return tx.bind("batchesRipe", incoming.batches().stream().map(EventBatch::ripeAt).toList())
        .bind("batchesOver", incoming.batches().stream().map(EventBatch::overAt).toList())
        .ask(
            """
            with given as materialized (
              select place, key, customer, at, day, shape, content, batch
              from <came>
            ),
            batches as materialized (
              select ordinality - 1 as batch, nextval('usage_batch_no') as no, ripe_at, over_at
              from unnest(cast(:batchesRipe as timestamptz[]), cast(:batchesOver as timestamptz[]))
                with ordinality as given(ripe_at, over_at, ordinality)
            ),
            kept as (
              insert into usage_event (at, batch, shape, day, tenant, key, customer, content)
              select given.at, batches.no, k.no, given.day, :tenant, given.key, given.customer, given.content
              from given
              join batches using (batch)
              join usage_shape k on k.tenant = :tenant and k.hash = given.shape
              order by given.key
              on conflict (tenant, key) do nothing
              returning batch, key, customer
            ),
            batched as (
              insert into usage_batch (tenant, no, ripe_at, over_at, customers)
              select :tenant, no, ripe_at, over_at, kept.customers
              from batches
              join (
                select batch, array_agg(distinct customer) as customers
                from kept
                group by batch
              ) kept on kept.batch = batches.no
            )
            select place
            from given
            where key not in (select key from kept)
            """,
            rows(incoming.events()),
            row -> row.count("place"));
  }

  private static void addShapes(Tx tx, List<EventShape> shapes) {
    var rows = Rows.of("shapes", "hash uuid", "name text", "properties json", "own boolean");
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
        insert into usage_shape (tenant, no, hash, name, properties, own)
        select :tenant, nextval('usage_shape_no'), hash, name, array(select json_array_elements_text(properties)), own
        from <shapes>
        where hash not in (select hash from usage_shape where tenant = :tenant)
        order by hash
        on conflict (tenant, hash) do nothing
        """,
        rows);
    tx.add(
        """
        insert into usage_shape_meter (tenant, shape, meter, place, is_number)
        select :tenant, k.no, meters.meter, meters.place, meters.is_number
        from <meters>
        join usage_shape k on k.tenant = :tenant and k.hash = meters.hash
        where not exists (
          select 1
          from usage_shape_meter m
          where m.tenant = k.tenant
            and m.shape = k.no)
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
            "shape uuid",
            "content text",
            "batch int");
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
          one.batch());
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
        join usage_shape given on given.tenant = :tenant and given.hash = came.shape
        join usage_event e on e.tenant = :tenant and e.key = came.key
        join usage_shape k on k.tenant = :tenant and k.no = e.shape
        where (k.name, k.properties, k.own, e.at, e.content)
          <> (given.name, given.properties, given.own, came.at, came.content)
        """,
        rows(events),
        row -> row.count("place"));
  }
}

package dev.midcycle.usage;

import dev.midcycle.db.Message;
import dev.midcycle.db.Rows;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `usage_event`, and of the batches that bring them.
final class EventStore {
  private static final JsonMapper JSON = new JsonMapper();

  private EventStore() {}

  /// The places of those that were not there before, and of those whose id another event has.
  record Answers(Message.Answer<Integer> kept, Message.Answer<Integer> conflicting) {}

  /// Events go in by their keys' order, so that two who bring the same ones do not block each
  /// other. What was there may have been committed meanwhile: a second statement looks at it.
  static Answers insert(Message message, List<Noted> events, Instant now) {
    var rows =
        Rows.of(
            "came",
            "place int",
            "customer uuid",
            "source text",
            "id text",
            "whose uuid",
            "name text",
            "at timestamptz",
            "day date",
            "properties jsonb",
            "readings jsonb");
    events.forEach(noted -> add(rows, noted));
    message.bind("usageNow", now);
    return new Answers(kept(message, rows), conflicting(message, rows));
  }

  private static void add(Rows rows, Noted noted) {
    var event = noted.event();
    rows.add(
        noted.place(),
        event.customer(),
        event.source(),
        event.id(),
        noted.whose(),
        event.event().name(),
        event.event().time(),
        noted.day(),
        JSON.writeValueAsString(event.event().properties()),
        ReadingsJson.write(noted.readings()));
  }

  private static Message.Answer<Integer> kept(Message message, Rows rows) {
    return message.ask(
        """
        with given as materialized (
          select
            place, customer, source, id, whose, name, at, day, properties, readings,
            greatest(at, :usageNow) as ripe_at
          from <came>
        ),
        kept as (
          insert into usage_event (
            tenant, customer, source, id, whose, name, at, day, properties, readings, recorded_at)
          select :tenant, customer, source, id, whose, name, at, day, properties, readings, :usageNow
          from given
          order by customer, source, id
          on conflict (tenant, customer, source, id) do nothing
          returning customer, source, id
        ),
        batched as (
          insert into usage_batch (tenant, customer, id, ripe_at, first_day, content)
          select
            :tenant,
            customer,
            gen_random_uuid(),
            ripe_at,
            min(day),
            jsonb_agg(jsonb_build_object('whose', whose, 'day', day, 'at', at, 'readings', readings))
          from kept
          join given using (customer, source, id)
          where readings <> '[]'
          group by customer, ripe_at
        )
        select place
        from kept
        join given using (customer, source, id)
        """,
        rows,
        row -> row.count("place"));
  }

  private static Message.Answer<Integer> conflicting(Message message, Rows rows) {
    return message.ask(
        """
        select came.place
        from <came>
        join usage_event e
          on e.tenant = :tenant
          and e.customer = came.customer
          and e.source = came.source
          and e.id = came.id
        where (e.whose, e.name, e.at, e.properties) <> (came.whose, came.name, came.at, came.properties)
        """,
        rows,
        row -> row.count("place"));
  }
}

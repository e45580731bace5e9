package dev.midcycle.simulate;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.rating.Event;
import dev.midcycle.rating.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a step that records usage says, as events and as what each meter counts of them.
public final class Readings {
  private Readings() {}

  /// What one meter counts of one event.
  ///
  /// @param id names the event, where the author gave it a name
  record Reading(MeterKey meter, Instant at, Tally tally, Optional<String> id) {}

  /// One event a value, each day from when it happened up to the last.
  ///
  /// @param times how many such events there are
  public record Happened(Event event, long times, Optional<String> id) {}

  /// The events that a step tells of: such as the meter it names counts.
  public static List<Happened> events(
      Verb.Usage usage, Catalog catalog, Instant step, ZoneId zone) {
    var meter = catalog.meter(usage.meter());
    var all = new ArrayList<Happened>();
    var first = usage.time().orElse(step).atZone(zone);
    var last = usage.until().orElse(first.toLocalDate());
    for (long day = 0; !first.plusDays(day).toLocalDate().isAfter(last); day++) {
      var at = first.plusDays(day).toInstant();
      var date = LocalDate.ofInstant(at, zone);
      switch (usage.measured()) {
        case Verb.Usage.Measured.Value(var value) ->
            all.add(
                new Happened(
                    event(usage, meter, at, Optional.of(value.toString())),
                    1,
                    id(usage, date + "")));
        case Verb.Usage.Measured.Each(var values) ->
            IntStream.range(0, values.size())
                .mapToObj(i ->
                    new Happened(
                        event(usage, meter, at, Optional.of(values.get(i))),
                        1,
                        id(usage, date + "/" + i)))
                .forEach(all::add);
        case Verb.Usage.Measured.Count(var events) ->
            all.add(
                new Happened(
                    event(usage, meter, at, Optional.empty()), events, id(usage, date + "")));
      }
    }
    return all;
  }

  private static Optional<String> id(Verb.Usage usage, String place) {
    return usage.id().map(id -> id + "@" + place);
  }

  private static Event event(Verb.Usage usage, Meter meter, Instant at, Optional<String> value) {
    var properties = new HashMap<String, String>();
    meter.filter().forEach((name, allowed) -> properties.put(name, allowed.iterator().next()));
    properties.putAll(usage.properties());
    meter.property().ifPresent(name -> value.ifPresent(text -> properties.put(name, text)));
    return new Event(meter.event(), at, properties);
  }

  static List<Reading> of(Verb.Usage usage, Catalog catalog, Instant step, ZoneId zone) {
    var readings = new ArrayList<Reading>();
    for (var happened : events(usage, catalog, step, zone)) {
      for (Map.Entry<MeterKey, Meter> meter : catalog.knownMeters().entrySet()) {
        happened
            .event()
            .under(meter.getValue())
            .map(tally -> tally.times(happened.times()))
            .ifPresent(tally ->
                readings.add(
                    new Reading(
                        meter.getKey(),
                        happened.event().time(),
                        tally,
                        happened.id().map(id -> id + "@" + meter.getKey()))));
      }
    }
    return readings;
  }
}

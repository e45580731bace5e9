package dev.midcycle.usage;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.rating.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What many events have in common, so that it is kept once.
///
/// @param properties their names, in order
/// @param own whether the events name a subscription
public record EventShape(String name, List<String> properties, boolean own, List<Counted> meters) {
  public EventShape {
    properties = List.copyOf(properties);
    meters = List.copyOf(meters);
  }

  /// What a meter counts.
  ///
  /// @param place of the property among their names; empty where the event counts as such
  /// @param number whether the property's value is a number, and not a thing
  public record Counted(MeterKey meter, Optional<Integer> place, boolean number) {}

  /// That of an event.
  ///
  /// @param names of the event's properties, in order
  /// @param meters those that look at events of this name
  public static EventShape of(
      Event event, List<String> names, boolean own, Collection<Meter> meters) {
    var counted = new ArrayList<Counted>();
    for (var meter : meters) {
      event
          .under(meter)
          .ifPresent(tally ->
              counted.add(
                  new Counted(
                      meter.key(),
                      meter.property().map(names::indexOf).filter(_ -> isOfProperty(meter)),
                      tally.latest().isPresent())));
    }
    return new EventShape(event.name(), names, own, counted);
  }

  private static boolean isOfProperty(Meter meter) {
    return meter.aggregation() != Meter.Aggregation.COUNT;
  }

  public boolean isNumber(int place) {
    return meters.stream().anyMatch(one -> one.number() && one.place().equals(Optional.of(place)));
  }

  UUID hash() {
    return EventKey.hash(
        name + '\0' + own + '\0' + String.join("\0", properties) + "\0\0" + meters);
  }
}

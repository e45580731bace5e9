package dev.midcycle.rating;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What one subscription used, by meter and local day of its billing zone.
///
/// @param days for each meter the days that have usage, each day's records in order
/// @param levels what meters that carry over stood at before all of these days
public record Usage(
    Map<MeterKey, NavigableMap<LocalDate, List<Used>>> days, Map<MeterKey, Decimal> levels) {
  public static final Usage NONE = new Usage(Map.of(), Map.of());

  /// None, where nobody asks for it either: charges that cost nothing without usage are not looked
  /// at. It is never stored.
  public static final Usage LEFT_OUT = new Usage(new HashMap<>(), Map.of());

  public boolean isNone() {
    return days.isEmpty() && levels.isEmpty();
  }

  @SuppressWarnings("ReferenceEquality") // by its content it is like none
  public boolean isLeftOut() {
    return this == LEFT_OUT;
  }

  /// The days of one meter that have usage.
  public NavigableMap<LocalDate, List<Used>> of(MeterKey meter) {
    return days.getOrDefault(meter, new TreeMap<>());
  }

  /// With one more record on its local day.
  public Usage with(MeterKey meter, LocalDate day, Used used) {
    var ofMeter = new TreeMap<>(of(meter));
    var ofDay = new ArrayList<>(ofMeter.getOrDefault(day, List.of()));
    ofDay.add(used);
    ofDay.sort(Comparator.comparing(Used::at));
    ofMeter.put(day, List.copyOf(ofDay));
    var all = new HashMap<>(days);
    all.put(meter, ofMeter);
    return new Usage(all, levels);
  }
}

package dev.midcycle.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is counted: events named `event` whose properties pass `filter`, aggregated by local day or
/// by billing period.
///
/// @param property what is counted or summed; empty for `count`
/// @param filter allowed values by property name; empty lets all pass
/// @param carryOver a gauge: a day without data keeps the last value
public record Meter(
    MeterKey key,
    String name,
    String event,
    Aggregation aggregation,
    Optional<String> property,
    Map<String, Set<String>> filter,
    Window window,
    Combine combine,
    boolean carryOver) {
  public Meter {
    filter = Map.copyOf(filter);
  }

  public enum Aggregation {
    COUNT,
    SUM,
    MAX,
    MIN,
    AVG,
    LATEST,
    UNIQUE_COUNT
  }

  public enum Window {
    DAY,
    PERIOD
  }

  /// How the days of a period combine.
  public enum Combine {
    SUM,
    MAX,
    AVG,
    LATEST
  }
}

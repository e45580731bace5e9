package dev.midcycle.catalog;

import dev.midcycle.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What comes before the usual prices, one after another, counted from where paid service began.
///
/// An example: a free month, then two months at half the price, from 31 January. The first is over
/// on 28 February, the second on 30 April: months are counted from the beginning, never chained.
public record Phases(List<Phase> all) {
  public static final Phases NONE = new Phases(List.of());

  public Phases {
    all = List.copyOf(all);
  }

  /// One of them, and where it is over.
  public record Running(Phase phase, Instant end) {}

  /// The phase that holds `instant`; empty once all are over.
  ///
  /// @param begun where paid service began
  public Optional<Running> at(Instant instant, Instant begun, ZoneId zone) {
    var count = new Count(begun, zone);
    for (var phase : all) {
      var end = count.after(phase.length());
      if (instant.isBefore(end)) {
        return Optional.of(new Running(phase, end));
      }
    }
    return Optional.empty();
  }

  /// Whether any price of any of them is not zero.
  boolean costSomething() {
    return all.stream().anyMatch(phase -> phase.prices().costsSomething());
  }

  /// Lengths, one after another. Months in a row are counted from where the first of them began.
  private static final class Count {
    private final ZoneId zone;
    private Instant from;
    private int months;

    Count(Instant from, ZoneId zone) {
      this.from = from;
      this.zone = zone;
    }

    Instant after(Span length) {
      return switch (length.unit()) {
        case DAY, WEEK -> {
          from = length.after(sinceMonths(), zone);
          months = 0;
          yield from;
        }
        case MONTH -> afterMonths(length.count());
        case YEAR -> afterMonths(12 * length.count());
      };
    }

    private Instant afterMonths(int more) {
      months += more;
      return sinceMonths();
    }

    private Instant sinceMonths() {
      return months == 0 ? from : new Span(months, Span.Unit.MONTH).after(from, zone);
    }
  }
}

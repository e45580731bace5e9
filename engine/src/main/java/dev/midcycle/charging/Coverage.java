package dev.midcycle.charging;

import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stretches of time as a set: in order, none touching another.
public record Coverage(List<Stretch> stretches) {
  public static final Coverage NONE = new Coverage(List.of());

  public Coverage {
    stretches = List.copyOf(stretches);
  }

  public static Coverage of(List<Stretch> any) {
    var sorted = any.stream().sorted().toList();
    var joined = new ArrayList<Stretch>();
    for (var next : sorted) {
      var last = joined.isEmpty() ? Optional.<Stretch>empty() : Optional.of(joined.getLast());
      if (last.isPresent() && !last.get().to().isBefore(next.from())) {
        joined.set(
            joined.size() - 1,
            new Stretch(last.get().from(), Stretch.later(last.get().to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return new Coverage(joined);
  }

  /// What is here and not there.
  public Coverage minus(Coverage other) {
    var rest = new ArrayList<Stretch>();
    stretches.forEach(stretch -> rest.addAll(other.gapsIn(stretch)));
    return new Coverage(rest);
  }

  /// The parts of `whole` that this does not cover.
  public List<Stretch> gapsIn(Stretch whole) {
    var gaps = new ArrayList<Stretch>();
    Instant free = whole.from();
    for (var taken : stretches) {
      if (taken.and(whole).isPresent()) {
        Stretch.between(free, taken.from()).ifPresent(gaps::add);
        free = Stretch.later(free, taken.to());
      }
    }
    Stretch.between(free, whole.to()).ifPresent(gaps::add);
    return gaps;
  }
}

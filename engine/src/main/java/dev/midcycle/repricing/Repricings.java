package dev.midcycle.repricing;

import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums up what a newer version of the catalogue would bring to many subscriptions. Those that are
/// alike are reckoned once; several kinds at a time, by as many processors as there are.
public final class Repricings {
  /// So many kinds are kept in mind. Where almost every subscription is one of its own, they would
  /// fill the memory and be of no use.
  private static final int MOST = 20_000;

  private final Catalogs catalogs;
  private final Instant at;
  private final Map<Alike, Optional<Repriced>> known = new HashMap<>();
  private final Map<PlanEffect.Of, PlanEffect> sums = new LinkedHashMap<>();

  /// @param catalogs every version that a subscription may have, and the newer one as the newest
  public Repricings(Catalogs catalogs, Instant at) {
    this.catalogs = catalogs;
    this.at = at;
  }

  /// So many like this one.
  public void add(Alike alike, long times) {
    add(Map.of(alike, times));
  }

  /// These as well.
  public void add(List<Alike> some) {
    var count = new LinkedHashMap<Alike, Long>();
    some.forEach(one -> count.merge(one, 1L, Long::sum));
    add(count);
  }

  private void add(Map<Alike, Long> count) {
    var kinds = List.copyOf(count.keySet());
    var reckoned = kinds.parallelStream().map(this::repriced).toList();
    for (int i = 0; i < kinds.size(); i++) {
      var kind = kinds.get(i);
      long times = Optional.ofNullable(count.get(kind)).orElseThrow();
      if (known.size() < MOST) {
        known.putIfAbsent(kind, reckoned.get(i));
      }
      reckoned
          .get(i)
          .map(one -> PlanEffect.of(one, times))
          .ifPresent(one -> sums.merge(one.of(), one, PlanEffect::plus));
    }
  }

  private Optional<Repriced> repriced(Alike kind) {
    var before = known.get(kind);
    return before == null ? Repricing.of(kind.state(catalogs, at), at) : before;
  }

  /// A sum for each plan, interval and currency, in the order in which they came.
  public List<PlanEffect> sums() {
    return List.copyOf(sums.values());
  }
}

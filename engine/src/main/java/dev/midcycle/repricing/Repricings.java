package dev.midcycle.repricing;

import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums up what a newer version of the catalogue would bring to many subscriptions. Those that are
/// alike are reckoned once.
public final class Repricings {
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
    known
        .computeIfAbsent(alike, one -> Repricing.of(one.state(catalogs, at), at))
        .map(one -> PlanEffect.of(one, times))
        .ifPresent(one -> sums.merge(one.of(), one, PlanEffect::plus));
  }

  /// A sum for each plan, interval and currency, in the order in which they came.
  public List<PlanEffect> sums() {
    return List.copyOf(sums.values());
  }
}

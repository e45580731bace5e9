package dev.midcycle.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.midcycle.entitlement.Entitlements.Granted;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Answers that were read before, each until something that it was made of changes. Times are
/// nanoseconds of a clock that only runs forward.
///
/// What is given out is at most [#RECENT] old: all that was committed before the last look at what
/// has changed is thrown out, and where that look is longer ago, nothing is given out at all.
final class KeptAnswers {
  static final Duration RECENT = Duration.ofMillis(900);

  /// How long after it was seen first a change stays to be seen by others.
  static final Duration STAYS = Duration.ofSeconds(4);

  private final long most;
  private final Map<Whose, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Reading> readings = new HashSet<>();
  private final Map<UUID, Seen> seen = new HashMap<>();
  private long size;
  private Optional<Long> looked = Optional.empty();

  /// @param most how many features are kept, of all customers together
  KeptAnswers(long most) {
    this.most = most;
  }

  record Whose(TenantId tenant, CustomerId customer) {}

  /// Somebody's answer has changed.
  ///
  /// @param everybody whether it is that of all customers of the tenant
  record Change(TenantId tenant, UUID id, boolean everybody, Set<CustomerId> customers) {
    boolean concerns(Whose whose) {
      return tenant.equals(whose.tenant()) && (everybody || customers.contains(whose.customer()));
    }
  }

  /// What was found in a look.
  ///
  /// @param complete whether there are no more
  record Changes(List<Change> all, boolean complete) {}

  private record Seen(TenantId tenant, long at) {}

  /// An answer as it was read.
  ///
  /// @param until when time by itself may change it; empty where the tenant's clock stands still
  record Kept(Granted granted, Optional<Instant> until) {
    boolean holdsAt(Instant system) {
      return until.isEmpty() || (!system.isBefore(granted.at()) && system.isBefore(until.get()));
    }

    /// The same as it is `now`, by everybody's clock; a clock that stands still says what it said.
    Granted at(Instant now) {
      return until.isPresent() ? new Granted(now, granted.features()) : granted;
    }

    int size() {
      return granted.features().size() + 1;
    }
  }

  /// An answer that is being read. What changes meanwhile may be missing in it: it is not kept
  /// then.
  final class Reading implements AutoCloseable {
    private final Whose whose;
    private boolean overtaken;

    private Reading(Whose whose) {
      this.whose = whose;
    }

    void keep(Kept kept) {
      synchronized (KeptAnswers.this) {
        if (!overtaken) {
          drop(whose);
          answers.put(whose, kept);
          size += kept.size();
          dropOldest();
        }
      }
    }

    @Override
    public void close() {
      synchronized (KeptAnswers.this) {
        readings.remove(this);
      }
    }
  }

  synchronized Reading begin(Whose whose) {
    var reading = new Reading(whose);
    readings.add(reading);
    return reading;
  }

  synchronized Optional<Kept> find(Whose whose, long nanos, Instant system) {
    return looked.filter(at -> nanos - at < RECENT.toNanos()).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(answers.get(whose)).filter(kept -> kept.holdsAt(system));
  }

  /// After a look at the changes that are there: those that are new are taken account of. One that
  /// came and was forgotten since the look before would be missed: after so long nothing is kept.
  synchronized void look(long begun, long ended, Changes found) {
    boolean missesNone = looked.filter(at -> ended - at < STAYS.toNanos()).isPresent();
    var fresh = found.all().stream().filter(change -> !seen.containsKey(change.id())).toList();
    fresh.forEach(change -> seen.put(change.id(), new Seen(change.tenant(), ended)));
    seen.keySet().retainAll(found.all().stream().map(Change::id).collect(Collectors.toSet()));
    if (missesNone && found.complete()) {
      overtake(fresh);
    } else {
      forgetAll();
    }
    looked = found.complete() ? Optional.of(begun) : Optional.empty();
  }

  /// Whether a look has found all of these, so that whatever they change is thrown out.
  synchronized boolean hasSeen(List<UUID> changes) {
    return seen.keySet().containsAll(changes);
  }

  /// Changes that everybody has seen by now.
  synchronized Map<TenantId, List<UUID>> seenByAll(long nanos) {
    return seen.entrySet().stream()
        .filter(one -> nanos - one.getValue().at() >= STAYS.toNanos())
        .collect(groupingBy(one -> one.getValue().tenant(), mapping(Map.Entry::getKey, toList())));
  }

  private void overtake(List<Change> changes) {
    readings.stream()
        .filter(one -> changes.stream().anyMatch(change -> change.concerns(one.whose)))
        .forEach(one -> one.overtaken = true);
    changes.stream()
        .flatMap(one -> one.customers().stream().map(who -> new Whose(one.tenant(), who)))
        .forEach(this::drop);
    var whole =
        changes.stream().filter(Change::everybody).map(Change::tenant).collect(Collectors.toSet());
    if (!whole.isEmpty()) {
      answers.keySet().stream()
          .filter(whose -> whole.contains(whose.tenant()))
          .toList()
          .forEach(this::drop);
    }
  }

  private void forgetAll() {
    readings.forEach(one -> one.overtaken = true);
    answers.clear();
    size = 0;
  }

  private void drop(Whose whose) {
    Optional.ofNullable(answers.remove(whose)).ifPresent(gone -> size -= gone.size());
  }

  /// Those that were not asked for the longest time.
  private void dropOldest() {
    while (size > most) {
      drop(answers.keySet().iterator().next());
    }
  }
}

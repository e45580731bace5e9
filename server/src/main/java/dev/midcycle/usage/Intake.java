package dev.midcycle.usage;

import dev.midcycle.catalog.Meter;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.usage.Receipt.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Events that are handed in together: which of them may be stored, and what becomes of each.
final class Intake {
  private final Known known;
  private final List<Optional<Receipt>> receipts = new ArrayList<>();
  private final List<Noted> noted = new ArrayList<>();
  private final Map<UsageEvent.Key, UsageEvent> seen = new HashMap<>();

  Intake(Known known) {
    this.known = known;
  }

  /// What is known beforehand.
  ///
  /// @param owners of the subscriptions that events name
  /// @param closed the days that stand billed, of those who take no usage after that
  record Known(
      Map<CustomerId, ZoneId> zones,
      Map<SubscriptionId, CustomerId> owners,
      Set<CaseStore.ClosedRow> closed,
      Collection<Meter> meters) {}

  void add(UsageEvent given) {
    var event = toTheMicrosecond(given);
    var zone = Optional.ofNullable(known.zones().get(event.customer()));
    var earlier = Optional.ofNullable(seen.putIfAbsent(event.key(), event));
    receipts.add(
        zone.isEmpty()
            ? Optional.of(new Receipt.Rejected(Reason.UNKNOWN_CUSTOMER))
            : earlier.<Receipt>map(one -> again(one, event)).or(() -> note(event, zone.get())));
  }

  /// What PostgreSQL keeps of an instant.
  private static UsageEvent toTheMicrosecond(UsageEvent event) {
    return event.at(event.event().time().truncatedTo(ChronoUnit.MICROS));
  }

  private static Receipt again(UsageEvent earlier, UsageEvent event) {
    return earlier.equals(event) ? new Receipt.Duplicate() : new Receipt.Conflict();
  }

  /// Empty where the database is still to say.
  private Optional<Receipt> note(UsageEvent event, ZoneId zone) {
    var day = LocalDate.ofInstant(event.event().time(), zone);
    var owner = event.subscription().map(known.owners()::get);
    if (event.subscription().isPresent() && !owner.equals(Optional.of(event.customer()))) {
      return Optional.of(new Receipt.Rejected(Reason.UNKNOWN_SUBSCRIPTION));
    }
    if (isClosed(event, day)) {
      return Optional.of(new Receipt.Rejected(Reason.USAGE_CLOSED));
    }
    noted.add(new Noted(receipts.size(), event, whose(event), day, readings(event)));
    return Optional.empty();
  }

  private static UUID whose(UsageEvent event) {
    return event.subscription().map(SubscriptionId::uuid).orElse(event.customer().uuid());
  }

  private boolean isClosed(UsageEvent event, LocalDate day) {
    return known.closed().stream()
        .anyMatch(row ->
            row.customer().equals(event.customer())
                && row.day().equals(day)
                && event.subscription().map(row.subscription()::equals).orElse(true));
  }

  private List<Noted.Reading> readings(UsageEvent event) {
    var readings = new ArrayList<Noted.Reading>();
    for (var meter : known.meters()) {
      event
          .event()
          .under(meter)
          .map(tally -> Noted.Reading.of(meter, tally))
          .ifPresent(readings::add);
    }
    return readings;
  }

  List<Noted> noted() {
    return List.copyOf(noted);
  }

  /// What became of each, once the database has said.
  List<Receipt> receipts(EventStore.Answers answers) {
    var kept = new HashSet<>(answers.kept().rows());
    var conflicting = new HashSet<>(answers.conflicting().rows());
    var all = new ArrayList<Receipt>();
    for (int place = 0; place < receipts.size(); place++) {
      var stored =
          kept.contains(place)
              ? new Receipt.Accepted()
              : conflicting.contains(place) ? new Receipt.Conflict() : new Receipt.Duplicate();
      all.add(receipts.get(place).orElse(stored));
    }
    return all;
  }
}

package dev.midcycle.event;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.catalogstore.CatalogVersions.Loaded;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.usage.MeteredDays;
import dev.midcycle.usage.StoredEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Taking usage events in.
public final class UsageEvents {
  /// How much the clocks of others may be ahead.
  private static final Duration AHEAD = Duration.ofHours(1);

  private final Transactions transactions;
  private final CatalogVersions catalogs;
  private final InstantSource clock;
  private final NewIds ids;

  public UsageEvents(
      Transactions transactions, CatalogVersions catalogs, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.catalogs = catalogs;
    this.clock = clock;
    this.ids = ids;
  }

  /// Which events are taken, by the time they happened.
  public enum Admission {
    ALL,
    /// Only those that are remembered, and not yet to happen; clocks may differ by an hour.
    IN_TIME
  }

  /// Whenever they happened.
  public List<EventResult> record(TenantId tenant, List<UsageEvent> events) {
    return record(tenant, events, Admission.ALL);
  }

  /// Takes events in, in one transaction of two round trips; gives what became of each, in their
  /// order. One that is not taken costs the others nothing.
  public List<EventResult> record(TenantId tenant, List<UsageEvent> events, Admission admission) {
    if (events.isEmpty()) {
      return List.of();
    }
    var written = transactions.write(tenant, tx -> write(tx, events, admission));
    return written.intake().results(written.missed(), conflicting(tenant, written));
  }

  /// @param missed the places of those that were there before
  private record Written(Intake intake, List<Integer> missed) {}

  private Written write(Tx tx, List<UsageEvent> events, Admission admission) {
    var looked = look(tx, Question.about(events), admission);
    events.forEach(looked.intake()::add);
    var missed = StoredEvents.add(tx, looked.intake().incoming());
    UnmatchedStore.insert(tx, looked.intake().unmatched(), ids, looked.now());
    tx.commit();
    return new Written(looked.intake(), missed.rows());
  }

  /// What is known before events are taken in.
  ///
  /// @param retained how long events are remembered
  record Looked(
      Map<String, IntakeLookupStore.CustomerRow> customers,
      Set<String> eventNames,
      Intake.Window window,
      Duration retained,
      Intake intake) {
    Instant now() {
      return window.now();
    }

    Optional<IntakeLookupStore.CustomerRow> customer(String name) {
      return Optional.ofNullable(customers.get(name));
    }

    /// Why the event of a correction is not taken; empty where it is.
    Optional<Correction.Why> add(UsageEvent event) {
      return switch (intake.take(event).orElseGet(EventResult.Accepted::new)) {
        case EventResult.Accepted() -> Optional.empty();
        case EventResult.Duplicate(), EventResult.Conflict() ->
            throw new IllegalStateException("its key is taken: " + event);
        case EventResult.KeptAside(var what) ->
            Optional.of(
                switch (what) {
                  case UNKNOWN_CUSTOMER -> Correction.Why.UNKNOWN_CUSTOMER;
                  case UNKNOWN_METER -> Correction.Why.UNKNOWN_METER;
                });
        case EventResult.Rejected(var why) ->
            Optional.of(
                switch (why) {
                  case UNKNOWN_SUBSCRIPTION -> Correction.Why.UNKNOWN_SUBSCRIPTION;
                  case USAGE_CLOSED -> Correction.Why.USAGE_CLOSED;
                  case TOO_OLD -> Correction.Why.TOO_OLD;
                  case IN_FUTURE -> Correction.Why.IN_FUTURE;
                  case NUMBER_TOO_LARGE -> Correction.Why.NUMBER_TOO_LARGE;
                });
      };
    }
  }

  /// What is to be known of whom.
  ///
  /// @param names of the events' customers, and maybe of others
  /// @param since when days may be closed; without it, ever
  record Question(Set<String> names, List<UsageEvent> events, Optional<Instant> since) {
    private static final Instant UNTIL = Instant.parse("9999-01-01T00:00:00Z");

    Question {
      names = Set.copyOf(names);
      events = List.copyOf(events);
    }

    static Question about(List<UsageEvent> events) {
      return new Question(
          events.stream().map(UsageEvent::customer).collect(toSet()),
          events,
          events.stream()
              .map(one -> one.event().time())
              .min(Comparator.naturalOrder())
              .filter(Question::isOfOurDays));
    }

    /// PostgreSQL cannot store an instant that lies farther off.
    private static boolean isOfOurDays(Instant instant) {
      return instant.isAfter(Instant.EPOCH) && instant.isBefore(UNTIL);
    }
  }

  /// One round trip.
  Looked look(Tx tx, Question question, Admission admission) {
    var events = question.events();
    var own = IntakeLookupStore.clock(tx);
    var names = IntakeLookupStore.Names.of(question.names());
    var customers = IntakeLookupStore.customers(tx, names);
    var owners =
        IntakeLookupStore.subscriptions(
            tx, events.stream().flatMap(one -> one.subscription().stream()).distinct().toList());
    var closed = IntakeLookupStore.closed(tx, names, question.since());
    var reserved = IntakeLookupStore.reserved(tx);
    var versions = catalogs.askForNewest(tx);
    tx.send();
    var now = own.rows().getFirst().orElseGet(clock::instant);
    var customersOf =
        customers.rows().stream()
            .collect(toMap(IntakeLookupStore.CustomerRow::name, Function.identity()));
    var meters = meters(versions.rows());
    var window = window(admission, now, versions.rows());
    var intake =
        new Intake(
            new Intake.Known(
                customersOf,
                owners.rows().stream()
                    .collect(
                        toMap(
                            IntakeLookupStore.SubscriptionRow::id,
                            IntakeLookupStore.SubscriptionRow::customer)),
                closed.rows().stream().collect(toSet()),
                Set.copyOf(reserved.rows()),
                meters),
            window);
    return new Looked(
        customersOf,
        meters.stream().map(Meter::event).collect(toSet()),
        window,
        retention(versions.rows()),
        intake);
  }

  private static Intake.Window window(Admission admission, Instant now, List<Loaded> versions) {
    return switch (admission) {
      case ALL -> new Intake.Window(Instant.MIN, now, Instant.MAX);
      case IN_TIME -> new Intake.Window(now.minus(retention(versions)), now, now.plus(AHEAD));
    };
  }

  /// What was there may have been committed meanwhile: only now is there certainly something to
  /// compare with.
  private List<Integer> conflicting(TenantId tenant, Written written) {
    if (written.missed().isEmpty()) {
      return List.of();
    }
    return transactions.read(
        tenant,
        tx -> {
          var found = StoredEvents.conflicting(tx, written.intake().at(written.missed()));
          tx.send();
          return found.rows();
        });
  }

  /// How long events are remembered; the longest that one of the catalogues says.
  private static Duration retention(List<Loaded> versions) {
    return versions.stream()
        .map(one -> one.version().content().billing().usageRetention())
        .max(Duration::compareTo)
        .orElse(BillingRules.DEFAULT.usageRetention());
  }

  /// Those of the newest version of each catalogue; where two have one key, that of the catalogue
  /// on offer.
  private static Collection<Meter> meters(List<Loaded> versions) {
    var meters = new LinkedHashMap<MeterKey, Meter>();
    versions.stream()
        .sorted(Comparator.comparing(Loaded::offered))
        .forEach(one -> meters.putAll(one.version().content().knownMeters()));
    return meters.values();
  }

  /// Makes all days of a customer again, from the events.
  public void rebuild(TenantId tenant, CustomerId customer) {
    transactions.write(
        tenant,
        tx -> {
          MeteredDays.holdOff(tx);
          MeteredDays.makeAgain(tx, customer);
          tx.commit();
          return customer;
        });
  }
}

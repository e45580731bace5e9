package dev.midcycle.event;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.event.Correction.Outcome;
import dev.midcycle.event.Correction.Why;
import dev.midcycle.event.UsageEvents.Admission;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.Reopening;
import dev.midcycle.usage.EventKey;
import dev.midcycle.usage.MeteredDays;
import dev.midcycle.usage.StoredEvents;
import dev.midcycle.usage.StoredEvents.Corrected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Corrections of events. The days they touch are made again from what stands then, in the same
/// transaction; what was billed of them is put right by the next document.
public final class Corrections {
  private final Transactions transactions;
  private final UsageEvents usageEvents;
  private final NewIds ids;

  public Corrections(Transactions transactions, UsageEvents usageEvents, NewIds ids) {
    this.transactions = transactions;
    this.usageEvents = usageEvents;
    this.ids = ids;
  }

  /// What became of each, in their order. Nobody folds meanwhile.
  public List<Outcome> correct(UnitOfWork unit, List<Correction> corrections, Actor who) {
    return transactions.write(unit, tx -> correct(tx, corrections, who));
  }

  private List<Outcome> correct(Tx tx, List<Correction> corrections, Actor who) {
    var names = corrections.stream().map(Correction::customer).collect(toSet());
    var events = corrections.stream().flatMap(one -> one.event().stream()).toList();
    MeteredDays.holdOff(tx);
    tx.send();
    var question = new UsageEvents.Question(names, events, Optional.empty());
    var looked = usageEvents.look(tx, question, Admission.IN_TIME);
    var known = known(tx, looked, corrections);
    var deciding = new Deciding(known, looked);
    var outcomes = corrections.stream().map(deciding::decide).toList();
    write(tx, looked, deciding.made, who);
    return outcomes;
  }

  private record Known(
      Map<UUID, CorrectionStore.Found> events,
      Set<UUID> taken,
      List<CorrectionStore.Reserved> reserved) {}

  private static Known known(Tx tx, UsageEvents.Looked looked, List<Correction> corrections) {
    var wrong = new HashSet<UUID>();
    var own = new HashSet<UUID>();
    for (var one : corrections) {
      looked
          .customer(one.customer())
          .ifPresent(customer -> {
            wrong.add(key(customer.id(), one.wrong()));
            own.add(key(customer.id(), one.name()));
          });
    }
    var names =
        IntakeLookupStore.Names.of(corrections.stream().map(Correction::customer).collect(toSet()));
    var found = CorrectionStore.find(tx, wrong);
    var taken = CorrectionStore.taken(tx, own);
    var reserved = CorrectionStore.hold(tx, names);
    tx.send();
    return new Known(
        found.rows().stream().collect(toMap(CorrectionStore.Found::key, one -> one)),
        new HashSet<>(taken.rows()),
        reserved.rows());
  }

  private static UUID key(CustomerId customer, Correction.Name name) {
    return EventKey.of(customer, name.source(), name.id());
  }

  private void write(Tx tx, UsageEvents.Looked looked, List<Corrected> made, Actor who) {
    var stamp = new Stamp(who, looked.now());
    StoredEvents.correct(tx, made, stamp);
    var missed = StoredEvents.add(tx, looked.intake().incoming());
    var days = made.stream().map(Corrected::day).distinct().toList();
    MeteredDays.makeAgain(tx, days);
    Reopening.before(tx, MeteredDays.firstOf(days));
    Activities.write(tx, made.stream().map(one -> activity(one, stamp)).toList());
    tx.send();
    if (!missed.rows().isEmpty()) {
      throw new IllegalStateException("its name was taken meanwhile: " + missed.rows());
    }
  }

  private Activity activity(Corrected made, Stamp stamp) {
    var customer = made.day().customer();
    return Activity.of(ids.next(), stamp, Action.USAGE_CORRECTED, customer)
        .customer(customer)
        .details(Map.of("event", made.id(), "reason", made.reason()));
  }

  /// One after the other: what one takes is taken for the next.
  private static final class Deciding {
    private final Known known;
    private final UsageEvents.Looked looked;
    private final List<Corrected> made = new ArrayList<>();
    private final Map<UUID, UUID> correctedHere = new HashMap<>();
    private final Set<UUID> takenHere = new HashSet<>();

    private Deciding(Known known, UsageEvents.Looked looked) {
      this.known = known;
      this.looked = looked;
    }

    private Outcome decide(Correction correction) {
      var customer = looked.customer(correction.customer());
      if (customer.isEmpty()) {
        return new Outcome.Refused(Why.UNKNOWN_CUSTOMER);
      }
      var wrong =
          Optional.ofNullable(known.events().get(key(customer.get().id(), correction.wrong())));
      return wrong
          .map(event -> decide(correction, customer.get().id(), event))
          .orElseGet(() -> new Outcome.Refused(Why.UNKNOWN_EVENT));
    }

    private Outcome decide(
        Correction correction, CustomerId customer, CorrectionStore.Found event) {
      var own = key(customer, correction.name());
      var before = event.corrected().or(() -> Optional.ofNullable(correctedHere.get(event.key())));
      if (before.isPresent()) {
        return before.get().equals(own) ? new Outcome.Duplicate() : new Outcome.Conflict();
      }
      if (known.taken().contains(own) || !takenHere.add(own)) {
        return new Outcome.Conflict();
      }
      return refusal(customer, event)
          .or(() -> correction.event().flatMap(looked::add))
          .<Outcome>map(Outcome.Refused::new)
          .orElseGet(() -> made(correction, customer, event, own));
    }

    private Optional<Why> refusal(CustomerId customer, CorrectionStore.Found event) {
      if (event.at().isBefore(looked.window().first())) {
        return Optional.of(Why.TOO_OLD);
      }
      if (looked.intake().isClosed(event.subscription(), customer, event.day())) {
        return Optional.of(Why.USAGE_CLOSED);
      }
      return known.reserved().stream()
              .anyMatch(
                  one -> one.customer().equals(customer) && one.openedOn().isAfter(event.day()))
          ? Optional.of(Why.PAYMENT_UNDER_WAY)
          : Optional.empty();
    }

    private Outcome made(
        Correction correction, CustomerId customer, CorrectionStore.Found event, UUID own) {
      correctedHere.put(event.key(), own);
      made.add(
          new Corrected(
              event.key(),
              own,
              new MeteredDays.Day(customer, event.day()),
              correction.wrong().source(),
              correction.wrong().id(),
              correction.reason(),
              correction.instead().isPresent()));
      return new Outcome.Corrected();
    }
  }
}

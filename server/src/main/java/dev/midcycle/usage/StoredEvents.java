package dev.midcycle.usage;

import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Events as they are stored: those that are new, what is said about one afterwards, and those that
/// are forgotten. Which of them may come in is decided by who hands them over.
public final class StoredEvents {
  private StoredEvents() {}

  /// Events that come together.
  ///
  /// @param shapes of all of them
  /// @param batches that bring them; each event names its own by its place here
  public record Incoming(
      List<AcceptedEvent> events, List<EventShape> shapes, List<EventBatch> batches) {
    public Incoming {
      events = List.copyOf(events);
      shapes = List.copyOf(shapes);
      batches = List.copyOf(batches);
    }
  }

  /// An event that does not count any more.
  ///
  /// @param key the event's
  /// @param own the key of the correction; where it amends, of the event that counts instead
  public record Corrected(
      UUID key,
      UUID own,
      MeteredDays.Day day,
      String source,
      String id,
      String reason,
      boolean amends) {}

  /// Gives the places of those that were there before, which stay as they are.
  public static Answer<Integer> add(Tx tx, Incoming incoming) {
    return EventStore.insert(tx, incoming);
  }

  /// The places of those that say something else than the one that is there.
  public static Answer<Integer> conflicting(Tx tx, List<AcceptedEvent> events) {
    return EventStore.conflicting(tx, events);
  }

  /// Their days are to be made again.
  public static void correct(Tx tx, Collection<Corrected> events, Stamp stamp) {
    CorrectedStore.insert(tx, events, stamp);
  }

  /// The days before `until` whose events may be forgotten. Those of events that are in no day yet
  /// stay, and all after them.
  public static Answer<ForgottenDays> forgettable(Tx tx, LocalDate until) {
    return RetentionStore.aim(tx, until);
  }

  /// From here on nobody looks at the events of these days. What the days come to stays: those that
  /// are counted from their events are first summed up in their parts. Gives since when events are
  /// kept.
  public static Answer<LocalDate> forget(Tx tx, ForgottenDays days) {
    RetentionStore.freeze(tx, days);
    RetentionStore.forgetCorrections(tx, days);
    return RetentionStore.moveOn(tx, days);
  }

  /// Deletes some events that nobody looks at any more; gives how many.
  public static Answer<Long> delete(Tx tx, int limit) {
    return RetentionStore.delete(tx, limit);
  }
}

package dev.midcycle.outbox;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.EventId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that happened to a tenant, in order, for as long as it is kept.
public final class EventLog {
  private static final int AT_ONCE = 1000;

  private final Transactions transactions;
  private final Numbering numbering;
  private final InstantSource clock;

  public EventLog(Transactions transactions, Numbering numbering, InstantSource clock) {
    this.transactions = transactions;
    this.numbering = numbering;
    this.clock = clock;
  }

  /// Some events, and after which position to read on, also where nothing has come yet.
  public record Part(List<Told> events, long next, boolean more) {}

  /// Those after a position, of some kinds, or of all where `kinds` is empty. Whatever is committed
  /// by now is among them or comes later: none comes in before.
  public Part after(UnitOfWork unit, long position, Set<EventKind> kinds, int limit) {
    numberArrivals(unit.tenant());
    return transactions.read(
        unit,
        tx -> {
          var last = LogStore.last(tx);
          var found = LogStore.after(tx, position, kinds, limit + 1);
          tx.send();
          return part(found.rows(), Math.max(position, last.first().orElse(0L)), limit);
        });
  }

  /// Where nothing more of these kinds is there, all up to `last` has been looked through. What was
  /// read may lie behind that, since it was read later.
  static Part part(List<Told> read, long last, int limit) {
    boolean more = read.size() > limit;
    var events = List.copyOf(more ? read.subList(0, limit) : read);
    long reached = events.isEmpty() ? 0 : events.getLast().position();
    return new Part(events, more ? reached : Math.max(last, reached), more);
  }

  /// The position of the newest event; 0 where there is none.
  public long last(UnitOfWork unit) {
    numberArrivals(unit.tenant());
    return transactions.read(
        unit,
        tx -> {
          var last = LogStore.last(tx);
          tx.send();
          return last.first().orElse(0L);
        });
  }

  /// Where an event stands; empty where it is not kept any more, or is another tenant's.
  Optional<Long> position(UnitOfWork unit, EventId event) {
    return transactions.read(
        unit,
        tx -> {
          var found = ask(tx, List.of(event));
          tx.send();
          return found.first().map(Told::position);
        });
  }

  /// Adds events by their ids, in their order.
  public static Answer<Told> ask(Tx tx, List<EventId> ids) {
    return LogStore.find(tx, ids.stream().map(EventId::uuid).toList());
  }

  /// Adds some of those after a position.
  public static Answer<Told> ask(Tx tx, long position, int limit) {
    return LogStore.after(tx, position, Set.of(), limit);
  }

  /// Waits for whoever is just reading for a subscriber; nobody reads on for it until the
  /// transaction is over.
  public static void hold(Tx tx, String reader) {
    ReaderStore.begin(tx, reader);
    ReaderStore.await(tx, reader);
    tx.send();
  }

  private void numberArrivals(TenantId tenant) {
    boolean some =
        transactions.read(
            tenant,
            tx -> {
              var found = LogStore.hasArrivals(tx);
              tx.send();
              return found.first().orElse(false);
            });
    if (some) {
      numbering.number(tenant);
    }
  }

  /// Forgets what is older than `age` and was read by all who read.
  public void forget(TenantId tenant, Duration age) {
    var before = clock.instant().minus(age);
    int gone;
    do {
      gone =
          transactions.write(
              tenant,
              tx -> {
                var forgotten = LogStore.forget(tx, before, AT_ONCE);
                tx.commit();
                return forgotten.first().orElse(0);
              });
    } while (gone == AT_ONCE);
  }
}

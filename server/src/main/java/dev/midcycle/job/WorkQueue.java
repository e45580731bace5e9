package dev.midcycle.job;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.Id;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.id.WorkId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Everything that falls due, of all tenants: a row for each piece of work, until it is done.
///
/// What is due is told by two clocks. `at` is when the work falls due, by its tenant's clock, which
/// may be months away from ours. `held_until` keeps it from being tried before, by the system's.
public final class WorkQueue {
  /// How long one that is taken, or under way, is nobody else's.
  public static final Duration LEASE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;

  public WorkQueue(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// What is to be done, and to what.
  public enum Kind {
    /// Run the billing of a subscription.
    BILL("bill"),
    /// Collect what is open on a document.
    COLLECT("collect"),
    /// Ask the gateway what became of a payment.
    RESOLVE("resolve"),
    /// Put a batch of usage into its days.
    FOLD("fold"),
    /// Look at a customer whose usage has changed.
    ALERT("alert"),
    /// Count a tenant's unmatched events, as far as that is possible by now.
    REPLAY("replay"),
    /// Tell webhook endpoints of an event, which could not be left for them at once.
    WEBHOOK("webhook"),
    /// Take away what is left of credit that expires.
    EXPIRE("expire"),
    /// Look at a customer whose card may be about to expire.
    CARD("card"),
    /// Tell that a trial ends.
    TRIAL("trial"),
    /// Send a mail.
    MAIL("mail"),
    /// Make the mails of an event, which could not be made at once.
    NOTICE("notice");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return code;
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind of work: " + code));
    }
  }

  /// A piece of work that is to be done.
  ///
  /// @param object what it is done to
  /// @param at when it falls due, by the tenant's clock
  /// @param heldUntil not before that, by the system's
  public record Due(UUID object, Instant at, Optional<Instant> heldUntil) {
    public static Due at(Id object, Instant at) {
      return new Due(object.uuid(), at, Optional.empty());
    }

    /// Whatever the clocks say.
    public static Due atOnce(Id object) {
      return at(object, Instant.EPOCH);
    }
  }

  /// Adds work, or says anew when it is due: what was so far is forgotten, failures included.
  public static void add(Tx tx, Kind kind, Collection<Due> work) {
    WorkStore.add(tx, kind, work);
  }

  /// Takes it off the list.
  public static void done(Tx tx, Kind kind, Collection<UUID> objects) {
    if (!objects.isEmpty()) {
      WorkStore.done(tx, kind, List.copyOf(objects));
    }
  }

  /// Takes off the list what a query names as its `objects`.
  public static void done(Tx tx, Kind kind, Subquery objects) {
    WorkStore.done(tx, kind, objects);
  }

  /// Takes at most `limit` that are due, those due first, until the transaction is over. What
  /// somebody else has is left to them.
  public static Answer<UUID> claim(Tx tx, Kind kind, Instant system, int limit) {
    return WorkStore.claim(tx, kind, system, limit);
  }

  /// Takes one, if it is due, until the transaction is over.
  public static Answer<UUID> claim(Tx tx, Kind kind, Id object, Instant system) {
    return WorkStore.claim(tx, kind, object.uuid(), system);
  }

  /// It went as it should, but is not over: to be tried again.
  ///
  /// @param pauses after the first try, after the second, …; the last one from then on
  public static void again(Tx tx, Kind kind, Id object, Instant system, List<Duration> pauses) {
    WorkStore.again(tx, kind, object.uuid(), system, pauses);
  }

  /// It went as it should, and comes round again then.
  public static void later(Tx tx, Kind kind, Id object, Instant heldUntil) {
    WorkStore.later(tx, kind, object.uuid(), heldUntil);
  }

  /// Takes one that is due, for work in several transactions. Who takes it and never comes back
  /// leaves it to others after a minute.
  public Optional<UUID> take(TenantId tenant, Kind kind) {
    var now = clock.instant();
    return transactions.write(
        tenant,
        tx -> {
          var taken = WorkStore.take(tx, kind, now, now.plus(LEASE));
          tx.commit();
          return taken.first();
        });
  }

  /// Claims one that is due, and has it done in the same transaction.
  ///
  /// @return whether there was one
  boolean doOne(TenantId tenant, Kind kind, Taken taken, BiConsumer<Tx, UUID> piece) {
    return transactions
        .write(
            tenant,
            tx -> {
              var claimed = claim(tx, kind, clock.instant(), 1);
              tx.send();
              taken.are(claimed.rows());
              claimed
                  .first()
                  .ifPresent(object -> {
                    piece.accept(tx, object);
                    tx.commit();
                  });
              return claimed.first();
            })
        .isPresent();
  }

  /// Leaves those alone whose work failed, and keeps why: the longer the more often it did, from a
  /// minute up to six hours, or until they are released.
  public void hold(TenantId tenant, Kind kind, List<UUID> objects, RuntimeException why) {
    transactions.write(
        tenant,
        tx -> {
          var failure = new WorkStore.Failure(kind, clock.instant(), Reason.of(why));
          WorkStore.hold(tx, failure, objects, ids);
          tx.commit();
          return objects;
        });
  }

  /// The tenants for whom something of this kind is to be done now.
  public List<TenantId> tenants(Kind kind) {
    return transactions.across(tx -> {
      var found = WorkStore.tenants(tx, kind, clock.instant());
      tx.send();
      return found.rows();
    });
  }

  /// What is to be done for a tenant when it is some instant there, and when more falls due.
  ///
  /// @param due of which kinds something is due
  /// @param next when anything falls due after that; empty where it is later than was asked for
  /// @param then of which kinds that is
  public record Ahead(Set<Kind> due, Optional<Instant> next, Set<Kind> then) {}

  /// How things are at `at` by the tenant's clock, looking ahead up to `until`.
  public static Answer<Ahead> askAhead(Tx tx, Instant at, Instant until, Instant system) {
    return WorkStore.ahead(tx, at, until, system);
  }

  /// Whether work that failed waits for its next attempt.
  public enum State {
    HELD("held"),
    /// Its time has come, or it was released.
    DUE("due");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /// The name it has on the wire.
    public String code() {
      return code;
    }

    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
  }

  /// Work that failed and is not done yet.
  ///
  /// @param failure why it failed the last time
  /// @param heldUntil when it is tried again; empty once it was released
  public record Failed(
      WorkId id,
      Kind kind,
      UUID object,
      State state,
      Instant at,
      int attempts,
      String failure,
      Optional<Instant> heldUntil) {}

  /// What has failed, that which failed first last.
  public Page<Failed> failed(TenantId tenant, Optional<State> state, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = FailedStore.failed(tx, state, clock.instant(), slice);
          tx.send();
          return Page.of(found.rows(), slice, one -> one.id().uuid());
        });
  }

  /// Adds what has failed, if it is not done meanwhile.
  public Answer<Failed> find(Tx tx, WorkId id) {
    return FailedStore.find(tx, id, clock.instant());
  }

  /// Has it tried again as soon as possible; gives it unless that is so already.
  public Answer<Failed> release(Tx tx, WorkId id) {
    return FailedStore.release(tx, id, clock.instant());
  }
}

package dev.midcycle.access;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sessions of a member that go on: they are listed, and ended from elsewhere.
public final class OpenSessions {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final PortalSessions sessions;

  public OpenSessions(
      Transactions transactions, InstantSource clock, Ids ids, PortalSessions sessions) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.sessions = sessions;
  }

  /// A member, by the customer they are of: another's member has none.
  ///
  /// @param asking by which session they ask for their own: where they came in by their mail
  ///   address, those are theirs too that began by it and went on for another organization
  public record Whose(CustomerId customer, MemberId member, Optional<SessionId> asking) {
    public static Whose of(Principal.Person person) {
      return new Whose(person.customer(), person.member(), Optional.of(person.session()));
    }

    /// A member's, for whoever manages people: what they do elsewhere is not theirs to see.
    public static Whose of(CustomerId customer, MemberId member) {
      return new Whose(customer, member, Optional.empty());
    }
  }

  /// One that goes on.
  ///
  /// @param device empty where it began before that was asked
  /// @param byMail whether they came in by their mail address; else by the merchant's link
  /// @param seen when it was used last, to a few minutes
  public record Open(
      SessionId id,
      Optional<Device> device,
      boolean byMail,
      Instant began,
      Instant seen,
      Instant expires) {}

  /// Newest first, at most a hundred.
  public List<Open> list(UnitOfWork unit, Whose whose) {
    return transactions.read(
        unit,
        tx -> {
          var found = OpenSessionStore.list(tx, whose, clock.instant());
          tx.send();
          return found.rows();
        });
  }

  /// Which of a member's sessions.
  public sealed interface Which {
    record One(SessionId id) implements Which {}

    record AllBut(SessionId id) implements Which {}

    record All() implements Which {}
  }

  /// Ends them at once; gives how many there were. Where all are ended, those that went on for
  /// another organization cannot come back either: they stay there.
  public int end(UnitOfWork unit, Whose whose, Which which, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          sessions.changedBy(tx);
          if (which instanceof Which.All) {
            OpenSessionStore.stayElsewhere(tx, whose, clock.instant());
          }
          var ended = OpenSessionStore.end(tx, whose, which, clock.instant());
          tx.send();
          ended.first().ifPresent(name -> note(tx, whose, name, stamp));
          tx.commit();
          return ended.rows().size();
        });
  }

  private void note(Tx tx, Whose whose, String name, Stamp stamp) {
    boolean isOwn = stamp.who().equals(Actor.of(whose.member()));
    var activity =
        Activity.of(
                ids.next(clock.instant().toEpochMilli()),
                stamp,
                Action.SESSION_ENDED,
                whose.member())
            .customer(whose.customer())
            .details(Map.of("name", name, "own", isOwn ? "yes" : "no"));
    Activities.write(tx, List.of(activity));
  }
}

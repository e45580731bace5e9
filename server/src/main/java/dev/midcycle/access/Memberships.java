package dev.midcycle.access;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.Ids;
import dev.midcycle.id.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The organizations of somebody who came in by their mail address.
public final class Memberships {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final PortalSessions sessions;

  public Memberships(
      Transactions transactions, InstantSource clock, Ids ids, PortalSessions sessions) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.sessions = sessions;
  }

  /// Adds those of the address by which they came in; none where the merchant's link said who they
  /// are, or an invitation let them in.
  public static Answer<Membership> ask(Tx tx, Principal.Person person) {
    return MembershipStore.memberships(tx, person.session());
  }

  /// The session goes on for another organization; empty where its address is no member there.
  ///
  /// @param at by the tenant's clock
  public Optional<Membership> change(
      UnitOfWork unit, Principal.Person person, MemberId to, Instant at) {
    return transactions.write(
        unit,
        tx -> {
          sessions.changedBy(tx);
          var changed = MembershipStore.change(tx, person.session(), to);
          tx.send();
          changed
              .first()
              .ifPresent(member ->
                  note(
                      tx,
                      ids.next(clock.instant().toEpochMilli()),
                      member,
                      new Came("switch", at)));
          tx.commit();
          return changed.first();
        });
  }

  /// @param at by the tenant's clock
  record Came(String by, Instant at) {}

  static void note(Tx tx, UUID id, Membership member, Came came) {
    var activity =
        Activity.of(id, came.at(), Actor.of(member.id()), Action.SIGNED_IN, member.id())
            .customer(member.customer())
            .details(Map.of("by", came.by()));
    Activities.write(tx, List.of(activity));
  }
}

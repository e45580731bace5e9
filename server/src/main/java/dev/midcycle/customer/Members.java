package dev.midcycle.customer;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The persons of customers. One who was removed is not found any more.
public final class Members {
  private final Transactions transactions;
  private final Tenants tenants;
  private final PortalSessions sessions;
  private final NewIds ids;

  public Members(Transactions transactions, Tenants tenants, PortalSessions sessions, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.sessions = sessions;
    this.ids = ids;
  }

  public sealed interface Outcome {
    record Done(Member member) implements Outcome {}

    /// Another member of the customer has this address.
    record EmailTaken(String email) implements Outcome {}

    /// There is no such customer, or no such member of it.
    record NotFound() implements Outcome {}

    /// Members keep one among them who may change everything.
    record LastAdmin() implements Outcome {}
  }

  public Outcome add(UnitOfWork unit, CustomerId customer, Member.Wanted wanted, Actor who) {
    var stamp = tenants.stamp(unit, who);
    var member =
        new Member(
            new MemberId(ids.next()),
            customer,
            wanted.name(),
            wanted.email(),
            wanted.role(),
            stamp.at());
    return transactions.write(
        unit,
        tx ->
            switch (MemberStore.insert(tx, member, stamp.at())) {
              case NO_CUSTOMER -> new Outcome.NotFound();
              case EMAIL_TAKEN -> new Outcome.EmailTaken(wanted.email());
              case DONE -> {
                note(tx, stamp, Action.MEMBER_ADDED, member);
                tell(tx, stamp, member, new Occurrence.MemberAdded(member.role().code()));
                tx.commit();
                yield new Outcome.Done(member);
              }
            });
  }

  public Outcome update(
      UnitOfWork unit, CustomerId customer, MemberId id, Member.Update update, Actor who) {
    var stamp = tenants.stamp(unit, who);
    return transactions.write(
        unit,
        tx -> {
          sessions.changedBy(tx);
          var found = locked(tx, customer, id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          var member = changed(found.get(), update);
          if (member.role() != Role.ADMIN && isLastAdmin(tx, found.get(), who)) {
            return new Outcome.LastAdmin();
          }
          if (!MemberStore.update(tx, member)) {
            return new Outcome.EmailTaken(member.email());
          }
          note(tx, stamp, Action.MEMBER_UPDATED, member);
          tell(tx, stamp, member, new Occurrence.MemberUpdated(member.role().code()));
          tx.commit();
          return new Outcome.Done(member);
        });
  }

  public Outcome remove(UnitOfWork unit, CustomerId customer, MemberId id, Actor who) {
    var stamp = tenants.stamp(unit, who);
    return transactions.write(
        unit,
        tx -> {
          sessions.changedBy(tx);
          var found = locked(tx, customer, id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          var member = found.get();
          if (isLastAdmin(tx, member, who)) {
            return new Outcome.LastAdmin();
          }
          MemberStore.remove(tx, id, stamp.at());
          note(tx, stamp, Action.MEMBER_REMOVED, member);
          tell(tx, stamp, member, new Occurrence.MemberRemoved());
          tx.commit();
          return new Outcome.Done(member);
        });
  }

  /// Notes that somebody had a member sent a link to come in by.
  public void invited(UnitOfWork unit, Member member, Actor who) {
    var stamp = tenants.stamp(unit, who);
    transactions.write(
        unit,
        tx -> {
          note(tx, stamp, Action.MEMBER_INVITED, member);
          tx.commit();
          return member;
        });
  }

  /// Of two who take the role from each other at once, one is the last. The merchant may leave a
  /// customer without.
  private static boolean isLastAdmin(Tx tx, Member member, Actor who) {
    if (member.role() != Role.ADMIN || MemberId.parse(who.name()).isEmpty()) {
      return false;
    }
    var others = MemberStore.otherAdmins(tx, member);
    tx.send();
    return others.rows().isEmpty();
  }

  public Optional<Member> find(UnitOfWork unit, CustomerId customer, MemberId id) {
    return transactions.read(unit, tx -> find(tx, customer, id));
  }

  /// What these are called; those who were removed are left out.
  public Map<MemberId, String> names(UnitOfWork unit, CustomerId customer, List<MemberId> ids) {
    return transactions.read(
        unit,
        tx -> {
          var found = MemberStore.find(tx, customer, ids);
          tx.send();
          return found.rows().stream().collect(toMap(Member::id, Member::name));
        });
  }

  /// Newest first. Empty when there is no such customer.
  public Optional<Page<Member>> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var whose = CustomerStore.find(tx, customer);
          var found = MemberStore.list(tx, customer, slice);
          tx.send();
          return whose.first().map(_ -> Page.of(found.rows(), slice, member -> member.id().uuid()));
        });
  }

  /// Adds the newest members of a customer.
  public static Answer<Member> ask(Tx tx, CustomerId customer) {
    return MemberStore.list(tx, customer, Page.Slice.FIRST);
  }

  /// Adds one member of a customer.
  public static Answer<Member> ask(Tx tx, CustomerId customer, MemberId id) {
    return MemberStore.find(tx, customer, id);
  }

  private static Optional<Member> find(Tx tx, CustomerId customer, MemberId id) {
    var found = MemberStore.find(tx, customer, id);
    tx.send();
    return found.first();
  }

  /// One that is to change: of several at once each sees what those before have written.
  private static Optional<Member> locked(Tx tx, CustomerId customer, MemberId id) {
    CustomerStore.lock(tx, customer);
    return find(tx, customer, id);
  }

  private static Member changed(Member member, Member.Update update) {
    return new Member(
        member.id(),
        member.customer(),
        update.name().orElse(member.name()),
        update.email().orElse(member.email()),
        update.role().orElse(member.role()),
        member.createdAt());
  }

  private void note(Tx tx, Stamp stamp, Action action, Member member) {
    var activity =
        Activity.of(ids.next(), stamp, action, member.id())
            .customer(member.customer())
            .details(Map.of("name", member.name(), "role", member.role().code()));
    Activities.write(tx, List.of(activity));
  }

  private void tell(Tx tx, Stamp stamp, Member member, Occurrence what) {
    Events.write(
        tx, List.of(Event.of(ids.next(), member.id(), member.customer(), stamp.at(), what)));
  }
}

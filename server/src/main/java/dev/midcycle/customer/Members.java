package dev.midcycle.customer;

import dev.midcycle.access.Role;
import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The persons of customers. One who was removed is not found any more.
public final class Members {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public Members(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  public sealed interface Outcome {
    record Done(Member member) implements Outcome {}

    /// Another member of the customer has this address.
    record EmailTaken(String email) implements Outcome {}

    /// There is no such customer, or no such member of it.
    record NotFound() implements Outcome {}
  }

  public Outcome add(
      TenantId tenant, CustomerId customer, String name, String email, Role role, Actor who) {
    var now = tenants.now(tenant);
    var member = new Member(new MemberId(ids.next()), customer, name, email, role, now);
    return transactions.in(
        tenant,
        handle ->
            switch (MemberStore.insert(handle, tenant, member, now)) {
              case NO_CUSTOMER -> new Outcome.NotFound();
              case EMAIL_TAKEN -> new Outcome.EmailTaken(email);
              case DONE -> {
                note(handle, tenant, now, who, Action.MEMBER_ADDED, member);
                yield new Outcome.Done(member);
              }
            });
  }

  public Outcome update(
      TenantId tenant, CustomerId customer, MemberId id, Member.Update update, Actor who) {
    var now = tenants.now(tenant);
    return transactions.in(
        tenant,
        handle -> {
          var found = find(handle, tenant, customer, id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          var member = changed(found.get(), update);
          if (!MemberStore.update(handle, tenant, member)) {
            return new Outcome.EmailTaken(member.email());
          }
          note(handle, tenant, now, who, Action.MEMBER_UPDATED, member);
          return new Outcome.Done(member);
        });
  }

  /// Whether there was such a member.
  public boolean remove(TenantId tenant, CustomerId customer, MemberId id, Actor who) {
    var now = tenants.now(tenant);
    return transactions.in(
        tenant,
        handle -> {
          var found = find(handle, tenant, customer, id);
          found.ifPresent(member -> {
            MemberStore.remove(handle, tenant, id, now);
            note(handle, tenant, now, who, Action.MEMBER_REMOVED, member);
          });
          return found.isPresent();
        });
  }

  public Optional<Member> find(TenantId tenant, CustomerId customer, MemberId id) {
    return transactions.alone(tenant, handle -> find(handle, tenant, customer, id));
  }

  /// Newest first.
  public Page<Member> list(TenantId tenant, CustomerId customer, Page.Slice slice) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = MemberStore.list(message, customer, slice);
          message.send(handle);
          return Page.of(found.rows(), slice, member -> member.id().uuid());
        });
  }

  private static Optional<Member> find(
      Handle handle, TenantId tenant, CustomerId customer, MemberId id) {
    var message = new Message(tenant);
    var found = MemberStore.find(message, customer, id);
    message.send(handle);
    return found.first();
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

  private void note(
      Handle handle, TenantId tenant, Instant now, Actor who, Action action, Member member) {
    var message = new Message(tenant);
    var activity =
        Activity.of(ids.next(), now, who, action, member.id())
            .customer(member.customer())
            .details(Map.of("name", member.name(), "role", member.role().code()));
    Activities.write(message, List.of(activity));
    message.send(Transactions.closing(handle));
  }
}

package dev.midcycle.customer;

import dev.midcycle.access.Role;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Rows of `member`.
final class MemberStore {
  private MemberStore() {}

  enum Added {
    DONE,
    NO_CUSTOMER,
    EMAIL_TAKEN
  }

  static Added insert(Handle handle, TenantId tenant, Member member, Instant now) {
    var message = bound(tenant, member).bind("now", now);
    var known =
        message.ask(
            """
            select id
            from customer
            where tenant = :tenant
              and id = :customer
            """,
            row -> row.uuid("id"));
    var made =
        message.ask(
            """
            insert into member (tenant, id, customer, name, email, role, created_at)
            select tenant, :id, id, :name, :email, :role, :now
            from customer
            where tenant = :tenant
              and id = :customer
            on conflict (tenant, customer, lower(email)) where removed_at is null do nothing
            returning id
            """,
            row -> row.uuid("id"));
    message.send(handle);
    if (known.rows().isEmpty()) {
      return Added.NO_CUSTOMER;
    }
    return made.rows().isEmpty() ? Added.EMAIL_TAKEN : Added.DONE;
  }

  /// Whether the address was free.
  static boolean update(Handle handle, TenantId tenant, Member member) {
    var message = bound(tenant, member);
    var done =
        message.ask(
            """
            update member m
            set name = :name, email = :email, role = :role
            where tenant = :tenant
              and id = :id
              and not exists (
                select 1
                from member other
                where other.tenant = m.tenant
                  and other.customer = m.customer
                  and other.id <> m.id
                  and lower(other.email) = lower(:email)
                  and other.removed_at is null)
            returning id
            """,
            row -> row.uuid("id"));
    message.send(handle);
    return done.first().isPresent();
  }

  static void remove(Handle handle, TenantId tenant, MemberId id, Instant now) {
    new Message(tenant)
        .bind("id", id)
        .bind("now", now)
        .add(
            """
            update member
            set removed_at = :now
            where tenant = :tenant
              and id = :id
            """)
        .send(handle);
  }

  static Message.Answer<Member> find(Message message, CustomerId customer, MemberId id) {
    return message
        .bind("customer", customer)
        .bind("id", id)
        .ask(
            """
            select id, customer, name, email, role, created_at
            from member
            where tenant = :tenant
              and customer = :customer
              and id = :id
              and removed_at is null
            """,
            MemberStore::read);
  }

  static Message.Answer<Member> list(Message message, CustomerId customer, Page.Slice slice) {
    return message
        .bind("customer", customer)
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select id, customer, name, email, role, created_at
            from member
            where tenant = :tenant
              and customer = :customer
              and removed_at is null
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit
            """,
            MemberStore::read);
  }

  private static Message bound(TenantId tenant, Member member) {
    return new Message(tenant)
        .bind("id", member.id())
        .bind("customer", member.customer())
        .bind("name", member.name())
        .bind("email", member.email())
        .bind("role", member.role().code());
  }

  private static Member read(Row row) {
    return new Member(
        new MemberId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.text("name"),
        row.text("email"),
        Role.of(row.text("role")).orElseThrow(),
        row.instant("created_at"));
  }
}

package dev.midcycle.customer;

import dev.midcycle.access.Role;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Parameters;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import java.time.Instant;
import java.util.List;

/// Rows of `member`.
final class MemberStore {
  private MemberStore() {}

  enum Added {
    DONE,
    NO_CUSTOMER,
    EMAIL_TAKEN
  }

  static Added insert(Tx tx, Member member, Instant now) {
    var known =
        tx.bind("customer", member.customer())
            .ask(
                """
                select id
                from customer
                where tenant = :tenant
                  and id = :customer
                """,
                row -> row.uuid("id"));
    var made =
        bound(tx, member)
            .bind("customer", member.customer())
            .bind("now", now)
            .ask(
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
    tx.send();
    if (known.rows().isEmpty()) {
      return Added.NO_CUSTOMER;
    }
    return made.rows().isEmpty() ? Added.EMAIL_TAKEN : Added.DONE;
  }

  /// Whether the address was free.
  static boolean update(Tx tx, Member member) {
    var done =
        bound(tx, member)
            .ask(
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
    tx.send();
    return done.first().isPresent();
  }

  static Answer<MemberId> otherAdmins(Tx tx, Member member) {
    return tx.bind("customer", member.customer())
        .bind("id", member.id())
        .ask(
            """
            select id
            from member
            where tenant = :tenant
              and customer = :customer
              and id <> :id
              and role = 'admin'
              and removed_at is null
            limit 1
            """,
            row -> new MemberId(row.uuid("id")));
  }

  static void remove(Tx tx, MemberId id, Instant now) {
    tx.parameters()
        .bind("id", id)
        .bind("now", now)
        .add(
            """
            update member
            set removed_at = :now
            where tenant = :tenant
              and id = :id
            """);
    tx.send();
  }

  static Answer<Member> find(Tx tx, CustomerId customer, MemberId id) {
    return tx.bind("customer", customer)
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

  /// Those of them who were not removed.
  static Answer<Member> find(Tx tx, CustomerId customer, List<MemberId> ids) {
    return tx.bind("customer", customer)
        .bind("ids", ids)
        .ask(
            """
            select id, customer, name, email, role, created_at
            from member
            where tenant = :tenant
              and customer = :customer
              and id = any(cast(:ids as uuid[]))
              and removed_at is null
            """,
            MemberStore::read);
  }

  static Answer<Member> list(Tx tx, CustomerId customer, Page.Slice slice) {
    return tx.bind("customer", customer)
        .bind("limit", slice.oneMore())
        .with(new Conditions().when("after", slice.after(), "id < :after"))
        .ask(
            """
            select id, customer, name, email, role, created_at
            from member
            where tenant = :tenant
              and customer = :customer
              and removed_at is null
            <conditions>
            order by id desc
            limit :limit
            """,
            MemberStore::read);
  }

  private static Parameters bound(Tx tx, Member member) {
    return tx.bind("id", member.id())
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

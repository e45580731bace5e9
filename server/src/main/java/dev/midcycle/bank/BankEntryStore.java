package dev.midcycle.bank;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Rows of `bank_entry`.
final class BankEntryStore {
  private BankEntryStore() {}

  static Answer<String> known(Tx tx, String account, List<String> keys) {
    return tx.bind("account", account)
        .bind("keys", keys)
        .ask(
            """
            select key
            from bank_entry
            where tenant = :tenant
              and account = :account
              and key = any(cast(:keys as text[]))
            """,
            row -> row.text("key"));
  }

  /// Adds those that are not there; gives their ids.
  static Answer<BankEntryId> insert(Tx tx, List<BankEntries.Keyed> some) {
    var rows =
        Rows.of(
            "bank_entries",
            "id uuid",
            "account text",
            "key text",
            "booked_on date",
            "kind text",
            "currency text",
            "amount bigint",
            "payer text",
            "payer_account text",
            "told text",
            "state text",
            "why text",
            "created_at timestamptz");
    some.forEach(one -> add(rows, one));
    return tx.ask(
        """
        insert into bank_entry (
          tenant, id, account, key, booked_on, kind, currency, amount, payer, payer_account, text, state, why, created_at)
        select
          :tenant, id, account, key, booked_on, kind, currency, amount, payer, payer_account, told, state, why, created_at
        from <bank_entries>
        order by key
        on conflict (tenant, account, key) do nothing
        returning id
        """,
        rows,
        row -> new BankEntryId(row.uuid("id")));
  }

  private static void add(Rows rows, BankEntries.Keyed one) {
    var entry = one.entry();
    var told = entry.told();
    rows.add(
        entry.id(),
        entry.account(),
        one.key(),
        told.bookedOn(),
        told.kind().code(),
        told.amount().currency().getCurrencyCode(),
        told.amount().minor(),
        told.payer().name(),
        told.payer().account(),
        told.text(),
        entry.state().code(),
        entry.why().map(BankEntry.Why::code),
        entry.createdAt());
  }

  static void because(Tx tx, BankEntryId id, BankEntry.Why why) {
    tx.bind("entry", id)
        .bind("why", why.code())
        .add(
            """
            update bank_entry
            set why = :why
            where tenant = :tenant
              and id = :entry
            """);
  }

  /// What became of one.
  record Settled(BankEntry.State state, Optional<PaymentId> payment, String note, Instant at) {}

  static void settle(Tx tx, BankEntryId id, Settled settled) {
    tx.bind("entry", id)
        .bind("state", settled.state().code())
        .bind("payment", settled.payment())
        .bind("note", settled.note())
        .bind("at", settled.at())
        .add(
            """
            update bank_entry
            set
              state = :state, payment = cast(:payment as uuid), note = :note, settled_at = :at,
              why = case when :state = 'paid' then null else why end
            where tenant = :tenant
              and id = :entry
            """);
  }

  static Answer<BankEntry> lock(Tx tx, BankEntryId id) {
    return tx.bind("entry", id)
        .ask(
            """
            select *
            from bank_entry
            where tenant = :tenant
              and id = :entry
            for update
            """,
            BankEntryStore::read);
  }

  static Answer<BankEntry> find(Tx tx, BankEntryId id) {
    return tx.bind("entry", id)
        .ask(
            """
            select *
            from bank_entry
            where tenant = :tenant
              and id = :entry
            """,
            BankEntryStore::read);
  }

  /// The latest first.
  static Answer<BankEntry> list(Tx tx, Optional<BankEntry.State> state, Page.Slice slice) {
    return tx.bind("limit", slice.oneMore())
        .with(
            new Conditions()
                .when("state", state.map(BankEntry.State::code), stateIs(state))
                .when(
                    "after",
                    slice.after(),
                    """
                    (booked_on, id) < (
                      select booked_on, id
                      from bank_entry
                      where tenant = :tenant
                        and id = :after)\
                    """))
        .ask(
            """
            select *
            from bank_entry
            where tenant = :tenant
            <conditions>
            order by booked_on desc, id desc
            limit :limit
            """,
            BankEntryStore::read);
  }

  /// Those that wait for staff have an index of their own, which is found by the word alone.
  private static String stateIs(Optional<BankEntry.State> state) {
    return state.filter(one -> one == BankEntry.State.UNALLOCATED).isPresent()
        ? "state = 'unallocated' and state = :state"
        : "state = :state";
  }

  private static BankEntry read(Row row) {
    return new BankEntry(
        new BankEntryId(row.uuid("id")),
        row.text("account"),
        new BankEntry.Told(
            BankEntry.Kind.of(row.text("kind")),
            row.date("booked_on"),
            new Money(Currency.getInstance(row.text("currency")), row.number("amount")),
            new BankEntry.Payer(row.text("payer"), row.text("payer_account")),
            row.text("text"),
            Optional.empty()),
        BankEntry.State.of(row.text("state")),
        row.maybeText("why").map(BankEntry.Why::of),
        row.maybeUuid("payment").map(PaymentId::new),
        row.text("note"),
        row.instant("created_at"),
        row.maybeInstant("settled_at"));
  }
}

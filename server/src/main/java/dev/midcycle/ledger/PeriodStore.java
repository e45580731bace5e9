package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.ledger.LedgerPeriods.Period;
import dev.midcycle.ledger.LedgerPeriods.Recognised;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Rows of `ledger_period`, and what is posted when a month is closed.
final class PeriodStore {
  /// Up to when the books are closed: one row, and nothing in it where no month is.
  static final String CLOSED =
      """
      select max(ends) as ends
      from ledger_period
      where tenant = :tenant
      """
          .strip();

  /// Days of service that pass in a month, of all that was in the books by its end.
  private static final String EARNED =
      PointStore.earned(
          ":begins",
          ":ends",
          """
          and e.at < :ends
          and (e.ends > cast(cast(:begins as timestamptz) as date) - 2
            or e.reverses and e.at >= :begins
            or e.happened_at is not null and e.at >= :begins)
          """);

  private PeriodStore() {}

  /// Nobody adds to the books of the tenant until this transaction is over.
  static void lock(Tx tx) {
    tx.add("select pg_advisory_xact_lock(hashtextextended('ledger ' || cast(:tenant as text), 0))");
  }

  /// Latest first.
  static Answer<Period> closed(Tx tx, int most) {
    return tx.bind("most", most)
        .ask(
            """
            select month, ends, zone, closed_at, closed_by
            from ledger_period
            where tenant = :tenant
            order by month desc
            limit :most
            """,
            row ->
                new Period(
                    YearMonth.from(row.date("month")),
                    row.instant("ends"),
                    ZoneId.of(row.text("zone")),
                    row.instant("closed_at"),
                    row.text("closed_by")));
  }

  /// When the books begin.
  static Answer<Instant> first(Tx tx) {
    return tx.ask(
        """
        select at
        from ledger_entry
        where tenant = :tenant
        order by at, id
        limit 1
        """,
        row -> row.instant("at"));
  }

  static Answer<Boolean> late(Tx tx) {
    return tx.ask(
        """
        select exists (
          select 1
          from ledger_late
          where tenant = :tenant) as late
        """,
        row -> row.flag("late"));
  }

  static Answer<Recognised> recognised(Tx tx, Instant begins, Instant ends) {
    return tx.bind("begins", Bound.text(begins))
        .bind("ends", ends)
        .ask(
            """
            with earned as (
            <earned>
            )
            select currency, sold, item, charge, sum(amount) as amount
            from earned
            group by currency, sold, item, charge
            having sum(amount) <> 0
            order by currency, sold, item, charge
            """
                .replace("<earned>", EARNED.replace(":begins", Bound.BEGINS)),
            PeriodStore::recognised);
  }

  private static Recognised recognised(Row row) {
    return new Recognised(
        new Account.Sold(
            Account.Sold.Kind.valueOf(row.text("sold").toUpperCase(Locale.ROOT)),
            row.text("item"),
            new ChargeKey(row.text("charge"))),
        new Money(
            Currency.getInstance(row.text("currency")), row.decimal("amount").longValueExact()));
  }

  /// An entry a customer and what was sold, of the last instant of the month.
  static void recognise(Tx tx, Instant begins, Instant ends) {
    tx.bind("begins", Bound.text(begins))
        .bind("ends", ends)
        .add(
            """
            insert into ledger_entry (
              tenant, id, customer, cause, currency, debit, credit, amount, sold, item, charge, at)
            select
              :tenant, gen_random_uuid(), customer, 'recognised', currency,
              case when sum(amount) > 0 then 'deferred_revenue' else 'revenue' end,
              case when sum(amount) > 0 then 'revenue' else 'deferred_revenue' end,
              abs(sum(amount)), sold, item, charge, cast(:ends as timestamptz) - interval '1 microsecond'
            from (
              <earned>
            ) earned
            group by customer, currency, sold, item, charge
            having sum(amount) <> 0
            """
                .replace("<earned>", EARNED.replace(":begins", Bound.BEGINS)));
  }

  static void insert(Tx tx, Period period, Optional<YearMonth> after) {
    tx.bind("month", period.month().atDay(1))
        .bind("after", after.map(month -> month.atDay(1)))
        .bind("ends", period.ends())
        .bind("zone", period.zone().getId())
        .bind("closedAt", period.closedAt())
        .bind("closedBy", period.closedBy())
        .add(
            """
            insert into ledger_period (tenant, month, after, ends, zone, closed_at, closed_by)
            values (:tenant, :month, cast(:after as date), :ends, :zone, :closedAt, :closedBy)
            """);
  }

  /// Where a month begins, which for the first that is closed is as long ago as anybody remembers.
  private static final class Bound {
    static final String BEGINS = "cast(:begins as timestamptz)";

    private Bound() {}

    static String text(Instant instant) {
      return instant.equals(Instant.MIN) ? "-infinity" : instant.toString();
    }
  }
}

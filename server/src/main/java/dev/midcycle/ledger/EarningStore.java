package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Earning;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.List;

/// Rows of `ledger_earning`: one a portion.
final class EarningStore {
  private EarningStore() {}

  static void insert(Tx tx, List<LedgerDocument> documents) {
    var rows =
        Rows.of(
            "earnings",
            "document uuid",
            "position int",
            "customer uuid",
            "currency text",
            "sold text",
            "item text",
            "charge text",
            "at timestamptz",
            "day date",
            "unit text",
            "zone text",
            "origin timestamptz",
            "whole bigint",
            "counted_from bigint",
            "counted_to bigint",
            "parts bigint",
            "ends date");
    documents.forEach(one -> add(rows, one));
    if (rows.isEmpty()) {
      return;
    }
    tx.add(
        """
        insert into ledger_earning (
          tenant, document, reverses, position, customer, currency, sold, item, charge, at, day, unit, zone, origin,
          whole, counted_from, counted_to, parts, ends, happened_at)
        select
          :tenant, e.document, false, e.position, e.customer, e.currency, e.sold, e.item, e.charge,
          greatest(e.at, closed.ends), e.day, e.unit, e.zone, e.origin,
          e.whole, e.counted_from, e.counted_to, e.parts, e.ends, case when e.at < closed.ends then e.at end
        from (select * from <earnings>) e
        cross join (<closed>) closed
        """
            .replace("<closed>", PeriodStore.CLOSED),
        rows);
  }

  private static void add(Rows rows, LedgerDocument one) {
    int position = 0;
    for (var earning : one.posting().earnings()) {
      for (var portion : earning.portions()) {
        add(rows, one, position++, earning, portion);
      }
    }
  }

  private static void add(
      Rows rows, LedgerDocument one, int position, Earning earning, Earning.Portion portion) {
    var sold = earning.sold();
    rows.add(
        one.document(),
        position,
        one.customer(),
        portion.whole().currency().getCurrencyCode(),
        LedgerStore.code(sold.kind()),
        sold.key(),
        sold.charge(),
        one.at(),
        one.posting().day(),
        unit(portion.ruler()),
        one.zone(),
        portion.origin(),
        portion.whole().minor(),
        portion.from(),
        portion.to(),
        portion.parts(),
        portion.last());
  }

  private static String unit(Ruler ruler) {
    return switch (ruler) {
      case Ruler.Days _ -> "days";
      case Ruler.Seconds _ -> "seconds";
    };
  }

  static void reverse(Tx tx, DocumentId document, Instant at) {
    tx.bind("document", document)
        .bind("at", at)
        .add(
            """
            insert into ledger_earning (
              tenant, document, reverses, position, customer, currency, sold, item, charge, at, day, unit, zone, origin,
              whole, counted_from, counted_to, parts, ends, happened_at)
            select
              e.tenant, e.document, true, e.position, e.customer, e.currency, e.sold, e.item, e.charge,
              greatest(:at, closed.ends), e.day, e.unit, e.zone, e.origin,
              -e.whole, e.counted_from, e.counted_to, e.parts, e.ends, case when :at < closed.ends then :at end
            from ledger_earning e
            cross join (<closed>) closed
            where e.tenant = :tenant
              and e.document = :document
              and not e.reverses
            """
                .replace("<closed>", PeriodStore.CLOSED));
  }
}

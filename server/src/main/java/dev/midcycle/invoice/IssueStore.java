package dev.midcycle.invoice;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.AccountBalance.Open;
import dev.midcycle.drafting.AccountBalance.Settlement;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes new documents, and what they take off older ones.
final class IssueStore {
  private IssueStore() {}

  static void lower(Tx tx, List<AccountUpdate> updates) {
    var rows = Rows.of("lowered", "document uuid", "open bigint", "written_off bigint");
    for (var update : updates) {
      var none = Money.zero(update.before().currency());
      Stream.concat(update.lowered.keySet().stream(), update.relieved.keySet().stream())
          .distinct()
          .forEach(document ->
              rows.add(
                  document,
                  update.lowered.getOrDefault(document, none).minor(),
                  update.relieved.getOrDefault(document, none).minor()));
    }
    tx.add(
        """
        update document d
        set
          open = d.open - l.open,
          written_off = d.written_off - l.written_off,
          status = case
            when d.open > l.open then 'issued'
            when d.written_off > l.written_off then 'uncollectible'
            else 'paid'
          end
        from (
          select document, open, written_off
          from <lowered>
        ) l
        where d.tenant = :tenant
          and d.id = l.document
        """,
        rows);
  }

  static void pay(Tx tx, DocumentId document, Money paid, Money recovered, Instant at) {
    tx.bind("document", document)
        .bind("paid", paid.minor())
        .bind("recovered", recovered.minor())
        .bind("at", at)
        .add(
            """
            update document
            set
              open = open - :paid,
              written_off = written_off - :recovered,
              status = case
                when open > :paid then 'issued'
                when written_off > :recovered then 'uncollectible'
                else 'paid'
              end,
              paid_at = case
                when open = :paid and written_off = :recovered then cast(:at as timestamptz)
              end
            where tenant = :tenant
              and id = :document
            """);
  }

  static void lines(Tx tx, List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "lines",
            "document uuid",
            "position int",
            "subscription uuid",
            "item_kind text",
            "item text",
            "charge text",
            "version int",
            "unit_price numeric",
            "quantity numeric",
            "starts timestamptz",
            "ends timestamptz",
            "currency text",
            "amount bigint",
            "content jsonb",
            "takes_back text");
    documents(updates).forEach(one -> addLines(rows, one.issued()));
    tx.add(
        """
        insert into document_line (
          tenant, document, position, subscription, item_kind, item, charge, version, unit_price, quantity, starts, ends, currency,
          amount, content, takes_back)
        select
          :tenant, document, position, subscription, item_kind, item, charge, version, unit_price, quantity, starts, ends, currency,
          amount, content, takes_back
        from <lines>
        """,
        rows);
  }

  /// Whose a line is, is said where the document does not say it.
  private static void addLines(Rows rows, Issued issued) {
    var lines = issued.bill().linesOf();
    boolean several = issued.bill().subscription().isEmpty();
    IntStream.range(0, lines.size())
        .forEach(position -> {
          var of = lines.get(position);
          var line = of.line();
          var rate = line.rate();
          rows.add(
              issued.id(),
              position,
              Optional.of(of.subscription()).filter(_ -> several),
              BilledStore.kind(rate.item()),
              rate.item().key(),
              rate.charge(),
              rate.version(),
              BilledStore.unitPrice(rate),
              line.quantity(),
              line.stretch().from(),
              line.stretch().to(),
              line.amount().currency().getCurrencyCode(),
              line.amount().minor(),
              BillingJson.LINE.write(line),
              line.takesBack().map(Causes::write));
        });
  }

  static void documents(Tx tx, List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "documents",
            "id uuid",
            "customer uuid",
            "subscription uuid",
            "kind text",
            "cause text",
            "issued_at timestamptz",
            "issued_on date",
            "due_on date",
            "overdue_at timestamptz",
            "currency text",
            "subtotal bigint",
            "tax bigint",
            "tax_included bigint",
            "total bigint",
            "credit_applied bigint",
            "lowered bigint",
            "relieved bigint",
            "credited bigint",
            "refunded bigint",
            "due bigint",
            "billing_details jsonb",
            "purchase_order text",
            "replaces uuid",
            "open bigint");
    for (var update : updates) {
      update.documents.values().forEach(one -> add(rows, update, one));
    }
    tx.add(
        """
        with wanted as (
          select kind, count(*) as wanted
          from <documents>
          group by kind
        ),
        counted as (
          insert into document_counter as c (tenant, kind, next)
          select :tenant, kind, 1 + wanted
          from wanted
          order by kind
          on conflict (tenant, kind) do update
          set next = c.next + excluded.next - 1
          returning c.kind, c.next
        ),
        numbered as (
          select kind, next - wanted as first
          from counted
          join wanted using (kind)
        )
        insert into document (
          tenant, id, customer, subscription, kind, number, cause, issued_at, issued_on, due_on, overdue_at, currency,
          subtotal, tax, tax_included, total, credit_applied, lowered, relieved, credited, refunded, due, billing_details, purchase_order,
          replaces, open, status, paid_at)
        select
          :tenant, id, customer, subscription, kind,
          first + row_number() over (partition by kind order by ordinality) - 1,
          cause, issued_at, issued_on, due_on, overdue_at, currency, subtotal, tax, tax_included, total,
          credit_applied, lowered, relieved, credited, refunded, due, billing_details, purchase_order, replaces, open,
          case when open = 0 then 'paid' else 'issued' end,
          case when open = 0 then issued_at end
        from <documents>
        join numbered using (kind)
        """,
        rows);
  }

  private static void add(Rows rows, AccountUpdate update, NewDocument one) {
    var bill = one.issued().bill();
    var settlement = one.issued().settlement();
    var zone = update.before().zone();
    var lowered = lowered(settlement, update.before().currency());
    rows.add(
        one.issued().id(),
        update.before().customer(),
        bill.subscription(),
        kind(bill).code(),
        Causes.write(bill.cause()),
        bill.at(),
        issuedOn(one, zone),
        dueOn(one, zone),
        time(one, zone).overdueAt(),
        update.before().currency().getCurrencyCode(),
        bill.subtotal().minor(),
        bill.tax().minor(),
        included(bill).minor(),
        bill.total().minor(),
        settlement.creditApplied().minor(),
        lowered.minor(),
        sum(settlement.relieved(), update.before().currency()).minor(),
        settlement.credited().minor(),
        settlement.refunded().minor(),
        settlement.due().minor(),
        update.before().payer().billingDetails(),
        update.before().payer().purchaseOrder(),
        Optional.ofNullable(update.replaced.get(one.issued().id())),
        one.open().minor());
  }

  /// What of the tax is in the lines already.
  private static Money included(Bill bill) {
    return bill.subtotal().plus(bill.tax()).minus(bill.total());
  }

  static Document.Kind kind(Bill bill) {
    return bill.isCreditNote() ? Document.Kind.CREDIT_NOTE : Document.Kind.INVOICE;
  }

  /// What it takes off documents that were open.
  static Money lowered(Settlement settlement, Currency currency) {
    return sum(settlement.lowered(), currency);
  }

  static Money sum(List<Open> some, Currency currency) {
    return some.stream().map(Open::amount).reduce(Money.zero(currency), Money::plus);
  }

  /// From when to when it is to be paid.
  static CollectionTime time(NewDocument one, ZoneId zone) {
    return new CollectionTime(
        one.issued().bill().at(), issuedOn(one, zone), dueOn(one, zone), zone);
  }

  static LocalDate issuedOn(NewDocument one, ZoneId zone) {
    return LocalDate.ofInstant(one.issued().bill().at(), zone);
  }

  static LocalDate dueOn(NewDocument one, ZoneId zone) {
    return issuedOn(one, zone).plusDays(one.netDays());
  }

  private static List<NewDocument> documents(List<AccountUpdate> updates) {
    return updates.stream().flatMap(one -> one.documents.values().stream()).toList();
  }
}

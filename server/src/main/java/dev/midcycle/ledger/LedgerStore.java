package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.bookkeeping.Transfer;
import dev.midcycle.catalog.Country;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Rows of `ledger_entry`.
final class LedgerStore {
  private LedgerStore() {}

  /// What all transfers of one thing have in common.
  record Made(
      Optional<CustomerId> customer,
      LedgerCause cause,
      Optional<DocumentId> document,
      Optional<PaymentId> payment,
      Optional<BankEntryId> bankEntry,
      Instant at) {
    static Made of(LedgerDocument one) {
      return new Made(
          Optional.of(one.customer()),
          LedgerCause.ISSUED,
          Optional.of(one.document()),
          Optional.empty(),
          Optional.empty(),
          one.at());
    }

    static Made of(LedgerMovement one) {
      return new Made(
          one.customer(),
          LedgerCause.of(one.movement()),
          one.document(),
          one.payment(),
          one.bankEntry(),
          one.at());
    }
  }

  static Rows entries() {
    return Rows.of(
        "entries",
        "id uuid",
        "customer uuid",
        "cause text",
        "document uuid",
        "payment uuid",
        "bank_entry uuid",
        "currency text",
        "debit text",
        "credit text",
        "amount bigint",
        "sold text",
        "item text",
        "charge text",
        "tax_country text",
        "tax_rate numeric",
        "tax_inclusive boolean",
        "untaxed text",
        "held_by text",
        "at timestamptz");
  }

  static void add(Rows entries, UUID id, Made made, Transfer transfer) {
    var sold = sold(transfer);
    var tax = tax(transfer);
    entries.add(
        id,
        made.customer(),
        made.cause().code(),
        made.document(),
        made.payment(),
        made.bankEntry(),
        transfer.amount().currency().getCurrencyCode(),
        transfer.debit().type().word(),
        transfer.credit().type().word(),
        transfer.amount().minor(),
        sold.map(one -> code(one.kind())),
        sold.map(Account.Sold::key),
        sold.map(Account.Sold::charge),
        tax.flatMap(Tax::country).map(Country::code),
        tax.map(Tax::rate),
        tax.map(Tax::inclusive),
        tax.flatMap(Tax::untaxed).map(LedgerStore::code),
        heldBy(transfer),
        made.at());
  }

  static void insert(Tx tx, Rows entries) {
    if (entries.isEmpty()) {
      return;
    }
    tx.add(
        """
        insert into ledger_entry (
          tenant, id, customer, cause, document, payment, bank_entry, currency, debit, credit, amount, sold, item, charge,
          tax_country, tax_rate, tax_inclusive, untaxed, held_by, at, happened_at)
        select
          :tenant, id, customer, cause, document, payment, bank_entry, currency, debit, credit, amount, sold, item, charge,
          tax_country, tax_rate, tax_inclusive, untaxed, held_by, greatest(at, closed.ends), case when at < closed.ends then at end
        from <entries>
        cross join (<closed>) closed
        """
            .replace("<closed>", PeriodStore.CLOSED),
        entries);
  }

  static void reverse(Tx tx, DocumentId document, Instant at) {
    tx.bind("document", document)
        .bind("at", at)
        .add(
            """
            insert into ledger_entry (
              tenant, id, customer, cause, document, currency, debit, credit, amount, sold, item, charge, tax_country,
              tax_rate, tax_inclusive, untaxed, held_by, at, happened_at)
            select
              tenant, gen_random_uuid(), customer, 'voided', document, currency, credit, debit, amount, sold, item, charge, tax_country,
              tax_rate, tax_inclusive, untaxed, held_by, greatest(:at, closed.ends), case when :at < closed.ends then :at end
            from ledger_entry
            cross join (<closed>) closed
            where tenant = :tenant
              and document = :document
              and cause = 'issued'
            """
                .replace("<closed>", PeriodStore.CLOSED));
  }

  private static Stream<Account> accounts(Transfer transfer) {
    return Stream.of(transfer.debit(), transfer.credit());
  }

  /// Both sides are of the same, where both are of something.
  private static Optional<Account.Sold> sold(Transfer transfer) {
    return accounts(transfer)
        .flatMap(account ->
            switch (account) {
              case Account.DeferredRevenue(var sold) -> Stream.of(sold);
              case Account.Revenue(var sold) -> Stream.of(sold);
              case Account.Receivable _,
                  Account.Cash _,
                  Account.TaxPayable _,
                  Account.CustomerCredit _,
                  Account.GrantedCredit _,
                  Account.BadDebt _,
                  Account.UnallocatedCash _,
                  Account.Disputed _ ->
                  Stream.empty();
            })
        .findFirst();
  }

  private static Optional<Tax> tax(Transfer transfer) {
    return accounts(transfer)
        .filter(Account.TaxPayable.class::isInstance)
        .map(account -> ((Account.TaxPayable) account).rate())
        .findFirst();
  }

  private static Optional<String> heldBy(Transfer transfer) {
    return accounts(transfer)
        .flatMap(account ->
            switch (account) {
              case Account.Cash(var by) -> Stream.of(by);
              case Account.UnallocatedCash(var by) -> Stream.of(by);
              case Account.Disputed(var by) -> Stream.of(by);
              case Account.Receivable _,
                  Account.DeferredRevenue _,
                  Account.Revenue _,
                  Account.TaxPayable _,
                  Account.CustomerCredit _,
                  Account.GrantedCredit _,
                  Account.BadDebt _ ->
                  Stream.empty();
            })
        .findFirst();
  }

  /// The name it has in the database.
  static String code(Account.Sold.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String code(Tax.Untaxed why) {
    return why.name().toLowerCase(Locale.ROOT);
  }
}

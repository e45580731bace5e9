package dev.midcycle.api.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.Country;
import dev.midcycle.db.Page;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.ledger.AccountCodes;
import dev.midcycle.report.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Entries as a file for bookkeeping programs: a row an entry, both accounts by the merchant's
/// codes. Pages are read while it is written. What a spreadsheet would take for a formula begins
/// with an apostrophe.
record JournalCsv(AccountCodes codes, ZoneId zone) {
  private static final String FORMULA = "=+-@|\t\r\n";

  private static final List<String> NAMES =
      List.of(
          "date",
          "entry",
          "cause",
          "document",
          "payment",
          "customer",
          "external_id",
          "debit_code",
          "debit",
          "credit_code",
          "credit",
          "amount",
          "currency",
          "item",
          "charge",
          "country",
          "rate",
          "held_by",
          "happened_on",
          "bank_entry");

  /// @param pages of any slice
  void write(OutputStream out, Function<Page.Slice, Page<Journal.Entry>> pages) throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(NAMES);
    var slice = new Page.Slice(1_000, Optional.empty());
    while (true) {
      var page = pages.apply(slice);
      page.rows().forEach(one -> csv.writeRecord(row(one)));
      csv.flush();
      if (page.next().isEmpty()) {
        return;
      }
      slice = new Page.Slice(slice.limit(), page.next());
    }
  }

  private List<String> row(Journal.Entry one) {
    var of = AccountView.of(kept(one));
    return Stream.of(
            day(one.at()),
            one.id().toString(),
            one.cause(),
            one.number().or(() -> one.document().map(DocumentId::text)).orElse(""),
            one.payment().map(PaymentId::text).orElse(""),
            one.customer().map(CustomerId::text).orElse(""),
            one.externalId().orElse(""),
            codes.of(one.debit()),
            one.debit().type().word(),
            codes.of(one.credit()),
            one.credit().type().word(),
            one.amount().toString(),
            one.amount().currency().getCurrencyCode(),
            of.item().orElse(""),
            of.charge().orElse(""),
            tax(one).flatMap(tax -> tax.rate().country()).map(Country::code).orElse(""),
            tax(one).map(tax -> tax.rate().rate().toString()).orElse(""),
            cash(one).flatMap(AccountView::heldBy).orElse(""),
            one.happenedAt().map(this::day).orElse(""),
            one.bankEntry().map(BankEntryId::text).orElse(""))
        .map(JournalCsv::harmless)
        .toList();
  }

  private String day(Instant at) {
    return LocalDate.ofInstant(at, zone).toString();
  }

  /// The one that is of what was sold, where one is.
  private static Account kept(Journal.Entry one) {
    return sells(one.debit()) ? one.debit() : one.credit();
  }

  private static boolean sells(Account account) {
    return account.type() == Account.Type.DEFERRED_REVENUE
        || account.type() == Account.Type.REVENUE;
  }

  private static Optional<Account.TaxPayable> tax(Journal.Entry one) {
    return sides(one)
        .filter(Account.TaxPayable.class::isInstance)
        .map(Account.TaxPayable.class::cast)
        .findFirst();
  }

  private static Optional<AccountView> cash(Journal.Entry one) {
    return sides(one)
        .map(AccountView::of)
        .filter(account -> account.heldBy().isPresent())
        .findFirst();
  }

  private static Stream<Account> sides(Journal.Entry one) {
    return Stream.of(one.debit(), one.credit());
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

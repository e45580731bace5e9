package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.bookkeeping.Account;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.ledger.AccountCodes;
import dev.midcycle.report.Journal;
import java.time.Instant;
import java.util.Optional;

/// An entry of the books.
record JournalEntryView(
    String id,
    String at,
    String cause,
    Optional<String> customer,
    Optional<String> document,
    Optional<String> number,
    Optional<String> payment,
    Optional<String> bankEntry,
    Side debit,
    Side credit,
    Amount amount,
    Optional<String> happenedAt) {

  /// @param code what the merchant's own books call it
  record Side(String code, AccountView account) {}

  static JournalEntryView of(Journal.Entry one, AccountCodes codes) {
    return new JournalEntryView(
        one.id().toString(),
        one.at().toString(),
        one.cause(),
        one.customer().map(CustomerId::text),
        one.document().map(DocumentId::text),
        one.number(),
        one.payment().map(PaymentId::text),
        one.bankEntry().map(BankEntryId::text),
        side(one.debit(), codes),
        side(one.credit(), codes),
        Amount.of(one.amount()),
        one.happenedAt().map(Instant::toString));
  }

  private static Side side(Account account, AccountCodes codes) {
    return new Side(codes.of(account), AccountView.of(account));
  }
}

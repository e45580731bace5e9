package dev.midcycle.api.bank;

import dev.midcycle.api.view.Amount;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.collect.Suggestion;
import dev.midcycle.collect.Suggestions;
import dev.midcycle.id.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry of a bank statement.
///
/// @param why it paid nothing by itself
/// @param document that it paid, and its number
/// @param reason why staff has sent it back, or set it aside
/// @param suggestions while it waits for staff
record BankEntryView(
    String id,
    String account,
    String date,
    String kind,
    Amount amount,
    Optional<String> payer,
    Optional<String> payerAccount,
    String text,
    String status,
    Optional<String> why,
    Optional<String> payment,
    Optional<String> document,
    Optional<String> number,
    Optional<String> reason,
    Optional<List<Suggested>> suggestions,
    String createdAt,
    Optional<String> settledAt) {

  /// A document that it may be for.
  ///
  /// @param because what speaks for it, the strongest first
  record Suggested(
      String document,
      String number,
      String customer,
      String name,
      Amount open,
      List<String> because) {
    static Suggested of(Suggestion one) {
      var candidate = one.candidate();
      return new Suggested(
          candidate.document().text(),
          candidate.number().toString(),
          candidate.customer().text(),
          candidate.name(),
          Amount.of(candidate.open()),
          one.reasons().stream().map(Suggestion.Reason::code).toList());
    }
  }

  static BankEntryView of(
      BankEntry entry, Optional<List<Suggestion>> suggestions, Optional<Suggestions.Paid> paid) {
    var told = entry.told();
    return new BankEntryView(
        entry.id().text(),
        entry.account(),
        told.bookedOn().toString(),
        told.kind().code(),
        Amount.of(told.amount()),
        some(told.payer().name()),
        some(told.payer().account()),
        told.text(),
        entry.state().code(),
        entry.why().map(BankEntry.Why::code),
        entry.payment().map(PaymentId::text),
        paid.map(one -> one.id().text()),
        paid.map(one -> one.number().toString()),
        some(entry.note()),
        suggestions.map(all -> all.stream().map(Suggested::of).toList()),
        entry.createdAt().toString(),
        entry.settledAt().map(Instant::toString));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}

package dev.midcycle.api.customer;

import dev.midcycle.api.view.Amount;
import dev.midcycle.credit.Credits;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// One movement of a credit balance.
///
/// @param amount above zero where the balance grew
/// @param document that it came of, or that it paid
/// @param expires the day from which on it pays nothing, where it was granted for a time
/// @param unused what of such a grant has not been used yet, and has not expired
public record CreditEntryView(
    String id,
    String kind,
    Amount amount,
    Optional<String> document,
    Optional<String> payment,
    String note,
    Optional<String> expires,
    Optional<Amount> unused,
    String createdAt) {
  public static CreditEntryView of(Credits.Listed one, ZoneId zone) {
    var entry = one.entry();
    return new CreditEntryView(
        new CreditEntryId(entry.id()).text(),
        one.overpaid() ? "overpaid" : entry.kind().code(),
        Amount.of(entry.amount()),
        entry.document().map(DocumentId::text),
        entry.payment().map(PaymentId::text),
        entry.note(),
        one.limit().map(limit -> day(limit.at(), zone)),
        one.limit().map(limit -> Amount.of(limit.left())),
        entry.at().toString());
  }

  private static String day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).toString();
  }
}

package dev.midcycle.mail;

import dev.midcycle.customer.Tenant;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/// A mail with values that are made up, to be looked at.
final class Sample {
  private static final UUID NONE = new UUID(0, 0);
  private static final Instant AT = Instant.parse("2026-05-01T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");
  private static final LocalDate DUE = LocalDate.parse("2026-05-15");
  private static final long AMOUNT = 11900;

  private Sample() {}

  static Mail of(Tenant seller, Notice notice, String language) {
    return new Mail(
        new MailId(NONE),
        new EventId(NONE),
        new CustomerId(NONE),
        notice,
        "books@acme.example",
        new Mail.Told(
            seller.name(),
            seller.look().accent(),
            "Acme",
            Languages.of(language, ""),
            document(notice),
            DAY,
            about(notice)),
        AT,
        Mail.Sending.queued(AT));
  }

  private static Optional<Mail.OfDocument> document(Notice notice) {
    return switch (notice) {
      case INVOICE, CHANGED, PAYMENT_FAILED, ACTION_REQUIRED, PAST_DUE ->
          Optional.of(document("INV-000042", AMOUNT, AMOUNT));
      case RECEIPT -> Optional.of(document("INV-000042", AMOUNT, 0));
      case CREDIT_NOTE -> Optional.of(document("CN-000007", -AMOUNT, 0));
      case CARD_EXPIRES,
          TRIAL_ENDS,
          CANCELLATION,
          ENDED,
          CHANGE_SCHEDULED,
          CHANGE_UNDONE,
          USAGE_THRESHOLD,
          BUDGET_THRESHOLD,
          SALES_ACKNOWLEDGED,
          SALES_REQUEST ->
          Optional.empty();
    };
  }

  private static Mail.About about(Notice notice) {
    return switch (notice) {
      case USAGE_THRESHOLD -> new Mail.About(Optional.of("API calls"), Optional.of(80));
      case BUDGET_THRESHOLD -> new Mail.About(Optional.empty(), Optional.of(100));
      case CARD_EXPIRES -> new Mail.About(Optional.of("Visa 4242"), Optional.empty());
      case TRIAL_ENDS ->
          new Mail.About(
              Optional.of("Visa 4242"),
              Optional.empty(),
              Optional.of(NONE),
              Optional.of(new Mail.Charge(euro(AMOUNT), DAY)),
              false,
              Optional.empty());
      case SALES_REQUEST ->
          new Mail.About(Optional.of("Enterprise"), Optional.empty())
              .with(new Mail.More.Asked("Ann", "ann@acme.example", "We need 500 seats."));
      case INVOICE -> Mail.About.NOTHING.by("Visa 4242", new Mail.Charge(euro(AMOUNT), DUE));
      case CHANGED ->
          Mail.About.NOTHING.with(
              new Mail.More.Change(
                  Optional.of("Basic"),
                  "Pro",
                  Optional.of(new Mail.Price(euro(AMOUNT), Interval.MONTH))));
      case CREDIT_NOTE,
          RECEIPT,
          PAYMENT_FAILED,
          ACTION_REQUIRED,
          PAST_DUE,
          CANCELLATION,
          ENDED,
          CHANGE_SCHEDULED,
          CHANGE_UNDONE,
          SALES_ACKNOWLEDGED ->
          Mail.About.NOTHING;
    };
  }

  private static Mail.OfDocument document(String number, long amount, long due) {
    return new Mail.OfDocument(new DocumentId(NONE), number, euro(amount), euro(due), DUE);
  }

  private static Money euro(long cents) {
    return new Money(Currency.getInstance("EUR"), cents);
  }
}

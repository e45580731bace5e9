package dev.midcycle.mail;

import dev.midcycle.db.Row;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// What mails say, as rows of `mail` have it.
final class ToldStore {
  private ToldStore() {}

  static Mail.Told read(Row row) {
    return new Mail.Told(
        row.text("seller"),
        row.maybeText("accent"),
        row.text("buyer"),
        Locale.forLanguageTag(row.text("language")),
        row.maybeUuid("document").map(DocumentId::new).map(id -> document(row, id)),
        row.date("day"),
        new Mail.About(
            row.maybeText("about"),
            row.maybeText("percent").map(Integer::valueOf),
            row.maybeUuid("object"),
            row.maybeText("charge_currency")
                .map(currency ->
                    new Mail.Charge(
                        new Money(Currency.getInstance(currency), row.number("charge")),
                        row.date("charge_day"))),
            row.flag("card_missing"),
            more(row)));
  }

  private static Optional<Mail.More> more(Row row) {
    return row.maybeText("plan_after")
        .<Mail.More>map(
            after -> new Mail.More.Change(row.maybeText("plan_before"), after, price(row)))
        .or(() ->
            row.maybeText("credit")
                .map(credit ->
                    new Mail.More.Overpaid(
                        new Money(
                            Currency.getInstance(row.text("currency")), Long.parseLong(credit)))))
        .or(() ->
            row.flag("by_transfer") ? Optional.of(new Mail.More.Transfer()) : Optional.empty())
        .or(() ->
            row.maybeText("message")
                .map(message ->
                    new Mail.More.Asked(row.text("asked_by"), row.text("asked_email"), message)));
  }

  private static Optional<Mail.Price> price(Row row) {
    return row.maybeText("price_currency")
        .map(currency ->
            new Mail.Price(
                new Money(Currency.getInstance(currency), row.number("price")),
                Interval.of(row.text("price_every"))));
  }

  private static Mail.OfDocument document(Row row, DocumentId id) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Mail.OfDocument(
        id,
        row.text("number"),
        new Money(currency, row.number("amount")),
        new Money(currency, row.number("due")),
        row.date("due_day"));
  }
}

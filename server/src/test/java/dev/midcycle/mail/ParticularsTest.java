package dev.midcycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What mails say of a change, of how an invoice is paid, and of what was asked, beside the values.
class ParticularsTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UUID ID = new UUID(0, 1);

  private static Money usd(long cents) {
    return new Money(Currency.getInstance("USD"), cents);
  }

  private static String text(
      Notice notice, String language, Mail.About about, Optional<Mail.OfDocument> document) {
    var mail =
        new Mail(
            new MailId(ID),
            new EventId(ID),
            new CustomerId(ID),
            notice,
            "books@acme.example",
            new Mail.Told(
                "Midcycle Cloud",
                Optional.empty(),
                "Acme",
                Locale.forLanguageTag(language),
                document,
                LocalDate.parse("2026-05-01"),
                about),
            NOON,
            Mail.Sending.queued(NOON));
    return Writing.of(mail, false, Optional.empty()).text();
  }

  private static Optional<Mail.OfDocument> document(long amount, long due) {
    return Optional.of(
        new Mail.OfDocument(
            new DocumentId(ID),
            amount < 0 ? "CN-000007" : "INV-000042",
            usd(amount),
            usd(due),
            LocalDate.parse("2026-05-15")));
  }

  private static Mail.About change(String before, String after, String every) {
    return Mail.About.NOTHING.with(
        new Mail.More.Change(
            Optional.of(before),
            after,
            Optional.of(every)
                .filter(text -> !text.equals("agreed"))
                .map(text -> new Mail.Price(usd(9900), Interval.of(text)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Before: Basic. Now: Pro.     | The price is $99.00 per month.           | Invoice INV-000042 of $70.00 was issued for it.
          de | Bisher: Basic. Jetzt: Pro.   | Der Preis beträgt 99,00 $ pro Monat.     | Dafür wurde die Rechnung INV-000042 über 70,00 $ ausgestellt.
          fr | Avant : Basic. Maintenant : Pro. | Le prix est de 99,00 $US par mois.   | La facture INV-000042 de 70,00 $US a été émise pour cela.
          es | Antes: Basic. Ahora: Pro.    | El precio es de 99,00 US$ por mes.       | Se ha emitido por ello la factura INV-000042 de 70,00 US$.
          ja | 変更前：Basic。変更後：Pro。 | 料金は1 か月ごとに $99.00 です。         | この変更に対して請求書 INV-000042（$70.00）を発行しました。
          ar | سابقًا: Basic. الآن: Pro.      | لكل شهر.                                 | صدرت مقابل ذلك الفاتورة INV-000042 بمبلغ
          """)
  void a_change_names_plans_price_and_what_was_charged(
      String language, String plans, String price, String charged) {
    assertThat(
            text(Notice.CHANGED, language, change("Basic", "Pro", "month"), document(7000, 0))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '))
        .contains(plans, price, charged);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          before | every    | document | says
          Basic  | year     | 0        | The price is $99.00 per year.
          Basic  | 2 weeks  | 0        | The price is $99.00 every 2 weeks.
          Basic  | 6 months | 0        | The price is $99.00 every 6 months.
          Basic  | quarter  | 0        | The price is $99.00 per quarter.
          Basic  | agreed   | 0        | The price is the one agreed with you.
          Pro    | month    | 0        | The plan stays Pro.
          Basic  | month    | 0        | Nothing was charged at once.
          Basic  | month    | 7000     | $70.00 is due on May 15, 2026.
          Basic  | month    | -1500    | Credit note CN-000007 of $15.00 was issued for it.
          """)
  void a_change_says_what_is_so_of_it(String before, String every, long document, String says) {
    var issued =
        document == 0
            ? Optional.<Mail.OfDocument>empty()
            : document(document, Math.max(0, document));
    assertThat(text(Notice.CHANGED, "en", change(before, "Pro", every), issued)).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | On May 10, 2026, $70.00 will be charged to the card Visa 4242.  | Please transfer $70.00 by May 15, 2026.
          de | Am 10.05.2026 wird die Karte Visa 4242 mit 70,00 $ belastet.    | Bitte überweisen Sie 70,00 $ bis zum 15.05.2026.
          fr | Le 10 mai 2026, 70,00 $US seront débités de la carte Visa 4242. | Veuillez virer 70,00 $US avant le 15 mai 2026 inclus.
          es | El 10 may 2026 se cargarán 70,00 US$ en la tarjeta Visa 4242.   | Transfiera 70,00 US$ a más tardar el 15 may 2026.
          ja | 2026/05/10 に $70.00 がカード Visa 4242 に請求されます。        | 2026/05/15 までに $70.00 をお振り込みください。
          ar | من البطاقة Visa 4242.                                           | يُرجى تحويل
          """)
  void an_invoice_says_how_it_is_paid(String language, String card, String transfer) {
    var charged =
        Mail.About.NOTHING.by(
            "Visa 4242", new Mail.Charge(usd(7000), LocalDate.parse("2026-05-10")));
    var byTransfer = Mail.About.NOTHING.with(new Mail.More.Transfer());

    assertThat(plain(text(Notice.INVOICE, language, charged, document(7000, 7000))))
        .contains(card)
        .doesNotContain(transfer);
    assertThat(plain(text(Notice.INVOICE, language, byTransfer, document(7000, 7000))))
        .contains(transfer)
        .doesNotContain(card);
    assertThat(plain(text(Notice.INVOICE, language, charged, document(7000, 0))))
        .as("paid meanwhile")
        .doesNotContain(card);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Your payment was $5.00 more than the invoice.         | Ann (ann@acme.test) writes:
          de | Ihre Zahlung war 5,00 $ höher als die Rechnung.       | Ann (ann@acme.test) schreibt:
          fr | Votre paiement dépassait la facture de 5,00 $US.      | Ann (ann@acme.test) écrit :
          es | Su pago fue 5,00 US$ mayor que la factura.            | Ann (ann@acme.test) escribe:
          ja | お支払いは請求額を $5.00 上回りました。               | Ann（ann@acme.test）様からのメッセージ：
          ar | كانت دفعتكم أكثر من الفاتورة بمبلغ                    | كتب Ann (ann@acme.test):
          """)
  void a_receipt_tells_of_credit_and_sales_is_told_what_was_asked(
      String language, String credit, String asks) {
    var overpaid = Mail.About.NOTHING.with(new Mail.More.Overpaid(usd(500)));
    var asked =
        new Mail.About(Optional.of("Enterprise"), Optional.empty())
            .with(new Mail.More.Asked("Ann", "ann@acme.test", "500 seats,\nfrom May on"));

    assertThat(plain(text(Notice.RECEIPT, language, overpaid, document(7000, 0)))).contains(credit);
    assertThat(plain(text(Notice.RECEIPT, language, Mail.About.NOTHING, document(7000, 0))))
        .doesNotContain(credit);
    assertThat(text(Notice.SALES_REQUEST, language, asked, Optional.empty()))
        .contains(asks, "500 seats,\nfrom May on", "Enterprise");
  }
}

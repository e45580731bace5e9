package dev.midcycle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a mail says, in each language.
class WritingTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final UUID ID = new UUID(0, 1);

  private static Mail mail(Notice notice, String language, long due) {
    var usd = Currency.getInstance("USD");
    var document =
        new Mail.OfDocument(
            new DocumentId(ID),
            "INV-000042",
            new Money(usd, 7000),
            new Money(usd, due),
            LocalDate.parse("2026-05-15"));
    return new Mail(
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
            Optional.of(document),
            LocalDate.parse("2026-04-30"),
            Mail.About.NOTHING),
        NOON,
        Mail.Sending.queued(NOON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Paid in full.                         | is due on
          de | Der Betrag ist vollständig bezahlt.   | fällig
          fr | Le montant est entièrement réglé.     | Échéance
          es | El importe está pagado por completo.  | vence
          ja | 全額お支払い済みです。                | 支払期限
          ar | تم سداد المبلغ بالكامل.                | يستحق
          """)
  void what_is_paid_is_not_due(String language, String paid, String due) {
    assertThat(Writing.of(mail(Notice.INVOICE, language, 0), true, Optional.empty()).text())
        .contains(paid)
        .doesNotContain(due);
    assertThat(Writing.of(mail(Notice.INVOICE, language, 7000), true, Optional.empty()).text())
        .contains(due)
        .doesNotContain(paid);
  }

  @ParameterizedTest
  @CsvSource({"INVOICE", "RECEIPT", "PAYMENT_FAILED"})
  void a_file_is_spoken_of_where_it_is_attached(Notice notice) {
    assertThat(Writing.of(mail(notice, "en", 7000), true, Optional.empty()).text())
        .contains("attached as a PDF");
    assertThat(Writing.of(mail(notice, "en", 7000), false, Optional.empty()).text())
        .doesNotContain("attached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Its last day is Apr 30, 2026.         | Its last day was Apr 30, 2026.
          de | Sein letzter Tag ist der 30.04.2026.  | Sein letzter Tag war der 30.04.2026.
          fr | Son dernier jour est le 30 avr. 2026. | Son dernier jour était le 30 avr. 2026.
          es | Su último día es el 30 abr 2026.      | Su último día fue el 30 abr 2026.
          ja | 最終日は 2026/04/30 です。            | 最終日は 2026/04/30 でした。
          """)
  void the_last_day_is_named_the_same_before_and_after(String language, String is, String was) {
    assertThat(Writing.of(mail(Notice.CANCELLATION, language, 0), false, Optional.empty()).text())
        .contains(is);
    assertThat(Writing.of(mail(Notice.ENDED, language, 0), false, Optional.empty()).text())
        .contains(was);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Pay online",
    "de, Online bezahlen",
    "fr, Payer en ligne",
    "es, Pagar en línea",
    "ja, オンラインで支払う",
    "ar, الدفع عبر الإنترنت"
  })
  void a_link_to_pay_by_is_there_to_read_and_to_press(String language, String words) {
    var url = "https://billing.test/portal/pay#link_a";

    var written = Writing.of(mail(Notice.INVOICE, language, 7000), true, Optional.of(url));

    assertThat(written.text()).contains(words + ":\n" + url + "\n");
    assertThat(written.html()).contains("<a href=\"" + url + "\"", ">" + words + "</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "INVOICE, 7000, true",
    "INVOICE, 0, false",
    "PAYMENT_FAILED, 7000, true",
    "RECEIPT, 7000, false",
    "CREDIT_NOTE, 7000, false"
  })
  void money_is_asked_for_where_something_is_to_be_paid(Notice notice, long due, boolean asks) {
    assertThat(mail(notice, "en", due).asksForMoney()).isEqualTo(asks);
  }
}

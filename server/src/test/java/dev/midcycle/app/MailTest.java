package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.mail.Letter;
import dev.midcycle.mail.Post;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.secret.Secrets;
import dev.midcycle.testkit.LiveTenant;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Customers are told by mail, through a real mail server.
class MailTest {
  private static final LiveTenant tenant = new LiveTenant("2026-05-01T10:00:00Z");
  private static final Mailbox mailbox = new Mailbox();
  private static Application sending = withPost(mailbox.post());
  private static int count;

  @BeforeAll
  static void begin() {
    tenant.installation.database.execute(
        "update tenant set name = 'Käse & Söhne', support_email = 'help@merchant.test' where id = '%s'"
            .formatted(tenant.merchant.id().uuid()));
  }

  @AfterAll
  static void close() {
    mailbox.close();
    tenant.close();
  }

  private static Application withPost(Post post) {
    return Application.build(
        tenant.installation.database.transactions(),
        tenant.clock,
        new Application.Around(
            tenant.bank,
            _ -> Optional.of(tenant.bank),
            Secrets.inMemory(),
            () -> "",
            new WebhookSender(false),
            Optional.of(post)));
  }

  private static void run() {
    sending.events().relay().runAll(() -> true);
    sending.mail().mailing().orElseThrow().sendAll(() -> true);
  }

  /// A customer with a language, who subscribes; gives its mail address.
  private static String subscriber(String name, String language) {
    var address = "books" + ++count + "@org.test";
    var customer = tenant.merchant.payer(name, "tok_success");
    tell(customer, "{\"email\":\"%s\",\"language\":\"%s\"}".formatted(address, language));
    tenant.subscribe(customer, "{\"plan\":\"basic\",\"interval\":\"month\"}");
    return address;
  }

  private static void tell(CustomerId customer, String body) {
    var told = tenant.merchant.caller().patch("/v1/customers/" + customer, body);
    assertThat(told.status()).as(told.text()).isEqualTo(200);
  }

  private static List<Message> to(String address) throws Exception {
    var found = new ArrayList<Message>();
    for (var one : mailbox.received()) {
      if (Arrays.toString(one.getAllRecipients()).contains(address)) {
        found.add(one);
      }
    }
    return found;
  }

  private static List<String> rows(String address) {
    return tenant.installation.rows(
        "select notice, state, attempts from mail where recipient = '%s' order by id"
            .formatted(address));
  }

  private static String text(MimeMultipart parts, String type) throws Exception {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent().toString();
      }
      if (part.getContent() instanceof MimeMultipart inner) {
        return text(inner, type);
      }
    }
    throw new AssertionError("no " + type);
  }

  @Test
  void an_invoice_is_told_once_as_text_and_html_with_its_file() throws Exception {
    var address = subscriber("Bäcker <b>Öl</b>", "de");
    run();
    run();

    var invoice = to(address).stream().filter(one -> subject(one).startsWith("Rechnung")).toList();
    assertThat(invoice).hasSize(1);
    assertThat(subject(invoice.getFirst())).matches("Rechnung INV-\\d{6} von Käse & Söhne");
    assertThat(invoice.getFirst().getFrom()[0].toString()).contains("billing@merchant.test");
    assertThat(invoice.getFirst().getReplyTo())
        .extracting(Object::toString)
        .containsExactly("help@merchant.test");
    var parts = (MimeMultipart) invoice.getFirst().getContent();
    assertThat(text(parts, "text/plain"))
        .contains("Für Bäcker <b>Öl</b> gibt es eine neue Rechnung über 30,00")
        .contains("als PDF-Datei im Anhang");
    assertThat(text(parts, "text/html"))
        .contains("Bäcker &lt;b&gt;Öl&lt;/b&gt;", "30,00", "lang=\"de-US\" dir=\"ltr\"");
    var file = parts.getBodyPart(parts.getCount() - 1);
    assertThat(
            new String(
                file.getInputStream().readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(rows(address)).contains("invoice sent 1").allMatch(row -> row.endsWith(" sent 1"));
  }

  private static String subject(Message message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void japanese_and_arabic_arrive_as_they_are_written() throws Exception {
    var japanese = subscriber("東京商店", "ja");
    var arabic = subscriber("شركة", "ar");
    run();

    assertThat(to(japanese).stream().map(MailTest::subject))
        .anyMatch(one -> one.startsWith("Käse & Söhne からの請求書 INV-"));
    var found =
        to(arabic).stream().filter(one -> subject(one).startsWith("فاتورة INV-")).findFirst();
    assertThat(text((MimeMultipart) found.orElseThrow().getContent(), "text/html"))
        .contains("dir=\"rtl\"");
  }

  @Test
  void a_server_that_is_away_for_a_day_delays_and_loses_none() throws Exception {
    mailbox.leave();
    var address = subscriber("Away", "en");
    for (int hour = 0; hour < 24; hour++) {
      run();
      tenant.clock.pass(Duration.ofHours(1).plusSeconds(1));
    }
    assertThat(rows(address)).isNotEmpty().allMatch(row -> row.contains(" queued "));

    mailbox.comeBack();
    for (int hour = 0; hour < 3; hour++) {
      tenant.clock.pass(Duration.ofHours(2));
      run();
    }
    assertThat(rows(address)).isNotEmpty().allMatch(row -> row.contains(" sent "));
    assertThat(to(address)).hasSize(rows(address).size());
  }

  /// A name cannot even be told with one by the API; what is in the database may have it.
  @Test
  void a_line_break_in_a_name_makes_no_header() throws Exception {
    tenant.installation.database.execute(
        "update tenant set name = E'Evil\\r\\nBcc: thief@evil.test\\r\\n' where id = '%s'"
            .formatted(tenant.merchant.id().uuid()));
    var address = subscriber("Broken", "en");
    run();
    begin();

    assertThat(to(address)).isNotEmpty();
    for (var one : to(address)) {
      assertThat(one.getHeader("Bcc")).isNull();
      assertThat(one.getAllRecipients()).hasSize(1);
    }
    assertThat(to("thief@evil.test")).isEmpty();
  }

  @Test
  void a_refused_address_is_shown_as_failed_and_not_tried_again() {
    var before = sending;
    sending = withPost(_ -> new Post.Outcome.Refused("550 no such user"));
    var address = subscriber("Refused", "en");
    run();
    tenant.clock.pass(Duration.ofDays(1));
    run();
    sending = before;

    assertThat(rows(address)).isNotEmpty().allMatch(row -> row.endsWith(" failed 1"));
    assertThat(tenant.installation.rows("select distinct error from mail where state = 'failed'"))
        .containsExactly("550 no such user");
  }

  /// It dies after the server took the mail: it is sent again, by whoever comes next. None is lost.
  @Test
  void who_dies_while_sending_leaves_the_mail_to_others() throws Exception {
    var before = sending;
    sending = withPost(MailTest::dies);
    var address = subscriber("Dying", "en");
    run();
    sending = before;
    assertThat(rows(address)).isNotEmpty().allMatch(row -> row.endsWith(" queued 0"));

    tenant.clock.pass(Duration.ofHours(7));
    run();
    assertThat(rows(address)).isNotEmpty().allMatch(row -> row.endsWith(" sent 1"));
    assertThat(to(address)).hasSize(2 * rows(address).size());
    assertThat(to(address).stream().map(MailTest::id).distinct()).hasSize(rows(address).size());
  }

  private static String id(Message message) {
    try {
      return message.getHeader("Message-ID")[0];
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Post.Outcome dies(Letter letter) {
    mailbox.post().send(letter);
    throw new IllegalStateException("planted: " + letter.id());
  }
}

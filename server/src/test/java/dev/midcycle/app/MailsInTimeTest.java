package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.mail.Letter;
import dev.midcycle.mail.Post;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.secret.Secrets;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.LiveTenant;
import dev.midcycle.testkit.Visitor;
import dev.midcycle.testkit.WrittenColumns;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A mail says what is so when it goes out, and waits for no other longer than it must.
class MailsInTimeTest {
  private final LiveTenant tenant = new LiveTenant("2026-05-01T10:00:00Z");
  private final List<Letter> sent = new ArrayList<>();
  private Function<Letter, Post.Outcome> server = _ -> new Post.Outcome.Sent();
  private final Application sending =
      Application.build(
          tenant.installation.database.transactions(),
          tenant.clock,
          new Application.Around(
              tenant.bank,
              _ -> Optional.of(tenant.bank),
              Secrets.inMemory(),
              () -> "",
              new WebhookSender(false),
              Optional.of(this::take)));

  private Post.Outcome take(Letter letter) {
    sent.add(letter);
    return server.apply(letter);
  }

  @AfterEach
  void close() {
    tenant.close();
  }

  private void tell() {
    sending.events().relay().runAll(() -> true);
  }

  private void send() {
    sending.mail().mailing().orElseThrow().sendAll(() -> true);
  }

  private CustomerId subscriber() {
    return subscribed().customer();
  }

  private Visitor subscribed() {
    var customer = tenant.payer();
    var told =
        tenant
            .merchant
            .caller()
            .patch("/v1/customers/" + customer, "{\"email\":\"books@org.test\"}");
    assertThat(told.status()).isEqualTo(200);
    var visitor = tenant.subscribe(customer, "{\"plan\":\"basic\",\"interval\":\"month\"}");
    tenant.work();
    return visitor;
  }

  private Letter last(String subject) {
    return sent.stream()
        .filter(one -> one.written().subject().startsWith(subject))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new AssertionError(sent));
  }

  private List<String> rows(String notice) {
    return tenant.installation.rows(
        "select state, error from mail where notice = '%s' order by id".formatted(notice));
  }

  /// The second month is billed and told, and only then collected.
  private void renewWithMailsBeforeMoney() {
    tenant.clock.pass(Duration.ofDays(31));
    tenant.installation.application.billing().runs().runAll(() -> true);
    tell();
    tenant.work();
    tell();
  }

  @Test
  void an_invoice_that_was_paid_meanwhile_is_not_told_to_be_due() {
    subscriber();
    renewWithMailsBeforeMoney();
    send();

    assertThat(last("Invoice").written().text())
        .contains("Paid in full.")
        .doesNotContain("is due on");
    assertThat(tenant.installation.rows("select distinct due from mail where notice = 'invoice'"))
        .containsExactly("0");
  }

  /// Neither by the mail of the change, nor by its own.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void      | {"reason":"A test","waive":true} | not_sent The invoice is void.
          write-off | {"reason":"A test"}              | not_sent The invoice is written off.
          """)
  void an_invoice_that_is_gone_meanwhile_is_not_told_to_be_paid(
      String verb, String body, String then) {
    var who = subscribed();
    tell();
    send();
    var byInvoice = "{\"collection_method\":\"send_invoice\",\"net_days\":14}";
    tenant.merchant.caller().patch("/v1/customers/" + who.customer(), byInvoice);
    tenant.make(who, "\"change\":{\"plan\":\"pro\"}");
    tell();
    var document = "/v1/documents/" + who.list("/documents", "id").getFirst();
    var gone = tenant.merchant.caller().post(document + "/" + verb, body);
    assertThat(gone.status()).as(gone.text()).isBetween(200, 299);
    send();

    var told = last("Change confirmed").written().text();
    assertThat(told).contains("Before: Basic. Now: Pro.");
    assertThat(told).doesNotContain("INV-", "Paid in full", "Nothing was charged");
    assertThat(rows("invoice")).last().isEqualTo(then);
    var kept = tenant.merchant.caller().get("/v1/mails?kind=changed").at("/data/0/id");
    assertThat(tenant.merchant.caller().get("/v1/mails/" + kept).at("/text"))
        .doesNotContain("INV-", "Paid in full");
  }

  @Test
  void no_receipt_goes_out_for_what_is_not_paid_any_more() {
    subscriber();
    tell();
    var payment = tenant.merchant.caller().get("/v1/payments").at("/data/0/id");
    var refunded =
        tenant
            .merchant
            .caller()
            .post(
                "/v1/payments/" + payment + "/refunds",
                "{\"amount\":\"30.00\",\"reason\":\"By mistake\"}");
    assertThat(refunded.status()).as(refunded.text()).isBetween(200, 299);
    send();

    assertThat(sent).noneMatch(one -> one.written().subject().startsWith("Receipt"));
    assertThat(rows("receipt")).containsExactly("not_sent The invoice is not paid any more.");
  }

  @Test
  void a_card_that_was_replaced_meanwhile_is_not_told_to_expire() {
    var customer = subscriber();
    tenant.installation.database.execute(
        "update payment_method set exp_month = 5, exp_year = 2026");
    sending.payment().expiringCards().runAll(() -> true);
    tell();
    assertThat(rows("card_expires")).containsExactly("queued null");
    tenant.installation.database.execute(
        "update payment_method set exp_year = 2030 where customer = '%s'"
            .formatted(customer.uuid()));
    send();

    assertThat(rows("card_expires")).containsExactly("not_sent It is not so any more.");
  }

  /// It is told on the morning of the 13th, and the trial ends on the 15th.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "cancel":{}                       | not_sent It is not so any more.
          "trial":{"until":"2026-05-25"}    | not_sent It is not so any more.
          "coupon":{"code":"HALF"}          | sent null
          """)
  void a_trial_is_not_told_to_end_as_it_does_not_any_more(String meanwhile, String then) {
    var customer = tenant.payer();
    tenant.merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@org.test\"}");
    var who =
        tenant.subscribe(customer, "{\"plan\":\"basic\",\"interval\":\"month\",\"trial_days\":14}");
    tenant.clock.pass(Duration.ofDays(12));
    sending.billing().trials().runAll(() -> true);
    tell();
    assertThat(rows("trial_ends")).containsExactly("queued null");

    tenant.make(who, meanwhile);
    send();

    assertThat(rows("trial_ends")).containsExactly(then);
  }

  @Test
  void a_customer_without_a_language_is_written_to_in_the_merchants() {
    tenant.installation.database.execute(
        "update tenant set language = 'fr' where id = '%s'".formatted(tenant.merchant.id().uuid()));
    subscriber();
    tell();
    send();

    assertThat(last("Facture").written().html()).contains("lang=\"fr-US\"");
  }

  @Test
  void what_is_put_off_holds_up_nobody_and_is_given_up_after_five_days() {
    server =
        letter ->
            letter.written().subject().startsWith("Invoice")
                ? new Post.Outcome.Later("450 mailbox is busy")
                : new Post.Outcome.Sent();
    subscriber();
    tell();
    send();
    assertThat(rows("invoice")).containsExactly("queued 450 mailbox is busy");
    assertThat(rows("receipt")).containsExactly("sent null");

    tenant.clock.pass(Duration.ofDays(5).minusHours(1));
    send();
    assertThat(rows("invoice")).containsExactly("queued 450 mailbox is busy");
    tenant.clock.pass(Duration.ofHours(2));
    send();
    assertThat(rows("invoice"))
        .containsExactly("failed Given up after five days: 450 mailbox is busy");
  }

  @Test
  void a_server_that_is_away_is_asked_once_in_a_turn() {
    server = _ -> new Post.Outcome.Away("nobody answers");
    subscriber();
    subscriber();
    tell();
    send();

    assertThat(sent).hasSize(1);
  }

  @Test
  void one_who_has_many_mails_does_not_keep_others_waiting() throws SQLException {
    subscriber();
    tell();
    many(tenant.merchant, 60);
    var other = tenant.installation.live(Installation.catalog(LiveTenant.CATALOGUE));
    tenant.installation.database.execute(
        "insert into customer (%2$s) select %2$s from (select (json_populate_record(c, json_build_object('tenant', '%1$s'))).* from customer c) copy"
            .formatted(
                other.id().uuid(),
                WrittenColumns.of(tenant.installation.database.login(), "customer")));
    many(other, 60);
    send();

    var seconds = sent.stream().map(one -> one.to().startsWith("of-" + other.id().uuid())).toList();
    assertThat(seconds.indexOf(true)).as("%s", seconds).isLessThan(25);
    assertThat(seconds.indexOf(false)).as("%s", seconds).isLessThan(25);
    assertThat(seconds).filteredOn(one -> one).hasSize(60);
  }

  /// Of an invoice that is there, to as many recipients.
  private void many(Installation.Merchant whose, int count) {
    tenant.installation.database.execute(
        """
        insert into mail (
          tenant, id, event, customer, notice, recipient, language, seller, buyer, day, at, state, attempts,
          created_at, queued_at)
        select
          '%1$s', gen_random_uuid(), gen_random_uuid(), c.id, 'changed', 'of-%1$s-' || n || '@org.test', 'en',
          'S', 'B', '2026-05-01', now(), 'queued', 0, now(), now()
        from generate_series(1, %2$d) n, (select id from customer where tenant = '%1$s' limit 1) c
        """
            .formatted(whose.id().uuid(), count),
        """
        insert into work_item (tenant, kind, object, at)
        select tenant, 'mail', id, '1970-01-01'
        from mail
        where tenant = '%s' and recipient like 'of-%%'
        """
            .formatted(whose.id().uuid()));
  }
}

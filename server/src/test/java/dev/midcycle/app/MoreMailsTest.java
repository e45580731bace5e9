package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.AlertId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Id;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SellerText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What customers and sales are told besides documents.
class MoreMailsTest {
  @RegisterExtension
  static final Installation installation =
      new Installation(
          InstantSource.system(), new SandboxGateway(InstantSource.system(), Duration.ZERO));

  private Merchant merchant = installation.merchant("scout");

  private CustomerId customer() {
    var customer = merchant.payer("Acme", "tok_success");
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@acme.test\"}");
    return customer;
  }

  private void tell() {
    installation.application.events().relay().runAll(() -> true);
    installation.application.events().relay().runAll(() -> true);
  }

  /// To whom, and what it begins with.
  private List<String> mails(String kind) {
    tell();
    var page = merchant.caller().get("/v1/mails?kind=" + kind);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    return page.json()
        .get("data")
        .valueStream()
        .map(one -> one.path("to").asString() + ": " + one.path("subject").asString())
        .toList();
  }

  private String text(String kind) {
    var id = merchant.caller().get("/v1/mails?kind=" + kind).at("/data/0/id");
    return merchant.caller().get("/v1/mails/" + id).at("/text");
  }

  private void quoted(CustomerId customer, String subscription, String verb) {
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscription\":\"%s\",%s}"
                    .formatted(customer, subscription, verb));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    var done = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
  }

  @Test
  void a_change_that_is_scheduled_is_told_and_so_is_that_it_is_undone() {
    var customer = customer();
    var subscription = merchant.subscribe(customer, "pro", "month");
    quoted(customer, subscription, "\"change\":{\"plan\":\"basic\",\"when\":\"period_end\"}");
    assertThat(mails("change_scheduled"))
        .containsExactly("books@acme.test: Change scheduled: Merchant");
    assertThat(text("change_scheduled")).contains("takes effect on May 1, 2026");

    quoted(customer, subscription, "\"undo\":{}");
    assertThat(mails("change_undone"))
        .containsExactly("books@acme.test: Scheduled change withdrawn: Merchant");
  }

  @Test
  void who_asks_sales_hears_that_it_has_arrived_and_so_does_sales() {
    var customer = customer();
    var request =
        "{\"customer\":\"%s\",\"plan\":\"enterprise\",\"name\":\"Ann\",\"email\":\"ann@acme.test\",\"message\":\"Hello\"}"
            .formatted(customer);
    merchant.caller().post("/v1/sales-requests", request);
    assertThat(mails("sales_acknowledged"))
        .containsExactly("ann@acme.test: We have your request: Merchant");
    assertThat(mails("sales_request")).as("nobody to tell").isEmpty();

    var told = merchant.caller().patch("/v1/seller", "{\"sales_email\":\"sales@merchant.test\"}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.at("/sales_email")).isEqualTo("sales@merchant.test");
    for (var field : List.of("sales_email", "support_email")) {
      var wrong =
          merchant.caller().patch("/v1/seller", "{\"%s\":\"a..b@acme.test\"}".formatted(field));
      assertThat(wrong.status()).as(wrong.text()).isEqualTo(400);
      assertThat(wrong.at("/param")).isEqualTo("/" + field);
    }
    merchant.caller().post("/v1/sales-requests", request);
    assertThat(mails("sales_request"))
        .containsExactly("sales@merchant.test: Acme has a request for Merchant");
    assertThat(text("sales_request"))
        .contains(
            "Acme has asked for the plan Scout Enterprise.",
            "Ann (ann@acme.test) writes:",
            "Hello");
  }

  /// Both are told at once, on a clock that stands still.
  @Test
  void each_who_asks_sales_hears_of_it_and_sales_reads_what_each_has_asked() {
    var customer = customer();
    merchant.caller().patch("/v1/seller", "{\"sales_email\":\"sales@merchant.test\"}");
    for (var name : List.of("Ann", "Bob")) {
      var request =
          "{\"customer\":\"%1$s\",\"plan\":\"enterprise\",\"name\":\"%2$s\",\"email\":\"%2$s@acme.test\",\"message\":\"I am %2$s.\"}"
              .formatted(customer, name);
      var asked = merchant.caller().post("/v1/sales-requests", request);
      assertThat(asked.status()).as(asked.text()).isBetween(200, 299);
    }

    assertThat(mails("sales_acknowledged"))
        .extracting(one -> one.substring(0, one.indexOf(':')))
        .containsExactlyInAnyOrder("Ann@acme.test", "Bob@acme.test");
    assertThat(mails("sales_request")).hasSize(2);
    var texts =
        merchant
            .caller()
            .get("/v1/mails?kind=sales_request")
            .json()
            .get("data")
            .valueStream()
            .map(one -> merchant.caller().get("/v1/mails/" + one.path("id").asString()).at("/text"))
            .toList();
    assertThat(texts).anyMatch(one -> one.contains("I am Ann."));
    assertThat(texts).anyMatch(one -> one.contains("I am Bob."));
  }

  @Test
  void a_change_names_its_plans_its_price_and_its_invoice() {
    var customer = customer();
    var subscription = merchant.subscribe(customer, "basic", "month");
    quoted(customer, subscription, "\"change\":{\"plan\":\"pro\"}");
    assertThat(mails("changed")).containsExactly("books@acme.test: Change confirmed: Merchant");
    var shown = merchant.caller().get("/v1/subscriptions/" + subscription);
    var document = merchant.caller().get("/v1/documents?customer=" + customer);

    assertThat(text("changed"))
        .contains("Before: Scout Basic. Now: Scout Pro.")
        .contains("The price is $" + shown.at("/price/amount") + " per month.")
        .contains("Invoice " + document.at("/data/0/number") + " of $");
  }

  @Test
  void a_receipt_says_what_of_a_payment_is_credit() {
    var customer = customer();
    merchant.subscribe(customer, "basic", "month");
    var document = merchant.caller().get("/v1/documents?customer=" + customer).at("/data/0/id");
    var paid =
        merchant
            .caller()
            .post(
                "/v1/documents/" + document + "/payments",
                "{\"amount\":\"45.00\",\"method\":\"cash\"}");
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    assertThat(mails("receipt")).hasSize(1);
    assertThat(text("receipt")).contains("Your payment was $5.00 more than the invoice.");
  }

  @Test
  void an_invoice_that_waits_for_its_card_says_which_and_when_and_one_without_how_to_pay() {
    merchant =
        installation.merchant(
            Installation.catalog(
                Installation.text("scout").replace("net_days: 0", "net_days: 14")));
    merchant.subscribe(customer(), "basic", "month");
    assertThat(mails("invoice")).hasSize(1);
    assertThat(text("invoice"))
        .contains("On Apr 15, 2026, $40.00 will be charged to the card Visa 4242.");

    merchant.caller().patch("/v1/seller", SellerText.SELLER);
    var byInvoice = customer();
    merchant
        .caller()
        .patch("/v1/customers/" + byInvoice, "{\"collection_method\":\"send_invoice\"}");
    merchant.subscribe(byInvoice, "basic", "month");
    assertThat(mails("invoice")).hasSize(2);
    assertThat(text("invoice"))
        .contains("Please transfer $40.00 by Apr 15, 2026.")
        .doesNotContain("card");

    var other = customer();
    merchant.subscribe(other, "basic", "month");
    installation.database.execute(
        "update payment_method set removed_at = now(), is_default = false where customer = '%s'"
            .formatted(other.uuid()));
    assertThat(mails("invoice")).hasSize(3);
    assertThat(text("invoice"))
        .contains("Please transfer $40.00 by Apr 15, 2026.")
        .doesNotContain("card");
  }

  @Test
  void invoices_and_receipts_go_to_further_addresses_and_to_each_once() {
    var customer = customer();
    var path = "/v1/customers/" + customer;
    merchant
        .caller()
        .post(
            path + "/members",
            "{\"name\":\"Ann\",\"email\":\"ann@acme.test\",\"role\":\"billing\"}");
    var told =
        merchant
            .caller()
            .patch(
                path,
                "{\"invoice_emails\":[\"ap@acme.test\",\"AP@acme.test\",\"Ann@acme.test\",\"Books@acme.test\"]}");
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.at("/invoice_emails/3")).isEqualTo("Books@acme.test");

    var subscription = merchant.subscribe(customer, "basic", "month");
    quoted(customer, subscription, "\"change\":{\"plan\":\"pro\",\"when\":\"period_end\"}");
    assertThat(mails("invoice"))
        .extracting(one -> one.substring(0, one.indexOf(':')).toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder("ap@acme.test", "ann@acme.test", "books@acme.test");
    assertThat(mails("change_scheduled")).as("not a document").hasSize(2);

    assertThat(merchant.caller().patch(path, "{\"invoice_emails\":[]}").text())
        .doesNotContain("invoice_emails");
    assertThat(merchant.caller().patch(path, "{\"invoice_emails\":[\"a@b\",\"nobody\"]}").status())
        .isEqualTo(400);
    assertThat(
            merchant
                .caller()
                .patch(
                    path, "{\"invoice_emails\":[\"a@b\",\"b@b\",\"c@b\",\"d@b\",\"e@b\",\"f@b\"]}")
                .status())
        .isEqualTo(400);
  }

  private void write(Id object, CustomerId customer, Occurrence what) {
    installation
        .database
        .transactions()
        .write(
            merchant.id(),
            tx -> {
              var id = installation.application.core().ids().next();
              Events.write(tx, List.of(Event.of(id, object, customer, Installation.BEGIN, what)));
              tx.commit();
              return what;
            });
  }

  private static Occurrence reached(Optional<String> meter, int percent) {
    return new Occurrence.ThresholdReached(
        new SubscriptionId(new UUID(0, 1)),
        meter,
        meter,
        meter.isPresent() ? "API calls" : "",
        percent,
        Decimal.of(100),
        Decimal.of(percent));
  }

  @Test
  void thresholds_of_usage_and_of_the_budget_are_told() {
    var customer = customer();
    write(new AlertId(new UUID(0, 2)), customer, reached(Optional.of("calls"), 80));
    write(new AlertId(new UUID(0, 3)), customer, reached(Optional.empty(), 100));

    assertThat(mails("usage_threshold"))
        .containsExactly("books@acme.test: 80% of API calls used: Merchant");
    assertThat(mails("budget_threshold"))
        .containsExactly("books@acme.test: 100% of your budget reached: Merchant");
    assertThat(text("budget_threshold")).contains("Usage of Acme has reached 100% of the budget.");
  }
}

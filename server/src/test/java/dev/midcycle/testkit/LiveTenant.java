package dev.midcycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A tenant in earnest: its time is the system's, which is told in nanoseconds and goes on between
/// any two looks at it. The gateway is the test's.
public final class LiveTenant implements AutoCloseable {
  public static final String CATALOGUE =
      """
      catalog: live
      currency: USD
      timezone: UTC
      meters: {calls: {name: Calls, event: call, aggregation: count}}
      plans:
        free: {name: Free, family: f, rank: 1, prices: {month: 0, year: 0}}
        basic:
          name: Basic
          family: f
          rank: 10
          prices: {month: 30.00, year: 300.00}
          charges: [{key: calls, kind: usage, meter: calls, price: 0.10}]
        pro:
          name: Pro
          family: f
          rank: 20
          prices: {month: 60.00, year: 600.00}
          charges: [{key: calls, kind: usage, meter: calls, price: 0.10}]
      addons:
        extra: {name: Extra, charges: [{key: fee, kind: recurring, price: {month: 9.00, year: 90.00}}]}
      coupons:
        HALF: {percent: 50, duration: once}
      """;

  public final SettableClock clock;
  public final Bank bank = new Bank();
  public final Installation installation;
  public final Installation.Merchant merchant;
  private int events;

  public LiveTenant(String begin) {
    clock = new SettableClock(Instant.parse(begin));
    installation = new Installation(clock, bank, _ -> Optional.of(bank));
    merchant = installation.live(Installation.catalog(CATALOGUE));
  }

  public CustomerId payer() {
    return merchant.payer("Harbor", "tok_success");
  }

  /// Quotes and, as a person does, confirms a few seconds later.
  ///
  /// @param fields of the verb `subscribe`
  public Visitor subscribe(CustomerId customer, String fields) {
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes", "{\"customer\":\"%s\",\"subscribe\":%s}".formatted(customer, fields));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    clock.pass(Duration.ofSeconds(7));
    var done = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return new Visitor(merchant.caller(), customer, done.at("/subscription/id"));
  }

  /// The customer's admin, who has just come in.
  public Visitor admin(Visitor any) {
    var caller = merchant.as(Role.ADMIN, any.customer());
    return new Visitor(caller, any.customer(), any.subscription());
  }

  /// Quotes and confirms; gives what is due now by it, and what the document comes to.
  public String make(Visitor who, String verb) {
    var quote = who.quote(verb);
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    clock.pass(Duration.ofSeconds(7));
    var done = who.confirm(quote);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    var document = done.json().has("document") ? done.at("/document/total/amount") : "none";
    return quote.at("/due_now/amount") + " " + document;
  }

  public void use(Visitor who, int times) {
    for (int i = 0; i < times; i++) {
      var sent =
          merchant
              .caller()
              .post(
                  "/v1/events",
                  "{\"id\":\"e%d\",\"customer\":\"%s\",\"event\":\"call\",\"time\":\"%s\"}"
                      .formatted(++events, who.customer(), clock.instant().plusNanos(123)));
      assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    }
  }

  /// Lives on to ten in the morning of a day, and works each day at that time.
  public void until(String day) {
    var end = LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    while (clock.instant().isBefore(end)) {
      var next = clock.instant().plus(Duration.ofDays(1));
      clock.pass(Duration.between(clock.instant(), next.isBefore(end) ? next : end));
      work();
    }
  }

  /// What the server does by itself.
  public void work() {
    installation.application.billing().runs().runAll(() -> true);
    installation.application.usage().folding().foldAll(() -> true);
    installation.application.payment().collecting().runAll(() -> true);
    installation.application.payment().unknownPayments().askAll(() -> true);
  }

  @Override
  public void close() {
    installation.close();
  }
}

package dev.midcycle.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Page;
import dev.midcycle.entitlement.KeptAnswers.Kept;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An answer is kept until time by itself may change it. A month, in which whoever asks in between,
/// up to the last microsecond, would have been told the same.
class LastingTest {
  private static final Instant BEGIN = Instant.parse("2026-04-01T16:20:30Z");
  private static final Instant END = BEGIN.plus(Duration.ofDays(34));

  @SuppressWarnings("InlineFormatString") // a page of its own
  private static final String CATALOGUE =
      """
      catalog: live
      currency: USD
      timezone: America/New_York
      billing: {proration: %s}
      meters:
        calls: {name: Calls, event: call, aggregation: sum, property: n}
        cameras: {name: Cameras, event: call, aggregation: max, property: n, window: day, combine: sum}
        seats: {name: Seats, event: call, aggregation: latest, property: n, window: day, combine: sum, carry_over: true}
        items: {name: Items, event: call, aggregation: max, property: n, window: day, combine: max}
      features:
        alerts: {name: Alerts, type: flag}
        calls: {name: Calls, type: metered, meter: calls}
        cameras: {name: Cameras, type: metered, meter: cameras}
        seats: {name: Seats, type: limit, meter: seats}
        items: {name: Items, type: limit, meter: items}
      plans:
        basic:
          name: Basic
          family: f
          rank: 10
          prices: {month: 30.00}
          features: {seats: 5, items: 3}
          charges:
            - {key: calls, kind: usage, meter: calls, included: 10, price: 0.10}
            - {key: cameras, kind: usage, meter: cameras, included: 2, price: 1.00, price_per: period}
        pro:
          name: Pro
          family: f
          rank: 20
          prices: {month: 60.00}
          features: {alerts: true, seats: 50, items: 30}
          charges:
            - {key: calls, kind: usage, meter: calls, included: 1000, price: 0.10}
            - {key: cameras, kind: usage, meter: cameras, included: 20, price: 1.00, price_per: period}
      """;

  private final SettableClock clock = new SettableClock(BEGIN);
  private final Bank bank = new Bank();
  private int events;

  @ParameterizedTest(name = "by the {0}: {1} {2}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          by     | how it begins         | what is done on the third day
          day    |                       |
          second |                       |
          day    | ,"trial_days":10      |
          second | ,"trial_days":10      | "change":{"plan":"pro"}
          day    | ,"start":"2026-04-20" |
          day    |                       | "pause":{"until":"2026-04-20"}
          second |                       | "cancel":{}
          second |                       | "change":{"plan":"pro","when":"period_end"}
          """)
  void nobody_would_have_been_told_otherwise_in_between(String by, String begins, String done) {
    try (var installation = new Installation(clock, bank, _ -> Optional.of(bank))) {
      var merchant = installation.live(Installation.catalog(CATALOGUE.formatted(by)));
      var life = new Life(installation, begin(merchant, begins == null ? "" : begins));
      life.run(BEGIN.plus(Duration.ofDays(2)));
      if (done != null) {
        life.visitor().make(done);
      }
      life.run(END);
    }
  }

  private Visitor begin(Merchant merchant, String begins) {
    var customer = merchant.payer("Harbor", "tok_success");
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"%s}}"
                    .formatted(customer, begins));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    clock.pass(Duration.ofSeconds(7));
    var made = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    return new Visitor(merchant.caller(), customer, made.at("/subscription/id"));
  }

  private final class Life {
    private final Installation installation;
    private final Visitor visitor;
    private final TenantId tenant;
    private Instant used = Instant.EPOCH;

    private Life(Installation installation, Visitor visitor) {
      this.installation = installation;
      this.visitor = visitor;
      this.tenant =
          installation.application.core().tenants().list(Page.Slice.FIRST).rows().getFirst().id();
    }

    Visitor visitor() {
      return visitor;
    }

    /// From one end of an answer to the next.
    void run(Instant end) {
      while (clock.instant().isBefore(end)) {
        useNowAndThen();
        var kept = read();
        var until = kept.until().orElseThrow();
        assertThat(until).isAfter(clock.instant());
        var whole = Duration.between(clock.instant(), until);
        holds(kept, whole.dividedBy(2));
        holds(kept, Duration.between(clock.instant(), until).minus(Duration.ofNanos(2000)));
        clock.pass(Duration.between(clock.instant(), until));
        installation.application.billing().runs().runAll(() -> true);
        installation.application.usage().folding().foldAll(() -> true);
        installation.application.payment().collecting().runAll(() -> true);
      }
    }

    private void holds(Kept kept, Duration later) {
      clock.pass(later);
      assertThat(read().granted().features())
          .as("%s, as of %s", clock.instant(), kept.granted().at())
          .isEqualTo(kept.granted().features());
    }

    private Kept read() {
      return installation
          .application
          .usage()
          .entitlements()
          .read(tenant, visitor.customer())
          .orElseThrow();
    }

    /// Once now, and once in a while; every third day.
    private void useNowAndThen() {
      var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
      if (today.isAfter(used)) {
        used = today.plus(Duration.ofDays(2));
        use(clock.instant());
        use(clock.instant().plus(Duration.ofMinutes(50)));
      }
    }

    private void use(Instant at) {
      var sent =
          visitor
              .caller()
              .post(
                  "/v1/events",
                  "{\"id\":\"e%1$d\",\"customer\":\"%2$s\",\"event\":\"call\",\"time\":\"%3$s\",\"properties\":{\"n\":%4$d}}"
                      .formatted(++events, visitor.customer(), at, 1 + events % 4));
      assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    }
  }
}

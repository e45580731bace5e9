package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.event.EventResult;
import dev.midcycle.event.UsageEvent;
import dev.midcycle.event.UsageEvents;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A quote that settles usage, and its confirmation.
class QuotedUsageTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: x
          currency: USD
          timezone: UTC
          meters: {u: {event: u, aggregation: sum, property: v}}
          plans:
            a:
              name: A
              family: f
              rank: 1
              prices: {month: 10.00}
              charges: [{key: use, kind: usage, meter: u, price: 1.00}]
            b:
              name: B
              family: f
              rank: 2
              prices: {month: 40.00}
              charges: [{key: use, kind: usage, meter: u, price: 1.00}]
          """);

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private SubscriptionId subscription;

  @BeforeEach
  void a_customer_who_has_used_five() {
    merchant = installation.merchant(CATALOG);
    customer = merchant.payer("Harbor", "tok_success");
    subscription = SubscriptionId.parse(merchant.subscribe(customer, "a", "month")).orElseThrow();
    merchant.advance("2026-04-10T12:00:00Z");
    use(installation.application, "first", "2026-04-05T09:00:00Z", "5");
  }

  private void use(Application application, String id, String time, String value) {
    var event =
        new UsageEvent(
            customer,
            Optional.empty(),
            "test",
            id,
            new Event("u", Instant.parse(time), Map.of("v", value)));
    assertThat(
            application
                .usage()
                .events()
                .record(merchant.id(), List.of(event), UsageEvents.Admission.ALL))
        .containsExactly(new EventResult.Accepted());
    application.usage().folding().fold(merchant.id());
  }

  private Quote quoted(Application application, ChangeRequest request) {
    var wish = new QuoteRequest(customer, Optional.of(subscription), request);
    return switch (application
        .billing()
        .quotes()
        .quote(UnitOfWork.of(merchant.id()), wish, Actor.OPERATOR)) {
      case QuoteOutcome.Quoted(var quote, _, _, _) -> quote;
      default -> throw new AssertionError(wish);
    };
  }

  private ConfirmOutcome confirm(Application application, Quote quote) {
    return application
        .billing()
        .quotes()
        .confirm(merchant.id(), quote.id(), Confirming.of(customer, Actor.OPERATOR));
  }

  private static ChangeRequest.Cancel now() {
    return new ChangeRequest.Cancel(
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.Now()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        "");
  }

  private List<String> usageLines() {
    return installation.rows(
        "select quantity, amount from document_line where tenant = '%s' and charge = 'use'"
            .formatted(merchant.id().uuid()));
  }

  @Test
  void what_is_recorded_after_the_quote_does_not_change_what_it_bills() {
    var quote = quoted(installation.application, now());
    use(installation.application, "since", "2026-04-10T11:00:00Z", "7");

    var confirmation = confirm(installation.application, quote);

    assertThat(confirmation).isInstanceOf(ConfirmOutcome.Confirmed.class);
    assertThat(usageLines()).containsExactly("5 500");
  }

  @Test
  void what_is_recorded_after_the_quote_is_billed_with_its_period() {
    var plan =
        new ChangeRequest.Change(
            Optional.of(new PlanKey("b")),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            ChangeRequest.Overrides.NONE);
    var quote = quoted(installation.application, plan);
    use(installation.application, "since", "2026-04-10T11:00:00Z", "7");
    assertThat(confirm(installation.application, quote))
        .isInstanceOf(ConfirmOutcome.Confirmed.class);

    merchant.advance("2026-05-02");

    assertThat(usageLines()).containsExactlyInAnyOrder("5 500", "7 700");
  }

  @Test
  void a_quote_takes_two_round_trips_and_a_confirmation_four() throws IOException {
    var clock = InstantSource.system();
    try (var trips = installation.database.roundTrips();
        var counted = installation.database.counted(trips)) {
      var application =
          Application.build(
              counted.transactions(), clock, new SandboxGateway(clock, Duration.ofHours(1)));
      var quote = new AtomicReference<Quote>();
      // Which gateway a tenant has is read once a process.
      quoted(application, now());

      assertThat(trips.of(() -> quote.set(quoted(application, now())))).isLessThanOrEqualTo(2);
      assertThat(((QuotedChange) quote.get().content()).documents())
          .as("it settles usage")
          .isNotEmpty();
      assertThat(trips.of(() -> confirm(application, quote.get()))).isLessThanOrEqualTo(4);
    }
  }
}

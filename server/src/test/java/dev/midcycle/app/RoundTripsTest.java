package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.db.RoundTrips;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How often the database is waited for. These are counts, the same on every machine.
class RoundTripsTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private SubscriptionId subscription;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    subscription = SubscriptionId.parse(scout.subscribe(customer, "basic", "month")).orElseThrow();
    scout.advance("2026-04-16");
  }

  @Test
  void a_quote_takes_two_and_its_confirmation_four_around_the_payment() throws IOException {
    counted((application, trips) -> {
      var quotes = new ArrayList<QuoteId>();
      assertThat(trips.of(() -> quotes.add(quote(application, upgrade())))).isLessThanOrEqualTo(2);
      assertThat(trips.of(() -> confirm(application, quotes.getFirst()))).isLessThanOrEqualTo(4);
    });
  }

  @Test
  void a_change_dated_back_behind_what_is_kept_at_hand_takes_no_more() throws IOException {
    scout.advance("2026-06-16");
    counted((application, trips) -> {
      var quotes = new ArrayList<QuoteId>();
      assertThat(trips.of(() -> quotes.add(quote(application, upgradeSince("2026-04-20")))))
          .isLessThanOrEqualTo(2);
      assertThat(trips.of(() -> confirm(application, quotes.getFirst()))).isLessThanOrEqualTo(4);
    });
  }

  @Test
  void a_confirmation_that_nobody_pays_first_takes_two() throws IOException {
    counted((application, trips) -> {
      var quote = quote(application, new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, ""));
      assertThat(trips.of(() -> confirm(application, quote))).isLessThanOrEqualTo(2);
    });
  }

  /// Claim, load and write, then a last claim that finds nothing, and its end.
  @Test
  void a_bill_run_takes_no_more_for_hundreds_than_for_one() throws IOException, SQLException {
    Copies.of(installation.database.login()).make(subscription, 400);
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");
    counted((application, trips) -> {
      var issued = new ArrayList<Integer>();
      assertThat(trips.of(() -> issued.add(application.billing().runs().run(scout.id()).size())))
          .isLessThanOrEqualTo(5);
      assertThat(issued).isEqualTo(List.of(401));
    });
  }

  private interface Counting {
    void with(Application application, RoundTrips trips);
  }

  private static void counted(Counting counting) throws IOException {
    try (var trips = installation.database.roundTrips();
        var database = installation.database.counted(trips)) {
      var clock = InstantSource.system();
      var gateway = new SandboxGateway(clock, Duration.ZERO);
      var application = Application.build(database.transactions(), clock, gateway);
      // Looked up once for the life of a process.
      application
          .core()
          .tenants()
          .all()
          .forEach(tenant -> application.payment().gateways().of(UnitOfWork.of(tenant.id())));
      counting.with(application, trips);
    }
  }

  private static ChangeRequest upgrade() {
    return upgrade(ChangeRequest.Overrides.NONE);
  }

  private static ChangeRequest upgradeSince(String day) {
    var date = LocalDate.parse(day).atStartOfDay(ZoneId.of("America/New_York")).toInstant();
    return upgrade(
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.On(date)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static ChangeRequest upgrade(ChangeRequest.Overrides overrides) {
    return new ChangeRequest.Change(
        Optional.of(new PlanKey("pro")), Optional.empty(), Map.of(), Set.of(), Set.of(), overrides);
  }

  private QuoteId quote(Application application, ChangeRequest request) {
    var wish = new QuoteRequest(customer, Optional.of(subscription), request);
    return switch (application
        .billing()
        .quotes()
        .quote(UnitOfWork.of(scout.id()), wish, Actor.OPERATOR)) {
      case QuoteOutcome.Quoted(var quote, _, _) -> quote.id();
      case QuoteOutcome other -> throw new AssertionError(other);
    };
  }

  private void confirm(Application application, QuoteId id) {
    assertThat(application.billing().quotes().confirm(scout.id(), customer, id, Actor.OPERATOR))
        .isInstanceOf(ConfirmOutcome.Confirmed.class);
  }
}

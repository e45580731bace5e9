package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.Confirming;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.db.RoundTrips;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How often the database is waited for. These are counts, the same on every machine.
class RoundTripsTest {
  /// Begin, tenant and commit among them.
  private static final int STATEMENTS_OF_A_QUOTE = 15;

  private static final int STATEMENTS_OF_A_CONFIRMATION = 49;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private SubscriptionId subscription;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    a_customer_on_basic();
    scout.advance("2026-04-16");
  }

  private void a_customer_on_basic() {
    customer = scout.payer("Harbor", "tok_success");
    subscription = SubscriptionId.parse(scout.subscribe(customer, "basic", "month")).orElseThrow();
  }

  @Test
  void a_quote_takes_two_and_its_confirmation_four_around_the_payment() throws IOException {
    counted((application, trips) -> {
      var quotes = new ArrayList<QuoteId>();
      assertThat(trips.of(() -> quotes.add(quote(application, upgrade())))).isLessThanOrEqualTo(2);
      assertThat(trips.of(() -> confirm(application, quotes.getFirst()))).isLessThanOrEqualTo(4);
    });
  }

  /// Whose key it is, is known for a second.
  @Test
  void a_request_for_a_quote_takes_two_and_no_more_for_its_idempotency_key() throws IOException {
    served((caller, trips) -> {
      var told = new AtomicReference<Caller.Answer>();

      assertThat(trips.of(() -> told.set(quote(caller, "attempt-1")))).isEqualTo(2);
      assertThat(told.get().status()).as(told.get().text()).isEqualTo(201);
      assertThat(trips.statementsOf(() -> told.set(quote(caller, "attempt-2"))))
          .isLessThanOrEqualTo(STATEMENTS_OF_A_QUOTE);
      assertThat(trips.of(() -> told.set(quote(caller, "attempt-2")))).isEqualTo(2);
      assertThat(told.get().header("Idempotent-Replay")).isEqualTo("true");
    });
  }

  /// A plan that is kept wants its values with their types: without one the driver waits for the
  /// answer to every statement.
  @Test
  void nothing_takes_more_once_its_plans_are_kept() throws IOException {
    served((caller, trips) -> {
      for (int i = 0; i < 10; i++) {
        var attempt = "attempt-" + i;
        assertThat(trips.of(() -> assertThat(quote(caller, attempt).status()).isEqualTo(201)))
            .as(attempt)
            .isEqualTo(2);
      }
      for (int i = 0; i < 10; i++) {
        a_customer_on_basic();
        var quote = quote(caller, "of-another-" + i).at("/id");
        var attempt = "confirmed-" + i;
        assertThat(
                trips.of(() -> assertThat(confirm(caller, quote, attempt).status()).isEqualTo(200)))
            .as(attempt)
            .isLessThanOrEqualTo(4);
      }
    });
  }

  private Caller.Answer quote(Caller caller, String key) {
    return caller
        .with("Idempotency-Key", key)
        .post(
            "/v1/quotes",
            "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
                .formatted(customer, subscription));
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

  /// One that writes the intent, one that writes what was decided and what is told of it.
  @Test
  void a_request_to_confirm_takes_two_transactions_around_the_payment() throws IOException {
    served((caller, trips) -> {
      var quote = quote(caller, "attempt-1").at("/id");
      var told = new AtomicReference<Caller.Answer>();
      var statements = new AtomicLong();
      var roundTrips = new AtomicLong();

      long transactions =
          trips.transactionsOf(() ->
              statements.set(
                  trips.statementsOf(() ->
                      roundTrips.set(
                          trips.of(() -> told.set(confirm(caller, quote, "attempt-2")))))));

      assertThat(told.get().at("/receipt/amount/amount")).isEqualTo("15.00");
      assertThat(transactions).isEqualTo(2);
      assertThat(roundTrips).hasValue(4);
      assertThat(statements.get()).isLessThanOrEqualTo(STATEMENTS_OF_A_CONFIRMATION);
    });
  }

  @Test
  void a_request_to_confirm_what_nobody_pays_first_takes_one() throws IOException {
    served((caller, trips) -> {
      var asked =
          caller.post(
              "/v1/quotes",
              "{\"customer\":\"%s\",\"subscription\":\"%s\",\"cancel\":{}}"
                  .formatted(customer, subscription));

      long transactions =
          trips.transactionsOf(() ->
              assertThat(confirm(caller, asked.at("/id"), "attempt-1").status()).isEqualTo(200));

      assertThat(transactions).isOne();
    });
  }

  private static Caller.Answer confirm(Caller caller, String quote, String key) {
    return caller.with("Idempotency-Key", key).post("/v1/quotes/" + quote + "/confirm", "");
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

  private interface Requests {
    void with(Caller caller, RoundTrips trips);
  }

  /// Somebody with a key who has made a request already.
  private void served(Requests requests) throws IOException {
    var key = installation.key(scout.id(), Scope.WRITE);
    counted(
        new SettableClock(Instant.now()),
        (application, trips) -> {
          try (var server = Serving.start(application, Installation.MANNER)) {
            var caller = Caller.anonymous(server.port()).withKey(key);
            assertThat(quote(caller, "the-first").status()).isEqualTo(201);
            requests.with(caller, trips);
          }
        });
  }

  private static void counted(Counting counting) throws IOException {
    counted(InstantSource.system(), counting);
  }

  private static void counted(InstantSource clock, Counting counting) throws IOException {
    try (var counted = Counted.on(installation, clock)) {
      counting.with(counted.application(), counted.trips());
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
      case QuoteOutcome.Quoted(var quote, _, _, _) -> quote.id();
      case QuoteOutcome other -> throw new AssertionError(other);
    };
  }

  private void confirm(Application application, QuoteId id) {
    assertThat(
            application
                .billing()
                .quotes()
                .confirm(scout.id(), id, Confirming.of(customer, Actor.OPERATOR)))
        .isInstanceOf(ConfirmOutcome.Confirmed.class);
  }
}

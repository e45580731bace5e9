package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.correction.Granting;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an idempotency key names, and what is remembered of it.
class AttemptsTest {
  private static final Answered DONE = answer("text/plain");

  /// The database does not take its media type.
  private static final Answered UNHEARD = answer("a\0b");

  @RegisterExtension static final Installation installation = new Installation();
  private final SettableClock clock = new SettableClock(Installation.BEGIN);
  private Installation.Merchant merchant;
  private Installation.Merchant other;
  private CustomerId customer;
  private Attempts attempts;

  @BeforeEach
  void two_merchants() {
    merchant = installation.merchant("scout");
    other = installation.merchant("scout");
    customer = merchant.customer("Harbor");
    attempts = new Attempts(installation.database.transactions(), clock);
  }

  private static Answered answer(String mediaType) {
    var body = new byte[] {'o', 'k'};
    return new Answered(201, mediaType, body, body);
  }

  private static Attempt attempt(
      TenantId tenant, String principal, String route, String key, int body) {
    return new Attempt(tenant, principal, route, key, Arrays.copyOf(new byte[] {(byte) body}, 32));
  }

  private Attempt attempt() {
    return attempt(merchant.id(), "anna", "POST /v1/things", "key", 1);
  }

  /// Gives the customer 1.00, in a transaction like any other.
  private Answered give(UnitOfWork unit, Answered answer) {
    installation
        .application
        .billing()
        .granting()
        .grant(
            unit,
            new Granting.Grant(
                customer, new Money(Currency.getInstance("USD"), 100), "", Optional.empty()),
            new Stamp(Actor.OPERATOR, Installation.BEGIN));
    return answer;
  }

  private String given() {
    return merchant.caller().get("/v1/customers/" + customer).at("/credit_balance/amount");
  }

  @Test
  void what_is_done_and_what_is_remembered_are_there_together() {
    assertThat(attempts.once(attempt(), unit -> give(unit, DONE)))
        .isEqualTo(new Outcome.First(DONE));
    assertThat(given()).isEqualTo("1.00");

    var again = attempts.once(attempt(), unit -> give(unit, DONE));

    assertThat(again).isInstanceOf(Outcome.Repeated.class);
    assertThat(given()).isEqualTo("1.00");
  }

  @Test
  void where_the_answer_can_not_be_remembered_nothing_is_done() {
    assertThatThrownBy(() -> attempts.once(attempt(), unit -> give(unit, UNHEARD)))
        .isInstanceOf(RuntimeException.class);

    assertThat(given()).isEqualTo("0.00");
    assertThat(attempts.once(attempt(), unit -> give(unit, DONE)))
        .isEqualTo(new Outcome.First(DONE));
    assertThat(given()).isEqualTo("1.00");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          merchant | who   | route                | key   | body | is
          one      | anna  | POST /v1/things      | key   | 1    | Repeated
          one      | anna  | POST /v1/things      | key   | 2    | Reused
          two      | anna  | POST /v1/things      | key   | 1    | First
          one      | berta | POST /v1/things      | key   | 1    | First
          one      | anna  | POST /v1/other       | key   | 1    | First
          one      | anna  | POST /v1/things      | other | 1    | First
          """)
  void a_key_is_its_owners_for_one_route(
      String whose, String who, String route, String key, int body, String is) {
    attempts.once(attempt(), _ -> DONE);
    var tenant = whose.equals("one") ? merchant.id() : other.id();

    var outcome = attempts.once(attempt(tenant, who, route, key, body), _ -> DONE);

    assertThat(outcome.getClass().getSimpleName()).isEqualTo(is);
  }

  @Test
  void work_that_fails_by_itself_is_no_attempt() {
    assertThatThrownBy(() ->
            attempts.once(
                attempt(),
                unit -> {
                  give(unit, DONE);
                  throw new IllegalStateException("changed its mind");
                }))
        .hasMessage("changed its mind");

    assertThat(given()).isEqualTo("0.00");
    assertThat(attempts.once(attempt(), unit -> give(unit, DONE)))
        .isEqualTo(new Outcome.First(DONE));
  }

  @Test
  void a_repeat_does_not_go_on_once_it_has_read() {
    attempts.once(attempt(), unit -> give(unit, DONE));
    var reached = new AtomicInteger();

    var again =
        attempts.once(
            attempt(),
            unit -> {
              installation.application.core().customers().find(unit, customer);
              reached.incrementAndGet();
              return DONE;
            });

    assertThat(again).isInstanceOf(Outcome.Repeated.class);
    assertThat(reached).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"PT59S, Running", "PT61S, First"})
  void one_in_steps_that_was_left_is_taken_up_after_a_minute(Duration later, String is) {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            attempts.inSteps(
                attempt(),
                () -> {
                  throw new Left();
                }))
        .isInstanceOf(Left.class);
    clock.pass(later);

    var outcome =
        attempts.inSteps(
            attempt(),
            () -> {
              runs.incrementAndGet();
              return DONE;
            });

    assertThat(outcome.getClass().getSimpleName()).isEqualTo(is);
    assertThat(runs).hasValue(is.equals("First") ? 1 : 0);
  }

  @Test
  void what_is_old_is_forgotten_and_nothing_else() {
    attempts.once(attempt(), _ -> DONE);
    clock.pass(Duration.ofHours(24));
    var later = attempt(merchant.id(), "anna", "POST /v1/things", "later", 1);
    attempts.once(later, _ -> DONE);
    clock.pass(Duration.ofMinutes(1));

    assertThat(attempts.forget(merchant.id(), Duration.ofHours(24))).isOne();

    assertThat(attempts.once(later, _ -> DONE)).isInstanceOf(Outcome.Repeated.class);
    assertThat(attempts.once(attempt(), _ -> DONE)).isInstanceOf(Outcome.First.class);
  }

  /// The process has ended, as far as anybody can tell.
  private static final class Left extends Error {
    private static final long serialVersionUID = 1;
  }
}

package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.correction.Granting;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of two attempts that come at the same time one has its effect, and both are told the same.
class AttemptsAtOnceTest {
  private static final Answered DONE = answer("text/plain");

  @RegisterExtension static final Installation installation = new Installation();
  private Installation.Merchant merchant;
  private CustomerId customer;
  private MemberId member;
  private Attempts attempts;

  @BeforeEach
  void a_customer() {
    merchant = installation.merchant("scout");
    customer = merchant.customer("Harbor");
    member = merchant.member(customer, Role.ADMIN);
    attempts =
        new Attempts(installation.database.transactions(), new SettableClock(Installation.BEGIN));
  }

  private static Answered answer(String mediaType) {
    var body = new byte[] {'o', 'k'};
    return new Answered(201, mediaType, body, body);
  }

  /// What two do that come at the same time, and what the second is told.
  enum Doing {
    /// Each waits for the customer, so that the second finds the first one's effect.
    GIVES,
    /// One of two that make the same link fails.
    MAKES_A_LINK,
    /// The second is refused because of what the first did.
    THROWS_WHERE_GIVEN,
    /// It would remember another answer than the first.
    ANSWERS_OTHERWISE_WHERE_GIVEN
  }

  @ParameterizedTest
  @CsvSource({
    "GIVES,                         1, Repeated",
    "GIVES,                         2, Reused",
    "MAKES_A_LINK,                  1, Repeated",
    "MAKES_A_LINK,                  2, Reused",
    "THROWS_WHERE_GIVEN,            1, Repeated",
    "ANSWERS_OTHERWISE_WHERE_GIVEN, 1, Repeated",
  })
  void of_two_that_come_at_the_same_time_one_has_its_effect(Doing doing, int body, String second) {
    var bodies = new AtomicInteger();
    var meeting = new CyclicBarrier(2);

    var outcomes =
        AtOnce.of(
            2,
            () ->
                attempts.once(
                    attempt(bodies.getAndIncrement() == 0 ? 1 : body),
                    unit -> {
                      assertThat(given(unit)).isZero();
                      await(meeting);
                      return doneBy(doing, unit);
                    }));

    assertThat(outcomes.stream().map(outcome -> outcome.getClass().getSimpleName()))
        .containsExactlyInAnyOrder("First", second);
    assertThat(outcomes.stream().filter(Outcome.Repeated.class::isInstance))
        .allSatisfy(outcome ->
            assertThat(((Outcome.Repeated) outcome).answer().mediaType())
                .isEqualTo(DONE.mediaType()));
    assertThat(remembered()).containsExactly("1");
    assertThat(doing == Doing.MAKES_A_LINK ? 100 : given(UnitOfWork.of(merchant.id())))
        .isEqualTo(100);
  }

  private Answered doneBy(Doing doing, UnitOfWork unit) {
    return switch (doing) {
      case GIVES -> {
        give(unit);
        yield DONE;
      }
      case MAKES_A_LINK -> link(unit);
      case THROWS_WHERE_GIVEN -> {
        give(unit);
        if (given(unit) > 100) {
          throw new IllegalStateException("given already");
        }
        yield DONE;
      }
      case ANSWERS_OTHERWISE_WHERE_GIVEN -> {
        give(unit);
        yield given(unit) > 100 ? answer("text/html") : DONE;
      }
    };
  }

  private Attempt attempt(int body) {
    return new Attempt(
        merchant.id(),
        "anna",
        "POST /v1/things",
        "key",
        Arrays.copyOf(new byte[] {(byte) body}, 32));
  }

  /// Gives the customer 1.00, in a transaction like any other.
  private void give(UnitOfWork unit) {
    installation
        .application
        .billing()
        .granting()
        .grant(
            unit,
            new Granting.Grant(
                customer, new Money(Currency.getInstance("USD"), 100), "", Optional.empty()),
            new Stamp(Actor.OPERATOR, Installation.BEGIN));
  }

  private List<String> remembered() {
    return installation.rows(
        "select count(*) from attempt where tenant = '%s' and route = 'POST /v1/things'"
            .formatted(merchant.id().uuid()));
  }

  /// What the customer has been given, in cents.
  private long given(UnitOfWork unit) {
    return installation
        .application
        .core()
        .customers()
        .find(unit, customer)
        .orElseThrow()
        .credit()
        .minor();
  }

  /// Always the same, which only one can make.
  private Answered link(UnitOfWork unit) {
    var visit =
        new PortalSessions.Visit(merchant.id(), customer, member, Optional.empty(), "overview");
    installation.application.core().sessions().link(unit, visit, "A".repeat(43));
    return DONE;
  }

  private static void await(CyclicBarrier meeting) {
    try {
      meeting.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }
}

package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.gateway.SandboxCards;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A confirmation whose process ends on the way, and whoever sends the same again.
class LeftConfirmationsTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static Installation installation;
  private static Where ends = Where.NOWHERE;

  /// Where the process ends.
  enum Where {
    NOWHERE,
    BEFORE_THE_BANK_IS_ASKED,
    ONCE_THE_BANK_HAS_PAID,
    WHILE_THE_CHANGE_IS_WRITTEN
  }

  /// The process has ended, as far as anybody can tell.
  private static final class Ended extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final class DyingBank implements Gateway {
    private final Set<String> moved = new HashSet<>();

    @Override
    public synchronized Outcome charge(Charge charge) {
      if (ends == Where.BEFORE_THE_BANK_IS_ASKED) {
        throw new Ended();
      }
      moved.add(charge.key());
      if (ends == Where.ONCE_THE_BANK_HAS_PAID) {
        throw new Ended();
      }
      return new Outcome.Succeeded(charge.key());
    }

    @Override
    public synchronized Outcome find(Charge charge) {
      return moved.contains(charge.key())
          ? new Outcome.Succeeded(charge.key())
          : new Outcome.Declined(Decline.of("It never arrived."));
    }

    @Override
    public Optional<Card> describe(String token) {
      return Optional.of(SandboxCards.ALL.getFirst().card());
    }
  }

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new DyingBank());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the process ends            | at once | the same again         | and once it was asked | plan  | documents
          BEFORE_THE_BANK_IS_ASKED    | 500     | idempotency_key_in_use | stale_quote           | basic | 1
          ONCE_THE_BANK_HAS_PAID      | 500     | idempotency_key_in_use |                       | pro   | 2
          WHILE_THE_CHANGE_IS_WRITTEN | 500     |                        |                       | pro   | 2
          """)
  void whoever_sends_the_same_again_is_told_what_became_of_it(
      Where where, int status, String again, String later, String plan, int documents) {
    var scout = installation.merchant("scout");
    var customer = scout.payer("Harbor", "tok_success");
    var visitor =
        new Visitor(scout.caller(), customer, scout.subscribe(customer, "basic", "month"));
    scout.advance("2026-04-16");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    ends(where);

    assertThat(confirm(scout.caller(), quote).status()).isEqualTo(status);

    ends(Where.NOWHERE);
    assertThat(visitor.plan()).as("before anybody has asked").isEqualTo("basic");
    assertThat(confirm(scout.caller(), quote).code()).isEqualTo(again == null ? "" : again);
    CLOCK.pass(Duration.ofMinutes(2));
    installation.application.payment().unknownPayments().askAll(() -> true);
    var told = confirm(scout.caller(), quote);
    assertThat(told.code()).as(told.text()).isEqualTo(later == null ? "" : later);
    assertThat(visitor.plan()).isEqualTo(plan);
    assertThat(visitor.documents()).hasSize(documents);
    assertThat(confirm(scout.caller(), quote).text()).isEqualTo(told.text());
  }

  private static void ends(Where where) {
    ends = where;
    installation.database.execute(
        where == Where.WHILE_THE_CHANGE_IS_WRITTEN
            ? "alter table document_line add constraint nobody_writes check (position < 0) not valid"
            : "alter table document_line drop constraint if exists nobody_writes");
  }

  private static Caller.Answer confirm(Caller caller, Caller.Answer quote) {
    return caller
        .with("Idempotency-Key", "confirm-" + quote.at("/id"))
        .post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
  }
}

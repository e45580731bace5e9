package dev.midcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far one transaction takes a clock. A bill with usage waits an hour for late usage, one
/// without is issued at once.
class ClockStepTest {
  private static final String CATALOG =
      """
      catalog: clocks
      name: Clocks
      currency: USD
      timezone: Asia/Kolkata
      billing: {cycle: anniversary, usage_grace: PT1H}
      meters:
        calls: {name: Calls, event: call, aggregation: count}
      plans:
        flat: {name: Flat, family: one, rank: 1, prices: {month: 10.00}}
        metered:
          name: Metered
          family: one
          rank: 2
          prices: {month: 20.00}
          charges: [{key: calls, kind: usage, meter: calls, price: {month: 0.01}}]
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;

  @BeforeEach
  void a_metered_one_that_renews_at_half_past_six_and_a_flat_one_at_seven() {
    merchant = metered();
    var made =
        merchant
            .caller()
            .post("/v1/customers", "{\"name\":\"Flat\",\"timezone\":\"Asia/Karachi\"}");
    var flat = CustomerId.parse(made.at("/id")).orElseThrow();
    merchant.details(flat);
    merchant.card(flat, "tok_success");
    merchant.subscribe(flat, "flat", "month");
  }

  private static Merchant metered() {
    var made = installation.merchant(Installation.catalog(CATALOG));
    made.subscribe(made.payer("Metered", "tok_success"), "metered", "month");
    return made;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          to                   | on the way to        | documents | next                 | because
          2026-04-30T18:30:00Z | 2026-06-01T00:00:00Z | 0         | 2026-04-30T19:00:00Z | the flat one renews before the metered one is issued
          2026-04-30T18:30:00Z | 2026-04-30T18:40:00Z | 0         |                      | it goes no further
          2026-04-30T19:00:00Z | 2026-06-01T00:00:00Z | 1         | 2026-04-30T19:30:00Z | documents are collected where they are issued
          2026-05-01T00:00:00Z | 2026-06-01T00:00:00Z | 2         | 2026-05-31T18:30:00Z | all that was due before comes at once
          """)
  void it_stands_still_where_documents_come_of_it_or_something_else_falls_due(
      Instant to, Instant target, int documents, @Nullable Instant next, String because) {
    var reached = step(merchant, to, target);

    assertThat(reached.at()).as(because).isEqualTo(to);
    assertThat(reached.documents()).as(because).hasSize(documents);
    assertThat(reached.ahead().next()).as(because).isEqualTo(Optional.ofNullable(next));
    assertThat(merchant.caller().get("/v1/clock").at("/now")).isEqualTo(to.toString());
  }

  @Test
  void one_alone_renews_and_is_issued_in_one_step() {
    var alone = metered();

    var reached =
        step(alone, Instant.parse("2026-04-30T18:30:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    assertThat(reached.at()).isEqualTo("2026-04-30T19:30:00Z");
    assertThat(reached.documents()).hasSize(1);
    assertThat(alone.caller().get("/v1/clock").at("/now")).isEqualTo("2026-04-30T19:30:00Z");
  }

  @Test
  void documents_are_numbered_and_paid_in_time_order_whoever_they_are_of() {
    merchant.advance("2027-04-02T00:00:00Z");

    assertThat(
            installation.rows(
                """
                select number, to_char(issued_at at time zone 'UTC', 'MM-DD HH24:MI'), total, paid_at = issued_at
                from document
                where tenant = '%s' and issued_at >= '2027-02-15Z'
                order by number
                """
                    .formatted(merchant.id().uuid())))
        .containsExactly(
            "23 02-28 19:00 1000 true",
            "24 02-28 19:30 2000 true",
            "25 03-31 19:00 1000 true",
            "26 03-31 19:30 2000 true");
    assertThat(
            installation.rows(
                """
                select count(*)
                from payment p
                join document d on d.tenant = p.tenant and d.id = p.document
                where p.tenant = '%s' and p.at <> d.issued_at
                """
                    .formatted(merchant.id().uuid())))
        .as("each at the instant at which it is issued")
        .containsExactly("0");
  }

  private static ClockStep.Reached step(Merchant merchant, Instant to, Instant target) {
    var leg = new ClockStep.Leg(to, target);
    return installation.application.billing().runs().step(merchant.id(), leg);
  }
}

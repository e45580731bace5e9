package dev.midcycle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is charged beside a plan is told at each interval that one may look at.
class OffersByIntervalByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 3 included; then $0.50 each, per day
          1 | 3 included; then $12.00 each, per month
          2 | 3 included; then $63.00 each, every 6 months
          """)
  void to_who_has_no_plan_yet(int place, String told) {
    var merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: seats
                currency: USD
                timezone: UTC
                plans:
                  team:
                    name: Team
                    family: f
                    rank: 1
                    prices: {day: 2, month: 40, 6 months: 210}
                    charges: [{key: seats, name: Seats, kind: recurring, quantity: seats, included: 3,
                      price: {day: 0.50, month: 12, 6 months: 63}}]
                """));
    var customer = merchant.payer("Harbor", "tok_success");

    var offers = merchant.caller().get("/v1/customers/" + customer + "/offers");

    assertThat(offers.at("/plans/0/prices/%d/charges/0".formatted(place)))
        .isEqualTo("Seats: " + told);
    assertThat(offers.at("/plans/0/ordered/0/price_texts/%d/text".formatted(place)))
        .isEqualTo(told);
  }
}

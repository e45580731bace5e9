package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices that staff agrees with one customer, as the API takes them: what the files take, and
/// nothing that would never come to anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPricesByHttpTest {
  private static final String PLANS =
      """
      catalog: own
      currency: USD
      timezone: UTC
      meters: {calls: {name: API calls, event: calls, aggregation: count}}
      plans:
        plain: {name: Plain, family: f, rank: 1, prices: {month: 30}}
        full:
          name: Full
          family: f
          rank: 2
          prices: {month: 60, year: 600}
          minimum: {month: 80, year: 800}
          charges:
            - {key: seats, name: Seats, kind: recurring, quantity: seats, price: 5}
            - {key: hosts, name: Hosts, kind: recurring, quantity: hosts, model: stairstep, tiers: [{up_to: 5, flat: 10}, {flat: 40}]}
            - {key: setup, name: Setup, kind: one_time, price: 100}
            - {key: support, name: Support, kind: recurring, price: 20}
            - {key: calls, kind: usage, meter: calls, included: 100, model: graduated, tiers: [{up_to: 1000, unit: 0.02}, {unit: 0.01}]}
        talk: {name: Talk, family: f, rank: 3, contact_sales: true}
      addons:
        backup: {name: Backup, charges: [{key: copies, kind: recurring, price: 9}]}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor admin;

  @BeforeAll
  void a_customer() {
    merchant = installation.merchant(Installation.catalog(PLANS));
    customer = merchant.payer("Harbor", "tok_success");
    admin =
        new Visitor(
            merchant.as(Role.ADMIN, customer),
            customer,
            merchant.subscribe(customer, "plain", "month"));
  }

  private Visitor staff() {
    return new Visitor(merchant.caller(), customer, admin.subscription());
  }

  private static String onto(String plan, String override) {
    return "\"change\":{\"plan\":\"%s\",\"when\":\"now\",\"override\":%s}"
        .formatted(plan, override);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plan  | override                                                   | place                 | reason
          full  | {"sets":"4.00"}                                            | sets                  | unknown charge "sets"; did you mean "seats"?
          plain | {"seats":"4.00"}                                           | seats                 | is not charged by this plan, nor by an add-on beside it
          full  | {"base":{"tiers":[{"unit":"1"}]}}                          | base/tiers            | a plan's fee has a price and a minimum
          full  | {"base":{"included":"3"}}                                  | base/included         | a plan's fee has a price and a minimum
          full  | {"base":{"maximum":"3"}}                                   | base/maximum          | a plan's fee has a price and a minimum
          plain | {"base":{"minimum":"3"}}                                   | base/minimum          | the plan has no minimum
          full  | {"base":{"month":"45.005"}}                                | base                  | USD has 2 decimals
          full  | {"base":{"price":{"month":45.005}}}                        | base/price            | USD has 2 decimals
          full  | {"base":{"minimum":"3.001"}}                               | base/minimum          | USD has 2 decimals
          full  | {"base":{"year":"500","12 months":"500"}}                  | base/12 months        | is `year`, which is here already
          full  | {"base":{"month":"45","price":"45"}}                       | base/month            | stands in `price`
          full  | {"base":{"fortnight":"45"}}                                | base/fortnight        | unknown field "fortnight"
          full  | {"base":{"month":{"EUR":"45"}}}                            | base/month            | must be a string
          full  | {"base":{"phases":[]}}                                     | base/phases           | unknown field "phases"
          full  | {"base":{}}                                                | base                  | must not be empty
          full  | {"base":"-1"}                                              | base                  | must be a price or number
          full  | {"base":-1}                                                | base                  | must be at least 0
          full  | {"base":true}                                              | base                  | must be
          full  | {"seats":{"tiers":[{"unit":"4"}]}}                         | seats/tiers           | the charge has no tiers
          full  | {"seats":"4.005"}                                          | seats                 | USD has 2 decimals
          full  | {"calls":"0.01"}                                           | calls                 | the charge has tiers
          full  | {"calls":{"price":{"month":"0.01"}}}                       | calls/price           | the charge has tiers
          full  | {"calls":{"tiers":[{"up_to":"9","unit":"1"}]}}             | calls/tiers/0/up_to   | must be null in the last tier
          full  | {"calls":{"tiers":[{"unit":"1"},{"unit":"2"}]}}            | calls/tiers/0/up_to   | is required in all but the last tier
          full  | {"calls":{"tiers":[{"up_to":"9","unit":"1"},{"up_to":9,"unit":"1"},{"unit":"2"}]}} | calls/tiers/1/up_to | must be more than 9
          full  | {"calls":{"tiers":[{"flat":"0.001"}]}}                     | calls/tiers/0/flat    | USD has 2 decimals
          full  | {"calls":{"tiers":[{"prise":"1"}]}}                        | calls/tiers/0/prise   | unknown field "prise"
          full  | {"hosts":{"tiers":[{"unit":"1"}]}}                         | hosts/tiers           | the charge is a stairstep
          full  | {"support":{"included":"3"}}                               | support/included      | the charge has no quantity
          full  | {"setup":{"minimum":"3"}}                                  | setup/minimum         | the charge is one-time
          full  | {"setup":{"maximum":"3","tiers":[{"unit":"3"}]}}           | setup/tiers           | the charge has no tiers
          """)
  void what_would_never_come_to_anything_is_refused_with_its_place(
      String plan, String override, String place, String reason) {
    var refused = staff().quote(onto(plan, override));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid");
    assertThat(refused.at("/param")).isEqualTo("/change/override/" + place);
    assertThat(refused.at("/detail")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plan  | override                                                  | price | note
          plain | {"base":"25.50"}                                          | 25.50 | price agreed for you
          plain | {"base":25.5}                                             | 25.50 | price agreed for you
          plain | {"base":{"month":"25.50"}}                                | 25.50 | price agreed for you
          plain | {"base":{"month":25.5,"year":240}}                        | 25.50 | price agreed for you
          plain | {"base":{"price":"25.50"}}                                | 25.50 | price agreed for you
          plain | {"base":{"price":{"month":"25.50"}}}                      | 25.50 | price agreed for you
          plain | {"base":{"year":"240.00"}}                                | 30.00 | ``
          plain | {"copies":"7"}                                            | 30.00 | ``
          full  | {"base":{"price":"50","minimum":{"month":70}},"seats":4,"hosts":{"tiers":[{"up_to":10,"flat":"5"},{"flat":"8"}]},"setup":"0","support":{"price":"15","maximum":"10"},"calls":{"tiers":[{"unit":"0.0005"}],"included":200}} | 50.00 | price agreed for you
          talk  | {"base":{"month":"900"}}                                  | 900.00 | price agreed for you
          talk  | {"base":"900"}                                            | 900.00 | price agreed for you
          """)
  void what_the_files_take_is_taken_shown_and_billed(
      String plan, String override, String price, String note) {
    var of = merchant.payer("Quay", "tok_success");
    var quoted =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"%s\",\"quantity\":{},\"override\":%s}}"
                    .formatted(of, plan, override));
    assertThat(quoted.status()).as(quoted.text()).isEqualTo(201);
    assertThat(quoted.json().at("/request/subscribe/override").isObject()).isTrue();
    var made = merchant.caller().post("/v1/quotes/" + quoted.at("/id") + "/confirm", "");

    var member = merchant.as(Role.ADMIN, of);
    var subscription = "/v1/subscriptions/" + made.at("/subscription/id");
    var shown = member.get(subscription);
    assertThat(shown.at("/price/amount")).as(shown.text()).isEqualTo(price);
    assertThat(shown.at("/price_note")).isEqualTo(note);
    var offers = member.get(subscription + "/offers").json().at("/plans");
    var tile =
        offers
            .valueStream()
            .filter(one -> one.at("/plan/key").asString().equals(plan))
            .findFirst()
            .orElseThrow()
            .at("/prices")
            .valueStream()
            .filter(one -> one.at("/interval").asString().equals("month"))
            .findFirst()
            .orElseThrow();
    assertThat(tile.at("/price/amount").asString()).isEqualTo(price);
    assertThat(tile.at("/note").asString("")).isEqualTo(note);
    merchant
        .caller()
        .post(
            "/v1/quotes/"
                + merchant
                    .caller()
                    .post(
                        "/v1/quotes",
                        "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"override\":\"none\"}}"
                            .formatted(of, made.at("/subscription/id")))
                    .at("/id")
                + "/confirm",
            "");
    assertThat(member.get(subscription).at("/price_note")).isEmpty();
  }

  @Test
  void an_add_on_is_listed_at_the_price_that_is_agreed() {
    var of = merchant.payer("Quay", "tok_success");
    var visitor = new Visitor(merchant.caller(), of, merchant.subscribe(of, "plain", "month"));
    assertThat(backup(visitor)).isEqualTo("9.00 $9.00 per month");

    visitor.make("\"change\":{\"override\":{\"copies\":\"7\"}}");

    assertThat(backup(visitor)).isEqualTo("7.00 $7.00 per month");
    visitor.make("\"change\":{\"add_addons\":[\"backup\"]}");
    assertThat(backup(visitor)).isEqualTo("7.00 $7.00 per month");
    assertThat(visitor.shown().at("/addons/0/price_text")).isEqualTo("$7.00 per month");
  }

  private static String backup(Visitor visitor) {
    var offers = visitor.caller().get("/v1/subscriptions/" + visitor.subscription() + "/offers");
    return offers.at("/addons/0/prices/0/price/amount") + " " + offers.at("/addons/0/price_text");
  }

  @Test
  @Requirement(69)
  void a_member_agrees_on_nothing() {
    var refused = admin.quote("\"change\":{\"override\":{\"base\":\"1\"}}");

    assertThat(refused.code()).isEqualTo("forbidden");
  }
}

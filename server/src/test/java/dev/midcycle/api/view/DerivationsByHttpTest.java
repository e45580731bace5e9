package dev.midcycle.api.view;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every line on the wire carries the numbers that it was made of. What is reckoned here from those
/// numbers, and from nothing else, is the line's amount.
class DerivationsByHttpTest {
  private static final String CATALOG =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      meters:
        calls: {name: Calls, event: call, aggregation: sum, property: n, window: period}
      plans:
        basic:
          name: Basic
          family: f
          rank: 1
          prices: {month: 31.99}
          minimum: {month: 60.00}
          charges:
            - key: calls
              name: Calls
              kind: usage
              meter: calls
              included: 10
              model: graduated
              tiers: [{up_to: 50, unit: 0.333, flat: 1}, {up_to: null, unit: 0.111}]
            - {key: setup, name: Setup, kind: one_time, price: 9.90}
        pro:
          name: Pro
          family: f
          rank: 2
          prices: {month: 77.77}
          charges:
            - {key: calls, name: Calls, kind: usage, meter: calls, included: 10, model: per_unit, price: 0.2225}
      coupons:
        TENTH: {percent: 10, duration: forever}
        FIVER: {amount: 5, duration: once}
      """;

  private static Installation installation;

  @BeforeAll
  static void open() {
    installation = new Installation();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @Test
  void the_numbers_of_each_kind_make_the_amount_again() {
    var merchant = installation.merchant(Installation.catalog(CATALOG));
    var customer = merchant.payer("Harbor", "tok_success");
    var staff =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    staff.make("\"coupon\":{\"code\":\"TENTH\"}");
    staff.make("\"coupon\":{\"code\":\"FIVER\"}");
    staff.make("\"charge\":{\"name\":\"Training\",\"amount\":\"80.01\"}");
    used(merchant, customer, "2026-04-01T17:00:00Z", "61");
    merchant.advance("2026-04-12");
    staff.make("\"change\":{\"plan\":\"pro\"}");
    used(merchant, customer, "2026-04-12T00:00:00Z", "33");
    merchant.advance("2026-05-03");
    staff.make("\"change\":{\"plan\":\"basic\"}");
    merchant.advance("2026-07-03");

    var kinds = new HashSet<String>();
    for (var line : lines(staff)) {
      var derivation = line.at("/why/derivation");
      kinds.add(derivation.at("/kind").asString());
      assertThat(again(derivation))
          .as(line.toString())
          .isEqualByComparingTo(number(line, "/amount/amount"));
    }

    assertThat(kinds)
        .as("what this life has shown")
        .isEqualTo(Set.of("share", "whole", "metered", "shortfall", "reduced"));
  }

  private static void used(Merchant merchant, CustomerId customer, String time, String calls) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "%s", "customer": "%s", "event": "call", "time": "%s", "properties": {"n": "%s"}}
                """
                    .formatted(time, customer, time, calls));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
  }

  private static List<JsonNode> lines(Visitor staff) {
    var lines = new ArrayList<JsonNode>();
    for (var id : staff.list("/documents", "id")) {
      staff.caller().get("/v1/documents/" + id).json().at("/lines").forEach(lines::add);
    }
    return lines;
  }

  private static BigDecimal again(JsonNode of) {
    return switch (of.at("/kind").asString()) {
      case "share" -> share(of);
      case "whole" -> rounded(number(of, "/price/amount").multiply(number(of, "/quantity")));
      case "metered" ->
          metered(of)
              .subtract(number(of, "/cut/amount"))
              .add(number(of, "/raised/amount"))
              .subtract(number(of, "/less/amount"));
      case "shortfall" ->
          number(of, "/minimum/amount")
              .subtract(number(of, "/counted/amount"))
              .max(BigDecimal.ZERO)
              .subtract(number(of, "/less/amount"));
      case "reduced" ->
          of.has("percent")
              ? rounded(number(of, "/on/amount").multiply(number(of, "/percent")).movePointLeft(2))
                  .negate()
              : number(of, "/most/amount").negate();
      default -> throw new AssertionError("not made again here: " + of);
    };
  }

  private static BigDecimal share(JsonNode of) {
    var fee = number(of, "/fee/amount");
    var whole = number(of, "/whole");
    var from = number(of, "/from");
    var upTo = from.add(number(of, "/part"));
    var share =
        fee.multiply(upTo)
            .divide(whole, 2, HALF_UP)
            .subtract(fee.multiply(from).divide(whole, 2, HALF_UP));
    return of.at("/taken_back").asBoolean()
        ? share.subtract(number(of, "/discount/amount")).negate()
        : share;
  }

  private static BigDecimal metered(JsonNode of) {
    var under = number(of, "/under");
    var sum = BigDecimal.ZERO;
    for (var slice : of.at("/slices")) {
      sum = sum.add(number(slice, "/units").multiply(number(slice, "/price/amount")));
      sum = sum.add(number(slice, "/flat/amount").multiply(under));
    }
    return sum.divide(under, 2, HALF_UP);
  }

  private static BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(2, HALF_UP);
  }

  private static BigDecimal number(JsonNode of, String at) {
    return new BigDecimal(of.at(at).asString("0"));
  }
}

package dev.midcycle.usagestatement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Shown usage is billed usage. Everybody begins on 2026-04-01 at 16:00 UTC.
class ShownUsageTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: shown
          currency: USD
          timezone: UTC
          meters:
            cameras: {name: Cameras, event: camera, aggregation: unique_count, property: id, window: day}
            calls: {name: Calls, event: call, aggregation: sum, property: number}
            users: {name: Users, event: call, aggregation: unique_count, property: user}
            peak: {name: Peak, event: call, aggregation: max, property: number, window: day, combine: max}
            load: {name: Load, event: call, aggregation: max, property: number, window: day, combine: avg}
          plans:
            small:
              name: Small
              family: f
              rank: 1
              prices: {month: 10.00}
              charges: &charges
                - {key: cameras, kind: usage, meter: cameras, included: 3, price: 12.00, price_per: period}
                - {key: calls, kind: usage, meter: calls, model: graduated,
                   tiers: [{up_to: 50, unit: 0, flat: 0}, {up_to: null, unit: 0.017, flat: 1.50}]}
                - {key: users, kind: usage, meter: users, included: 2, price: 0.99}
                - {key: peak, kind: usage, meter: peak, included: 10, price: 0.30}
                - {key: load, kind: usage, meter: load, price: 0.07}
            large:
              name: Large
              family: f
              rank: 2
              prices: {month: 20.00}
              charges:
                - {key: cameras, kind: usage, meter: cameras, included: 5, price: 9.00, price_per: period}
                - {key: calls, kind: usage, meter: calls, included: 80, price: 0.011}
                - {key: users, kind: usage, meter: users, included: 4, price: 0.49, rated_by: invoice}
                - {key: peak, kind: usage, meter: peak, included: 20, price: 0.20}
          """
              .replace("&charges", ""));

  @RegisterExtension static final Installation installation = new Installation();
  private static int events;

  /// A customer whose usage is looked at.
  private record Watched(Merchant merchant, CustomerId customer, String subscription) {
    static Watched on(Catalog catalog, String plan) {
      var merchant = installation.merchant(catalog);
      var customer = merchant.payer("Forge", "tok_success");
      return new Watched(merchant, customer, merchant.subscribe(customer, plan, "month"));
    }

    void send(String event, String time, String properties) {
      var sent =
          merchant
              .caller()
              .post(
                  "/v1/events",
                  """
                  {"id": "s%d", "customer": "%s", "event": "%s", "time": "%s", "properties": %s}
                  """
                      .formatted(++events, customer, event, time, properties));
      assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    }

    void change(String plan) {
      var quote =
          merchant
              .caller()
              .post(
                  "/v1/quotes",
                  "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"%s\"}}"
                      .formatted(customer, subscription, plan));
      assertThat(quote.status()).as(quote.text()).isEqualTo(201);
      var confirmed = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
      assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }

    JsonNode usage(String query) {
      var answer = merchant.caller().get("/v1/subscriptions/" + subscription + "/usage" + query);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      return answer.json();
    }

    /// Of each usage charge, what all documents have together: amount and quantity.
    Map<String, String> invoiced() {
      var sums = new TreeMap<String, List<BigDecimal>>();
      var path = "/v1/customers/" + customer + "/documents";
      for (var document : merchant.caller().get(path).json().at("/data")) {
        var id = document.at("/id").asString();
        for (var line : merchant.caller().get("/v1/documents/" + id).json().at("/lines")) {
          var charge = line.at("/charge").asString();
          if (!charge.equals("base")) {
            var before = sums.getOrDefault(charge, List.of(BigDecimal.ZERO, BigDecimal.ZERO));
            sums.put(
                charge,
                List.of(
                    before.getFirst().add(number(line, "/amount/amount")),
                    before.getLast().add(number(line, "/quantity"))));
          }
        }
      }
      var texts = new TreeMap<String, String>();
      sums.forEach(
          (charge, sum) -> texts.put(charge, text(sum.getFirst()) + " for " + text(sum.getLast())));
      return texts;
    }
  }

  private static BigDecimal number(JsonNode node, String pointer) {
    return new BigDecimal(node.at(pointer).asString());
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// Of each charge that costs something, its amount and quantity.
  private static Map<String, String> shown(JsonNode usage, String amount) {
    var texts = new TreeMap<String, String>();
    for (var charge : usage.at("/charges")) {
      if (number(charge, "/amount/amount").signum() != 0) {
        texts.put(
            charge.at("/charge").asString(),
            text(number(charge, amount)) + " for " + text(number(charge, "/billable")));
      }
    }
    return texts;
  }

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_shown_is_what_the_invoice_says_and_later_what_it_said(int seed) {
    var random = new Random(seed);
    var life = Watched.on(CATALOG, "small");
    int changes = 2 + random.nextInt(28);
    for (int day = 1; day <= 30; day++) {
      life.merchant().advance("2026-04-%02dT20:00:00Z".formatted(day));
      if (day == changes && random.nextInt(3) > 0) {
        life.change("large");
      }
      for (int event = random.nextInt(8); event > 0; event--) {
        var time = "2026-04-%02dT%02d:30:00Z".formatted(day, day == 1 ? 17 : random.nextInt(20));
        life.send(
            random.nextBoolean() ? "camera" : "call",
            time,
            "{\"id\":\"c%d\",\"number\":%d,\"user\":\"u%d\"}"
                .formatted(random.nextInt(9), random.nextInt(40), random.nextInt(12)));
      }
    }
    life.merchant().advance("2026-04-30T23:59:59Z");
    var usage = life.usage("");
    var before = shown(usage, "/amount/amount");
    for (var charge : usage.at("/charges")) {
      daysAddUp(seed, charge);
    }

    life.merchant().advance("2026-05-02T00:00:00Z");

    assertThat(life.invoiced()).as("seed %d", seed).isEqualTo(before);
    var past = life.usage("?period=2026-04-01");
    assertThat(past.at("/running").asBoolean()).isFalse();
    assertThat(shown(past, "/amount/amount")).as("seed %d", seed).isEqualTo(before);
    assertThat(shown(past, "/billed/amount/amount")).as("seed %d", seed).isEqualTo(before);
  }

  /// Each day is what is included of it and what is over; where days add up, so do these.
  private static void daysAddUp(int seed, JsonNode charge) {
    var over = BigDecimal.ZERO;
    var used = BigDecimal.ZERO;
    for (var day : charge.at("/days")) {
      assertThat(number(day, "/included").add(number(day, "/over")))
          .isEqualByComparingTo(number(day, "/quantity"));
      over = over.add(number(day, "/over"));
      used = used.add(number(day, "/quantity"));
    }
    if (List.of("sum", "period").contains(charge.at("/counted").asString())) {
      assertThat(over)
          .as("seed %d %s", seed, charge)
          .isEqualByComparingTo(number(charge, "/beyond"));
      assertThat(used).as("seed %d %s", seed, charge).isEqualByComparingTo(number(charge, "/used"));
    }
  }

  @Test
  void the_days_are_a_file_for_spreadsheets_in_which_no_name_is_a_formula() {
    var life =
        Watched.on(
            Installation.catalog(
                """
                catalog: formula
                currency: USD
                timezone: UTC
                meters:
                  calls: {name: '=1+2, a "call"', event: call, aggregation: sum, property: number}
                plans:
                  small:
                    {name: "|small", family: f, rank: 1, prices: {month: 10.00},
                     charges: [{key: calls, kind: usage, meter: calls, included: 2, price: 0.10}]}
                """),
            "small");
    life.merchant().advance("2026-04-02T20:00:00Z");
    life.send("call", "2026-04-01T17:00:00Z", "{\"number\":-1}");
    life.send("call", "2026-04-02T17:00:00Z", "{\"number\":5.5}");

    var file =
        life.merchant()
            .caller()
            .get("/v1/subscriptions/" + life.subscription() + "/usage-csv?charge=calls");

    assertThat(file.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"forge-1-2-a-call-2026-04-01-2026-05-01.csv\";"
                + " filename*=UTF-8''forge-1-2-a-call-2026-04-01-2026-05-01.csv");
    assertThat(file.text().split("\r\n"))
        .containsExactly(
            "Day,Meter,Charged by,Used,Included,Over",
            "2026-04-01,\"'=1+2, a \"\"call\"\"\",'|small,-1,-1,0",
            "2026-04-02,\"'=1+2, a \"\"call\"\"\",'|small,5.5,3,2.5");
  }

  @Test
  @Requirement({46, 47})
  void how_many_are_included_is_the_catalogues_to_say() {
    var life = Watched.on(CATALOG, "small");
    var days = new ArrayList<String>();
    for (int cameras : List.of(0, 1, 3, 4, 7)) {
      var date = "2026-04-%02d".formatted(3 + days.size());
      days.add(date);
      life.merchant().advance(date + "T20:00:00Z");
      for (int camera = 0; camera < cameras; camera++) {
        life.send("camera", date + "T18:00:00Z", "{\"id\":\"c%d\"}".formatted(camera));
      }
    }

    var charge = life.usage("").at("/charges/0");

    assertThat(charge.at("/included").asString()).isEqualTo("3");
    assertThat(charge.at("/days").valueStream().skip(2).map(day -> day.at("/over").asString()))
        .containsExactly("0", "0", "0", "1", "4");
    life.merchant().advance("2026-05-02T00:00:00Z");
    assertThat(life.invoiced())
        .as("five camera-days at a thirtieth of 12.00, the base fee whatever is connected")
        .containsExactly(Map.entry("cameras", "2 for 5"));
  }
}

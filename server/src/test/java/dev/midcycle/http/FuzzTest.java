package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Nonsense;
import dev.midcycle.testkit.NumberFields;
import dev.midcycle.testkit.OpenApi;
import dev.midcycle.testkit.OpenApi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Requests made up from the contract and spoilt: whatever comes, the server never breaks.
class FuzzTest {
  /// The patience with any one of them.
  private static final Duration SLOW = Duration.ofSeconds(20);

  @RegisterExtension static final Installation installation = new Installation();
  private static Caller key;
  private static Caller admin;
  private static Caller withClock;
  private static List<String> ids;

  @BeforeAll
  static void open() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    key = merchant.caller();
    admin = merchant.as(Role.ADMIN, customer);
    // Time that is moved by years makes bills by the hundred; here there is nothing to bill.
    withClock = installation.merchant("scout").caller();
    ids = new ArrayList<>();
    ids.add(customer.text());
    ids.add(merchant.subscribe(customer, "basic", "month"));
    ids.add(merchant.member(customer, Role.VIEWER).text());
    for (var list : List.of("/documents", "/payment-methods")) {
      ids.add(key.get("/v1/customers/" + customer + list).at("/data/0/id"));
    }
  }

  @Test
  void no_request_breaks_the_server() {
    fuzz(20260401, 40);
  }

  @Test
  @Tag("long")
  void no_request_of_very_many_breaks_the_server() {
    fuzz(new Random().nextLong(), 2_000);
  }

  /// Numbers that nobody means, as a number and in a text.
  private static final List<String> NUMBERS =
      List.of("12345678901234567", "1e99", "-0", "-0.0", "0." + "0".repeat(28) + "1");

  private static final int TOO_LARGE = 2;

  @Test
  void no_number_of_any_route_breaks_the_server() {
    var nonsense = new Nonsense(new Random(1), ids);
    int places = 0;
    for (var operation : OpenApi.operations().values()) {
      for (var place : NumberFields.of(operation.body(), nonsense)) {
        places++;
        for (int i = 0; i < NUMBERS.size(); i++) {
          for (var number : List.of(NUMBERS.get(i), "\"" + NUMBERS.get(i) + "\"")) {
            var body = place.with(number);
            var answer = send(operation, path(operation, nonsense), body, new Random(1));
            assertThat(answer.status())
                .as("%s %s of %s: %s", operation, place.pointer(), body, answer)
                .isBetween(i < TOO_LARGE && isReached(answer) ? 400 : 200, 499);
          }
        }
      }
    }
    assertThat(places).as("there are some").isGreaterThan(5);
  }

  /// Whether the body was looked at.
  private static boolean isReached(Answer answer) {
    return answer.status() != 404 && answer.status() != 403;
  }

  @Test
  void no_number_in_a_query_breaks_the_server() {
    var nonsense = new Nonsense(new Random(1), ids);
    for (var operation : OpenApi.operations().values()) {
      for (var parameter : operation.parameters()) {
        if (OpenApi.resolved(parameter.path("schema"))
            .path("type")
            .asString("")
            .equals("integer")) {
          for (var number : NUMBERS) {
            var path = least(operation, nonsense) + "?" + parameter.get("name").asString() + "=";
            var answer = key.get(path + number);
            assertThat(answer.status()).as("%s: %s", path + number, answer).isBetween(400, 499);
          }
        }
      }
    }
  }

  private static String least(Operation operation, Nonsense nonsense) {
    return path(operation, nonsense).replaceFirst("\\?.*", "");
  }

  private static void fuzz(long seed, int rounds) {
    var random = new Random(seed);
    var nonsense = new Nonsense(random, ids);
    int answered = 0;
    for (int round = 0; round < rounds; round++) {
      for (var operation : OpenApi.operations().values()) {
        var path = path(operation, nonsense);
        var body = body(operation, nonsense, random);
        var as =
            "seed %d, round %d: %s %s %s".formatted(seed, round, operation.method(), path, body);
        var began = System.nanoTime();

        var answer = send(operation, path, body, random);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(as).isLessThan(SLOW);
        assertThat(answer.status()).as("%s gave %s", as, answer).isLessThan(500);
        answered += answer.status() < 300 ? 1 : 0;
      }
    }
    assertThat(answered).as("some of it makes sense").isGreaterThan(rounds);
  }

  private static Answer send(Operation operation, String path, String body, Random random) {
    var caller = caller(operation, random);
    return operation.method().equals("GET")
        ? caller.get(path)
        : caller.changing(operation.method(), path, body);
  }

  private static Caller caller(Operation operation, Random random) {
    if (operation.path().contains("/clock/")) {
      return withClock;
    }
    // An address that is no HTTP never comes to the page of links, which knows no problems.
    if (operation.path().startsWith("/portal/")) {
      return Caller.anonymous(installation.server.port());
    }
    return random.nextInt(3) == 0 ? admin : key;
  }

  private static String path(Operation operation, Nonsense nonsense) {
    var path = operation.path();
    var query = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      var name = parameter.get("name").asString();
      var value = encoded(nonsense.text(parameter.get("schema")));
      switch (parameter.get("in").asString()) {
        case "path" -> path = path.replace("{" + name + "}", value);
        case "query" -> nonsense.sometimes(() -> query.add(name + "=" + value));
        default -> nonsense.sometimes(() -> {});
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encoded(String value) {
    return value.isEmpty() ? "-" : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String body(Operation operation, Nonsense nonsense, Random random) {
    JsonNode schema = operation.body();
    if (schema.isMissingNode()) {
      return random.nextInt(5) == 0 ? nonsense.json() : "";
    }
    return nonsense.body(schema);
  }
}

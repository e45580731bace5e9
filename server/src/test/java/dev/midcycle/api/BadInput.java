package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import java.util.Map;

/// A customer, who may call, and how what makes no sense is told.
final class BadInput {
  private final Installation installation;
  final Caller key;
  final Caller admin;
  private final Map<String, String> ids;

  BadInput(Installation installation) {
    this.installation = installation;
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    key = merchant.caller();
    admin = merchant.as(Role.ADMIN, customer);
    ids =
        Map.of(
            "<C>", customer.text(),
            "<S>", merchant.subscribe(customer, "basic", "month"),
            "<D>", key.get("/v1/customers/" + customer + "/documents").at("/data/0/id"),
            "<M>", merchant.member(customer, Role.VIEWER).text(),
            "<R>", request(customer.text()));
  }

  private String request(String customer) {
    return key.post(
            "/v1/sales-requests",
            """
            {"customer": "%s", "plan": "enterprise", "name": "A", "email": "a@b.test", "message": "Hi"}
            """
                .formatted(customer))
        .at("/id");
  }

  String filled(String text) {
    var filled = text;
    for (var id : ids.entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue());
    }
    return filled;
  }

  void isTold(Map<String, String> before, Answer answer, int status, String place, String reason) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("/docs/problems#" + answer.code());
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.at("/request_id")).startsWith("req_");
    assertThat(answer.at("/param")).isEqualTo(place);
    assertThat(answer.at("/detail")).startsWith(isNamed(status, place)).contains(reason);
    assertThat(installation.contents()).isEqualTo(before);
  }

  /// What is malformed is told behind its place.
  private static String isNamed(int status, String place) {
    return status == 400 ? place + ": " : "";
  }
}

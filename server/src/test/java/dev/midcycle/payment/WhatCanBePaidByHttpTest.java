package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Only an invoice that is issued and open can be paid by a card; money that comes for what is paid
/// already is the customer's, and for what is void it is not taken.
class WhatCanBePaidByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          before          | pay              | collect          | payments
          nothing         | 200              | 200              | 201
          void            | 422 nothing_open | 422 nothing_open | 422 not_allowed
          paid            | 422 nothing_open | 422 nothing_open | 201
          credited        | 422 nothing_open | 422 nothing_open | 201
          written off     | 422 nothing_open | 422 nothing_open | 201
          a credit note   | 422 nothing_open | 422 nothing_open | 422 not_allowed
          """)
  void by(String before, String pay, String collect, String payments) {
    var merchant = installation.merchant("scout");
    for (var path : java.util.List.of("pay", "collect", "payments")) {
      var customer = merchant.payer("Harbor", "tok_success");
      merchant.subscribe(customer, "basic", "month");
      var documents = "/v1/customers/" + customer + "/documents";
      var at = "/v1/documents/" + merchant.caller().get(documents).at("/data/0/id");
      var reason = "{\"reason\":\"A test\"}";
      switch (before) {
        case "void" -> merchant.caller().post(at + "/void", reason);
        case "paid" -> merchant.caller().post(at + "/collect", "{}");
        case "credited", "a credit note" -> merchant.caller().post(at + "/credit-notes", reason);
        case "written off" -> merchant.caller().post(at + "/write-off", reason);
        default -> assertThat(before).isEqualTo("nothing");
      }
      if (before.equals("a credit note")) {
        at = "/v1/documents/" + merchant.caller().get(documents).at("/data/0/id");
      }
      var caller = path.equals("pay") ? merchant.as(Role.ADMIN, customer) : merchant.caller();
      var body =
          switch (path) {
            case "pay" -> "{\"amount\":\"40.00\"}";
            case "collect" -> "{}";
            default -> "{\"amount\":\"40.00\",\"method\":\"cash\"}";
          };

      var answer = caller.post(at + "/" + path, body);

      assertThat((answer.status() + " " + answer.code()).strip())
          .as("%s: %s", path, answer.text())
          .isEqualTo(
              switch (path) {
                case "pay" -> pay;
                case "collect" -> collect;
                default -> payments;
              });
    }
    assertThat(installation.application.ledger().check().of(merchant.id()).breaches()).isEmpty();
  }
}

package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PastDueByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void another_card_charges_nothing_until_its_holder_pays() {
    var scout = installation.merchant("scout");
    var customer = scout.payer("Lapse", "tok_success");
    scout.subscribe(customer, "basic", "month");
    scout.card(customer, "tok_decline");
    scout.advance("2026-05-02");
    var admin = scout.as(Role.ADMIN, customer);
    var documents = "/v1/customers/" + customer + "/documents";
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var cards = "/v1/customers/" + customer + "/payment-methods";
    var added = admin.post(cards, "{\"token\":\"tok_success\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var chosen = "/v1/payment-methods/" + added.at("/id") + "/default";
    assertThat(admin.post(chosen, "").status()).isEqualTo(200);
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var document = "/v1/documents/" + admin.get(documents).at("/data/0/id");
    var pay = admin.post(document + "/pay", "{\"amount\":\"40.00\"}");
    assertThat(pay.status()).as(pay.text()).isEqualTo(200);
    assertThat(pay.at("/status")).isEqualTo("succeeded");
    assertThat(newest(admin.get(documents))).isEqualTo("paid 0.00 2026-05-01");
    assertThat(admin.post(document + "/pay", "{\"amount\":\"40.00\"}").code())
        .isEqualTo("nothing_open");
    var paid = admin.get("/v1/documents/" + admin.get(documents).at("/data/0/id"));
    assertThat(paid.json().at("/payments"))
        .extracting(one -> one.at("/outcome").asString())
        .containsExactly("declined", "succeeded");
  }

  private static String newest(Caller.Answer documents) {
    return String.join(
        " ",
        documents.at("/data/0/status"),
        documents.at("/data/0/due/amount"),
        documents.at("/data/0/due_on"));
  }
}

package dev.midcycle.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans that only sales can arrange: shown, and had or left by nobody else.
class PlansOfSalesTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant konnect;
  private CustomerId customer;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_plus() {
    konnect = installation.merchant(PricedEnterprise.catalog());
    customer = konnect.payer("Forge", "tok_success");
    admin = on("plus");
  }

  private Visitor on(String plan) {
    var subscription = konnect.subscribe(customer, plan, "month");
    return new Visitor(konnect.as(Role.ADMIN, customer), customer, subscription);
  }

  /// What staff may do, and nobody else.
  private Visitor onEnterprise() {
    var staff = new Visitor(konnect.caller(), customer, admin.subscription());
    staff.make("\"change\":{\"plan\":\"enterprise\",\"when\":\"now\"}");
    return admin;
  }

  @ParameterizedTest
  @CsvSource({"free, month", "plus, month"})
  @Requirement({62, 63, 64})
  void enterprise_is_shown_with_contact_sales_and_refused_from_any_plan(String plan) {
    var visitor = on(plan);

    var offers = visitor.caller().get("/v1/subscriptions/" + visitor.subscription() + "/offers");
    var refused = visitor.quote("\"change\":{\"plan\":\"enterprise\"}");

    assertThat(offers.at("/plans/2/plan/key")).isEqualTo("enterprise");
    assertThat(offers.at("/plans/2/action")).isEqualTo("contact_sales");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("contact_sales");
    assertThat(refused.at("/detail")).contains("Konnect Enterprise", "sales");
  }

  @Test
  @Requirement(62)
  void enterprise_is_not_subscribed_to_either() {
    var refused =
        admin
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"enterprise\"}}"
                    .formatted(customer));

    assertThat(refused.code()).isEqualTo("contact_sales");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          wish
          "change":{"plan":"plus"}
          "change":{"plan":"free"}
          "cancel":{}
          """,
      quoteCharacter = '`')
  @Requirement({70, 71})
  void enterprise_is_not_left_by_self_service(String wish) {
    onEnterprise();

    var refused = admin.quote(wish);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("contact_sales");
    assertThat(refused.at("/detail")).contains("Contact sales");
  }

  @Test
  @Requirement(70)
  void on_enterprise_changing_and_cancelling_are_withheld_with_the_reason() {
    var actions = onEnterprise().shown().json().at("/actions");

    for (var action : List.of("change", "cancel")) {
      assertThat(actions.at("/" + action + "/allowed").asBoolean()).as(action).isFalse();
      assertThat(actions.at("/" + action + "/code").asString()).isEqualTo("contact_sales");
      assertThat(actions.at("/" + action + "/reason").asString()).contains("Contact sales");
    }
  }
}

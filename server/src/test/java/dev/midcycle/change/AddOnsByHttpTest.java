package dev.midcycle.change;

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

/// Which add-ons come with a plan, which may go, and when.
class AddOnsByHttpTest {
  private static final String TO_PRO = "\"change\":{\"plan\":\"pro\"}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    admin = visitor(scout, "basic");
    scout.advance("2026-04-16");
  }

  private Visitor visitor(Merchant merchant, String plan) {
    var subscription = merchant.subscribe(customer, plan, "month");
    return new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
  }

  @Test
  @Requirement(24)
  void every_tier_brings_an_add_on_of_its_name() {
    var plans =
        admin
            .caller()
            .get("/v1/subscriptions/" + admin.subscription() + "/offers")
            .json()
            .at("/plans");

    assertThat(plans.valueStream().map(plan -> plan.at("/addons/0/name").asString("-")).toList())
        .containsExactly("Additional Camera Usage - Basic", "Additional Camera Usage - Pro", "-");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wish                                                                       | refused
          "change":{"remove_addons":["cameras-basic"]}                               | addon_locked
          "change":{"interval":"year","remove_addons":["cameras-basic"]}             | addon_locked
          "change":{"plan":"basic","remove_addons":["cameras-basic"]}                | addon_locked
          "change":{"plan":"pro","remove_addons":["cameras-pro"]}                    | addon_locked
          "change":{"plan":"pro","interval":"year","remove_addons":["cameras-pro"]}  | addon_locked
          "change":{"remove_addons":["evidence-export"]}                             | no_change
          """)
  @Requirement({26, 28, 29})
  void what_belongs_to_the_plan_can_not_be_taken_off_and_the_reason_is_told(
      String wish, String code) {
    var before = installation.contents();

    var refused = admin.quote(wish);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.at("/detail")).isNotEmpty();
    assertThat(installation.contents()).isEqualTo(before);
  }

  @Test
  @Requirement({27, 30})
  void the_old_tiers_add_on_may_go_with_the_switch_or_any_time_after_it() {
    admin.make(TO_PRO);
    assertThat(admin.addOns()).containsExactly("cameras-basic removable", "cameras-pro locked");

    scout.advance("2026-06-16");
    admin.make("\"change\":{\"remove_addons\":[\"cameras-basic\"]}");

    assertThat(admin.addOns()).containsExactly("cameras-pro locked");
  }

  @Test
  @Requirement({29, 33})
  void going_back_locks_the_old_add_on_again_and_attaches_nothing_twice() {
    admin.make(TO_PRO);
    scout.advance("2026-04-20");
    admin.make("\"change\":{\"plan\":\"basic\"}");

    assertThat(admin.addOns()).containsExactly("cameras-basic locked", "cameras-pro removable");
    assertThat(admin.quote("\"change\":{\"remove_addons\":[\"cameras-basic\"]}").code())
        .isEqualTo("addon_locked");
  }

  @Test
  @Requirement(35)
  void a_switch_of_frequency_keeps_add_ons_at_the_price_of_the_new_one() {
    admin.make("\"change\":{\"add_addons\":[\"evidence-export\"]}");
    assertThat(price("evidence-export")).isEqualTo("15.00");

    admin.make("\"change\":{\"interval\":\"year\"}");

    assertThat(admin.addOns()).containsExactly("cameras-basic locked", "evidence-export removable");
    assertThat(price("evidence-export")).isEqualTo("150.00");
    assertThat(field("cameras-basic", "/price_text")).contains("120.00", "year");
  }

  private String price(String addOn) {
    return field(addOn, "/price/amount");
  }

  private String field(String addOn, String field) {
    return admin
        .shown()
        .json()
        .at("/addons")
        .valueStream()
        .filter(one -> one.at("/key").asString().equals(addOn))
        .map(one -> one.at(field).asString("-"))
        .findFirst()
        .orElse("not attached");
  }

  @Test
  @Requirement(25)
  void the_lock_is_the_catalogues_to_say_for_each_plan() {
    var merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: two-families
                currency: USD
                timezone: UTC
                plans:
                  tight:
                    name: Tight
                    family: tight
                    rank: 1
                    prices: {month: 10}
                    requires_addons: [extra]
                  loose:
                    name: Loose
                    family: loose
                    rank: 1
                    prices: {month: 10}
                addons:
                  extra:
                    name: Extra
                    removable: always
                    charges: [{key: fee, kind: recurring, price: {month: 5}}]
                """));
    customer = merchant.payer("Two", "tok_success");
    var tight = visitor(merchant, "tight");
    var loose = visitor(merchant, "loose");
    loose.make("\"change\":{\"add_addons\":[\"extra\"]}");
    var remove = "\"change\":{\"remove_addons\":[\"extra\"]}";

    assertThat(tight.addOns()).containsExactly("extra locked");
    assertThat(loose.addOns()).containsExactly("extra removable");
    assertThat(tight.quote(remove).code()).isEqualTo("addon_locked");
    assertThat(loose.make(remove).at("/subscription/addons/0/key")).isEmpty();
  }

  @Test
  @Requirement({3, 6})
  void of_several_subscriptions_only_the_named_one_is_changed() {
    var second = visitor(scout, "basic");

    second.make(TO_PRO);

    assertThat(admin.plan()).isEqualTo("basic");
    assertThat(second.plan()).isEqualTo("pro");
    assertThat(admin.list("/subscriptions", "plan/name", "interval", "price/amount", "status"))
        .isEqualTo(List.of("Scout Pro month 70.00 active", "Scout Basic month 40.00 active"));
  }

  @Test
  @Requirement({7, 8, 10, 13})
  void one_subscription_says_all_that_the_details_show() {
    var shown = admin.shown();
    var offers = admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers");

    assertThat(shown.at("/plan/name")).isEqualTo("Scout Basic");
    assertThat(shown.at("/interval")).isEqualTo("month");
    assertThat(shown.at("/next_billing/date")).isEqualTo("2026-05-01");
    assertThat(shown.at("/addons/0/name")).isEqualTo("Additional Camera Usage - Basic");
    assertThat(offers.json().at("/intervals").toString()).isEqualTo("[\"month\",\"year\"]");
    assertThat(offers.at("/current/plan")).isEqualTo("basic");
    assertThat(offers.at("/current/interval")).isEqualTo("month");
  }
}

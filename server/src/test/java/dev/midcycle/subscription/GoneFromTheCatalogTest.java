package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A newer version of the catalogue leaves out what customers have. They keep it: all that can be
/// asked about them is answered, and nothing of it is sold to anybody else.
class GoneFromTheCatalogTest {
  private static int events;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor staff;
  private Visitor admin;

  @BeforeEach
  void a_customer_who_has_all_of_it() {
    merchant = installation.merchant(Installation.catalog(GoneFromCatalog.whole()));
    customer = merchant.payer("Harbor", "tok_success");
    var key = merchant.caller();
    var quote =
        key.post(
            "/v1/quotes",
            """
            {"customer": "%s", "subscribe":
              {"plan": "team", "quantity": {"seats": 3}, "addons": ["sms"], "coupon": "HALF"}}
            """
                .formatted(customer));
    var made = key.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    staff = new Visitor(key, customer, made.at("/subscription/id"));
    admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, staff.subscription());
    admin
        .caller()
        .post(
            "/v1/sales-requests",
            "{\"plan\":\"team\",\"name\":\"Ada\",\"email\":\"ada@org.test\",\"message\":\"Hello\"}");
    use();
  }

  private void use() {
    var used =
        merchant
            .caller()
            .post(
                "/v1/events",
                "{\"id\":\"%d\",\"event\":\"call\",\"customer\":\"%s\",\"time\":\"2026-04-01T16:00:00Z\"}"
                    .formatted(++events, customer));
    assertThat(used.at("/results/0/status")).as(used.text()).isEqualTo("accepted");
  }

  private Answer publish(String text) {
    var answer =
        merchant.caller().with("Content-Type", "application/yaml").post("/v1/catalog", text);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static final List<String> WISHES =
      List.of(
          "\"change\":{\"plan\":\"pro\"}",
          "\"change\":{\"plan\":\"team\"}",
          "\"change\":{\"plan\":\"free\"}",
          "\"change\":{\"plan\":\"team\",\"interval\":\"year\"}",
          "\"change\":{\"interval\":\"year\"}",
          "\"change\":{\"quantity\":{\"seats\":5}}",
          "\"change\":{\"remove_addons\":[\"sms\"]}",
          "\"change\":{\"remove_addons\":[\"base\"]}",
          "\"change\":{\"add_addons\":[\"sms\"]}",
          "\"change\":{\"plan\":\"pro\",\"add_addons\":[\"sms\"]}",
          "\"cancel\":{}",
          "\"pause\":{}",
          "\"undo\":{}",
          "\"resume\":{}",
          "\"reactivate\":{}");

  private static final List<String> OURS =
      List.of(
          "\"migrate\":{}",
          "\"migrate\":{\"when\":\"now\"}",
          "\"coupon\":{\"code\":\"HALF\"}",
          "\"charge\":{\"name\":\"Help\",\"amount\":\"5\"}");

  private List<Answer> asked() {
    var of = "/v1/subscriptions/" + staff.subscription();
    var whose = "/v1/customers/" + customer;
    var pages =
        Stream.of(
            of,
            of + "/offers",
            of + "/usage",
            whose + "/subscriptions",
            whose + "/offers",
            whose + "/entitlements",
            whose + "/documents",
            whose + "/activity",
            whose + "/alerts",
            "/v1/sales-requests");
    var answers = new ArrayList<>(pages.map(admin.caller()::get).toList());
    WISHES.stream().map(admin::quote).forEach(answers::add);
    Stream.concat(WISHES.stream(), OURS.stream()).map(staff::quote).forEach(answers::add);
    Stream.of("team", "pro", "free")
        .map(plan ->
            staff
                .caller()
                .post(
                    "/v1/quotes",
                    "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"%s\"}}"
                        .formatted(customer, plan)))
        .forEach(answers::add);
    answers.add(staff.caller().get("/v1/catalog"));
    answers.add(staff.caller().get("/v1/catalog/versions"));
    return answers;
  }

  @ParameterizedTest
  @MethodSource("dev.midcycle.subscription.GoneFromCatalog#each")
  void is_answered_for_and_billed_as_it_was(GoneFromCatalog gone) {
    publish(gone.catalog());

    assertThat(asked()).allMatch(answer -> answer.status() < 500);
    use();
    merchant.advance("2026-05-02");
    assertThat(staff.documents())
        .as(
            "30.00, three seats and the fee of the add-on, half of it; and two calls at three prices")
        .containsExactly("invoice 23.58 paid", "invoice 23.50 paid");
    assertThat(asked()).allMatch(answer -> answer.status() < 500);
    publish(GoneFromCatalog.whole() + "name: All of it again\n");
    assertThat(asked()).allMatch(answer -> answer.status() < 500);
  }

  @ParameterizedTest
  @MethodSource("dev.midcycle.subscription.GoneFromCatalog#each")
  void is_told_to_who_publishes_with_the_number_of_those_who_keep_it(GoneFromCatalog gone) {
    var published = publish(gone.catalog());

    var kept =
        published
            .json()
            .at("/kept")
            .valueStream()
            .map(one ->
                one.at("/kind").asString()
                    + " "
                    + one.at("/key").asString()
                    + " "
                    + one.at("/subscriptions").asInt())
            .toList();
    assertThat(String.join(", ", kept)).isEqualTo(gone.kept());
  }

  @ParameterizedTest
  @MethodSource("dev.midcycle.subscription.GoneFromCatalog#each")
  void is_not_moved_to_the_newer_version(GoneFromCatalog gone) {
    publish(gone.catalog());

    var migration = staff.quote("\"migrate\":{}");

    assertThat(migration.status() == 201 ? "changed" : migration.code())
        .isEqualTo(gone.migration());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "change":{"plan":"pro"}                        | 201
          "change":{"plan":"free"}                       | price_not_offered
          "change":{"plan":"team"}                       | no_change
          "change":{"plan":"team","interval":"year"}     | 201
          "change":{"interval":"year"}                   | 201
          "change":{"quantity":{"seats":5}}              | 201
          "change":{"remove_addons":["sms"]}             | 201
          "change":{"remove_addons":["base"]}            | addon_locked
          "change":{"plan":"pro","add_addons":["other"]} | 400
          "cancel":{}                                    | 201
          """)
  void may_be_kept_changed_and_left_and_not_taken_anew(String wish, String is) {
    publish(GoneFromCatalog.ALL.catalog());

    var answer = admin.quote(wish);

    assertThat(answer.status() == 422 ? answer.code() : Integer.toString(answer.status()))
        .as(answer.text())
        .isEqualTo(is);
  }

  @Test
  void goes_along_to_another_plan_where_it_was_chosen_and_not_where_it_came_with_the_old_one() {
    publish(GoneFromCatalog.ALL.catalog());

    admin.make("\"change\":{\"plan\":\"pro\"}");

    assertThat(admin.plan()).isEqualTo("pro");
    assertThat(admin.addOns()).containsExactly("sms removable");
    merchant.advance("2026-06-02");
    assertThat(admin.documents().getFirst())
        .as("60.00 and 2.00, half of it")
        .isEqualTo("invoice 31.00 paid");
  }

  @Test
  void is_shown_as_ones_own_plan_and_not_to_others() {
    publish(GoneFromCatalog.ALL.catalog());

    var mine = admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers");
    var others = admin.caller().get("/v1/customers/" + customer + "/offers");

    assertThat(mine.json().at("/plans").findValuesAsString("key")).contains("team", "pro");
    assertThat(mine.at("/plans/0/action")).isEqualTo("current");
    assertThat(others.json().at("/plans").findValuesAsString("key"))
        .contains("pro")
        .doesNotContain("team");
  }
}

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
  private static final String PLANS_LEFT =
      """
        pro: {name: Pro, family: f, rank: 2, prices: {month: 60.00, year: 600.00}}
      """;
  private static final String TEAM =
      """
        team: {name: Team, family: f, rank: 1, prices: {month: 30.00, year: 300.00}, cancel_to: free, requires_addons: [base], features: {seats: 5}, charges: [{key: seat, kind: recurring, quantity: seats, price: {month: 5.00, year: 50.00}}, {key: calls, kind: usage, meter: calls, price: 0.01}]}
      """;
  private static final String FREE =
      """
        free: {name: Free, family: f, rank: 0, prices: {month: 0, year: 0}}
      """;
  private static final String BASE =
      """
        base: {name: Base, active_with: [team], removable: when_inactive, charges: [{key: calls, kind: usage, meter: calls, price: 0.02}]}
      """;
  private static final String SMS =
      """
        sms: {name: SMS, charges: [{key: sms, kind: usage, meter: calls, price: 0.05}, {key: fee, kind: recurring, price: {month: 2.00, year: 20.00}}]}
      """;
  private static final String METERS =
      """
      meters:
        calls: {name: Calls, event: call, aggregation: count}
      """;
  private static final String FEATURES =
      """
      features:
        seats: {name: Seats, type: limit}
        calls: {name: Calls, type: metered, meter: calls}
      """;
  private static final String COUPONS =
      """
      coupons:
        HALF: {percent: 50, duration: forever}
      """;

  /// What is left out, what of it is kept by how many, and what becomes of a migration.
  record Gone(String what, String kept, String migration, List<String> parts) {
    private Gone(String what, String kept, String migration, String... parts) {
      this(what, kept, migration, List.of(parts));
    }

    private String catalog() {
      var text = whole();
      for (var part : parts) {
        assertThat(text).contains(part);
        text = text.replace(part, "");
      }
      return text + "name: Without " + what + "\n";
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static final Gone ALL =
      new Gone(
          "all",
          "plan team 1, addon base 1, addon sms 1",
          "price_not_offered",
          METERS,
          FEATURES,
          TEAM,
          FREE,
          BASE,
          SMS,
          COUPONS,
          "addons:\n");

  static Stream<Gone> gone() {
    return Stream.of(
        new Gone("nothing", "", "changed"),
        new Gone("the plan", "plan team 1, addon base 1", "price_not_offered", TEAM, BASE, FREE),
        new Gone("the plan to cancel to", "", "changed", FREE, "cancel_to: free, "),
        new Gone("an add on", "addon sms 1", "price_not_offered", SMS),
        new Gone(
            "the required add on",
            "addon base 1",
            "price_not_offered",
            BASE,
            "requires_addons: [base], "),
        new Gone(
            "a charge",
            "",
            "changed",
            "{key: seat, kind: recurring, quantity: seats, price: {month: 5.00, year: 50.00}}, "),
        new Gone(
            "the meter",
            "addon base 1, addon sms 1",
            "price_not_offered",
            METERS,
            "  calls: {name: Calls, type: metered, meter: calls}\n",
            ", {key: calls, kind: usage, meter: calls, price: 0.01}",
            BASE,
            "requires_addons: [base], ",
            SMS,
            "addons:\n"),
        new Gone("the features", "", "changed", FEATURES, "features: {seats: 5}, "),
        new Gone("the coupon", "", "changed", COUPONS),
        ALL);
  }

  private static int events;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor staff;
  private Visitor admin;

  private static String whole() {
    return """
    catalog: shop
    currency: USD
    timezone: UTC
    """
        + METERS
        + FEATURES
        + "plans:\n"
        + TEAM
        + PLANS_LEFT
        + FREE
        + "addons:\n"
        + BASE
        + SMS
        + COUPONS;
  }

  @BeforeEach
  void a_customer_who_has_all_of_it() {
    merchant = installation.merchant(Installation.catalog(whole()));
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
  @MethodSource("gone")
  void is_answered_for_and_billed_as_it_was(Gone gone) {
    publish(gone.catalog());

    assertThat(asked()).allMatch(answer -> answer.status() < 500);
    use();
    merchant.advance("2026-05-02");
    assertThat(staff.documents())
        .as(
            "30.00, three seats and the fee of the add-on, half of it; and two calls at three prices")
        .containsExactly("invoice 23.58 paid", "invoice 23.50 paid");
    assertThat(asked()).allMatch(answer -> answer.status() < 500);
    publish(whole() + "name: All of it again\n");
    assertThat(asked()).allMatch(answer -> answer.status() < 500);
  }

  @ParameterizedTest
  @MethodSource("gone")
  void is_told_to_who_publishes_with_the_number_of_those_who_keep_it(Gone gone) {
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
  @MethodSource("gone")
  void is_not_moved_to_the_newer_version(Gone gone) {
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
    publish(ALL.catalog());

    var answer = admin.quote(wish);

    assertThat(answer.status() == 422 ? answer.code() : Integer.toString(answer.status()))
        .as(answer.text())
        .isEqualTo(is);
  }

  @Test
  void goes_along_to_another_plan_where_it_was_chosen_and_not_where_it_came_with_the_old_one() {
    publish(ALL.catalog());

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
    publish(ALL.catalog());

    var mine = admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers");
    var others = admin.caller().get("/v1/customers/" + customer + "/offers");

    assertThat(mine.json().at("/plans").findValuesAsString("key")).contains("team", "pro");
    assertThat(mine.at("/plans/0/action")).isEqualTo("current");
    assertThat(others.json().at("/plans").findValuesAsString("key"))
        .contains("pro")
        .doesNotContain("team");
  }
}

package dev.midcycle.api.view;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What people read: the sentences beside the numbers.
class PlainWordsTest {
  @RegisterExtension static final Installation installation = new Installation();

  /// A customer half-way through a month on a plan.
  private record Life(Merchant merchant, CustomerId customer, String subscription, Caller admin) {
    static Life of(String example, String plan, String day) {
      var merchant = installation.merchant(example);
      var customer = merchant.payer("Harbor", "tok_success");
      var subscription = merchant.subscribe(customer, plan, "month");
      var admin = merchant.as(Role.ADMIN, customer);
      merchant.advance(day);
      return new Life(merchant, customer, subscription, admin);
    }

    Caller.Answer quote(String verb) {
      return admin.post(
          "/v1/quotes",
          "{\"customer\":\"%s\",\"subscription\":\"%s\",%s}"
              .formatted(customer, subscription, verb));
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          example | plan  | wish                                             | due   | said
          scout   | basic | "change":{"plan":"pro"}                          | 15.00 | You switch to Scout Pro right now. You pay for the 15 days left through 30 Apr 2026 on Scout Pro, minus the 15 days you already paid on Scout Basic.
          scout   | pro   | "change":{"plan":"basic"}                        | 0.00  | You switch to Scout Basic right now. The unused part of Scout Pro pays for it, and the $15.00 left over becomes credit and lowers your next invoices. It is not paid out.
          scout   | basic | "change":{"interval":"year"}                     | 380.00 | A new year of Scout Basic starts today. $20.00 that you have not used of Scout Basic is taken off.
          scout   | basic | "change":{"plan":"pro","interval":"year"}        | 680.00 | You switch to Scout Pro right now, and a new year starts today. $20.00 that you have not used of Scout Basic is taken off.
          scout   | basic | "change":{"add_addons":["evidence-export"]}      | 7.50  | From today Evidence Export is added.
          scout   | basic | "cancel":{}                                      | 0.00  | Scout Basic runs through 30 Apr 2026. Then it ends. Nothing to pay today.
          konnect | free  | "change":{"plan":"plus"}                         | 0.00  | You switch to Konnect Plus right now. Nothing to pay today.
          """)
  void each_case_is_said_in_plain_words_beside_its_amount(
      String example, String plan, String wish, String due, String said) {
    var quote = Life.of(example, plan, "2026-04-16").quote(wish);

    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    assertThat(quote.at("/due_now/amount")).isEqualTo(due);
    assertThat(quote.at("/summary")).isEqualTo(said);
  }

  /// Whoever shows a quote says it in words of their own: by the codes, and by what they are about.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          example | plan  | wish                                        | codes                    | about
          scout   | basic | "change":{"plan":"pro"}                     | switches rest_due        | {"date":"2026-04-16","plan":"Scout Pro","when":"today"} {"before":"Scout Basic","days":15,"paid":true,"plan":"Scout Pro","until":"2026-04-30"}
          scout   | pro   | "change":{"plan":"basic"}                   | switches becomes_credit  | {"date":"2026-04-16","plan":"Scout Basic","when":"today"} {"amount":{"currency":"USD","amount":"15.00"},"before":"Scout Pro","credited":{"currency":"USD","amount":"15.00"},"why":"over"}
          scout   | basic | "change":{"interval":"year"}                | new_interval unused_off  | {"date":"2026-04-16","interval":"year","plan":"Scout Basic","when":"today"} {"amount":{"currency":"USD","amount":"20.00"},"before":"Scout Basic"}
          scout   | basic | "change":{"add_addons":["evidence-export"]} | stays changes            | {"plan":"Scout Basic"} {"changes":[{"kind":"addon_added","name":"Evidence Export"}],"date":"2026-04-16","when":"today"}
          scout   | basic | "cancel":{}                                 | ends nothing_due         | {"date":"2026-05-01","plan":"Scout Basic","until":"2026-04-30","when":"scheduled"} {}
          konnect | plus  | "cancel":{}                                 | switches used_billed     | {"date":"2026-04-16","plan":"Konnect Free","when":"today"} {"before":"Konnect Plus"}
          """)
  void each_case_has_codes_and_what_they_are_about(
      String example, String plan, String wish, String codes, String about) {
    var told = told(Life.of(example, plan, "2026-04-16").quote(wish).json().at("/told"));

    assertThat(told)
        .extracting(one -> one.at("/code").asString())
        .containsExactly(codes.split(" "));
    assertThat(told.stream().map(one -> one.at("/about").toString()).collect(joining(" ")))
        .isEqualTo(about);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wish                                             | code          | about
          "change":{"plan":"enterprise"}                   | contact_sales | {"plan":"Scout Enterprise"}
          "change":{"remove_addons":["cameras-basic"]}     | addon_locked  | {"item":"Additional Camera Usage - Basic"}
          "change":{"plan":"basic"}                        | no_change     | {}
          """)
  void a_refusal_has_what_it_is_about(String wish, String code, String about) {
    var refused = Life.of("scout", "basic", "2026-04-16").quote(wish);

    assertThat(refused.at("/code")).isEqualTo(code);
    assertThat(refused.json().at("/about").toString()).isEqualTo(about);
  }

  @Test
  void what_is_withheld_has_a_code_and_what_it_is_about() {
    var life = Life.of("scout", "basic", "2026-04-16");
    var shown = life.admin().get("/v1/subscriptions/" + life.subscription()).json();

    assertThat(shown.at("/addons/0/code").asString()).isEqualTo("addon_locked");
    assertThat(shown.at("/addons/0/about/item").asString())
        .isEqualTo("Additional Camera Usage - Basic");
    assertThat(shown.at("/actions/undo/code").asString()).isEqualTo("nothing_to_undo");
  }

  @Test
  void what_is_scheduled_has_the_last_day_of_what_there_is_now() {
    var life = Life.of("scout", "basic", "2026-04-16");
    var quote = life.quote("\"cancel\":{}");

    life.admin()
        .with("Idempotency-Key", "cancelled-once")
        .post("/v1/quotes/%s/confirm".formatted(quote.at("/id")), "");

    var scheduled = life.admin().get("/v1/subscriptions/" + life.subscription()).json();
    assertThat(scheduled.at("/scheduled/date").asString()).isEqualTo("2026-05-01");
    assertThat(scheduled.at("/scheduled/until").asString()).isEqualTo("2026-04-30");
  }

  @Test
  void a_viewer_is_told_who_can_change_the_plan() {
    var life = Life.of("scout", "basic", "2026-04-16");

    var viewer = life.merchant().as(Role.VIEWER, life.customer()).get("/v1/session").json();
    var admin = life.admin().get("/v1/session").json();

    assertThat(viewer.at("/admins")).isNotEmpty().isEqualTo(admin.at("/admins"));
    assertThat(viewer.at("/admins").toString())
        .contains(admin.at("/member/name").asString())
        .doesNotContain(viewer.at("/member/name").asString());
  }

  private static List<JsonNode> told(JsonNode told) {
    return StreamSupport.stream(told.spliterator(), false).toList();
  }

  @Test
  void a_downgrade_that_settles_says_what_is_billed() {
    var quote = Life.of("konnect", "plus", "2026-04-11").quote("\"cancel\":{}");

    assertThat(quote.at("/summary"))
        .isEqualTo(
            "You switch to Konnect Free right now. What you used of Konnect Plus until now is billed, and nothing after it.");
  }

  @Test
  void prices_by_use_are_told_by_what_is_measured() {
    var scout = Life.of("scout", "basic", "2026-04-16");
    var konnect = Life.of("konnect", "plus", "2026-04-11");

    assertThat(offers(scout).at("/plans/0/charges/0"))
        .isEqualTo("Connected cameras: 1 included; then $12.00 each per month");
    assertThat(offers(konnect).json().at("/plans/1/charges"))
        .extracting(one -> one.asString())
        .containsExactly(
            "Gateway services: $250.00 each per month",
            "Published portal items: 10 included; then $4.00 each",
            "API calls: 1,000,000 included; then $0.00002 each for the next 9,000,000, $0.00001 each after that");
  }

  private static Caller.Answer offers(Life life) {
    return life.admin().get("/v1/subscriptions/" + life.subscription() + "/offers");
  }
}

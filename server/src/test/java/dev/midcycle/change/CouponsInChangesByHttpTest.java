package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A code that a customer types in with a change of theirs: one quote, one document.
class CouponsInChangesByHttpTest {
  private static final String CATALOG =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      plans:
        team:
          name: Team
          family: f
          rank: 1
          prices: {month: 30.00}
          charges: [{key: seats, kind: recurring, quantity: seats, price: 5.00}]
        pro:
          name: Pro
          family: f
          rank: 2
          prices: {month: 60.00}
          charges: [{key: seats, kind: recurring, quantity: seats, price: 8.00}]
        other: {name: Other, family: g, rank: 1, prices: {month: 1.00}}
      coupons:
        Twenty: {percent: 20, duration: repeating, periods: 2}
        HALF: {percent: 50, duration: once}
        LATE: {percent: 10, duration: once, until: 2026-04-15}
        OTHER: {percent: 10, duration: once, plans: [other]}
        EURO: {amount: {EUR: 5.00}, duration: once}
        LAST: {percent: 10, duration: forever, max_redemptions: 1}
      """;

  private static final String PRO_WITH_THE_LAST_ONE =
      "\"change\":{\"plan\":\"pro\",\"coupon\":\"LAST\"}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_a_plan() {
    merchant = installation.merchant(Installation.catalog(CATALOG));
    admin = subscriber("Harbor");
    merchant.advance("2026-04-16");
  }

  private Visitor subscriber(String name) {
    var customer = merchant.payer(name, "tok_success");
    var subscription = merchant.subscribe(customer, "team", "month");
    return new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
  }

  @Test
  void plan_seats_and_code_are_one_quote_and_one_document() {
    var quote =
        admin.quote(
            "\"change\":{\"plan\":\"pro\",\"quantity\":{\"seats\":4},\"coupon\":\"TWENTY\"}");

    assertThat(quote.at("/due_now/amount"))
        .as("15 of 30 days: 30.00 and 16.00, less 20 %, less 15.00")
        .isEqualTo("21.80");
    assertThat(quote.at("/summary"))
        .contains("The coupon Twenty takes 20% off from now on through 30 Jun 2026.");
    assertThat(quote.json().at("/bill/lines").findValuesAsString("description"))
        .contains("Discount Twenty");

    assertThat(admin.confirm(quote).status()).isEqualTo(200);
    assertThat(admin.confirm(quote).status()).as("a second time").isEqualTo(200);
    merchant.advance("2026-05-01");

    assertThat(admin.documents())
        .containsExactly("invoice 73.60 paid", "invoice 21.80 paid", "invoice 30.00 paid");
    assertThat(admin.list("/activity", "text").toString()).contains("with the coupon Twenty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE   | unknown
          LATE   | over
          OTHER  | plan
          EURO   | currency
          LAST   | used_up
          HALF   | given
          """)
  void a_code_is_refused_with_the_reason_and_its_field(String code, String why) {
    subscriber("Second").make("\"change\":{\"plan\":\"pro\",\"coupon\":\"LAST\"}");
    admin.make("\"change\":{\"coupon\":\"HALF\"}");

    var refused = admin.quote("\"change\":{\"plan\":\"pro\",\"coupon\":\"%s\"}".formatted(code));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("coupon_not_valid");
    assertThat(refused.at("/about/why")).isEqualTo(why);
    assertThat(refused.at("/about/item")).isEqualTo(code);
    assertThat(refused.toString()).contains("/change/coupon");
  }

  @Test
  void a_code_that_somebody_else_used_up_meanwhile_is_said_on_confirming() {
    var wish = "\"change\":{\"plan\":\"pro\",\"coupon\":\"LAST\"}";
    var quote = admin.quote(wish);
    subscriber("Second").make(wish);

    var refused = admin.confirm(quote);

    assertThat(refused.code()).isEqualTo("stale_quote");
    assertThat(refused.at("/detail")).contains("LAST");
    assertThat(refused.at("/about/why")).isEqualTo("used_up");
    assertThat(admin.plan()).isEqualTo("team");
  }

  /// An upgrade is paid first: the money is asked for outside of any transaction.
  @Test
  void of_many_who_pay_for_it_at_once_one_gets_the_last_one_and_nobody_else_is_charged() {
    var quotes = new ConcurrentLinkedQueue<Visitor>();
    IntStream.range(0, 4).forEach(i -> quotes.add(subscriber("Somebody " + i)));
    var asked = new ConcurrentLinkedQueue<Runnable>();
    var answers = new ConcurrentLinkedQueue<Answer>();
    for (var one : quotes) {
      var quote = one.quote("\"change\":{\"plan\":\"pro\",\"coupon\":\"LAST\"}");
      asked.add(() -> answers.add(one.confirm(quote)));
    }

    AtOnce.of(
        quotes.size(),
        () -> {
          asked.remove().run();
          return true;
        });

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(quotes)
        .extracting(one -> one.documents().size())
        .containsExactlyInAnyOrder(2, 1, 1, 1);
  }

  /// What stays of it keeps the coupon, which was given once.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "change":{"quantity":{"seats":6},"when":"period_end"} | invoice 97.20 paid
          "undo":{"kind":"quantity"}                            | invoice 54.00 paid
          """)
  void a_scheduled_change_that_is_replaced_in_part_has_its_coupon_still(
      String verb, String document) {
    scheduledWithTheLastOne().make(verb);

    assertThat(subscriber("Second").quote(PRO_WITH_THE_LAST_ONE).at("/about/why"))
        .isEqualTo("used_up");
    merchant.advance("2026-05-01");
    assertThat(admin.documents().getFirst()).isEqualTo(document);
  }

  @Test
  void what_is_left_of_a_scheduled_change_frees_its_coupon_when_it_is_taken_back_too() {
    var staff = scheduledWithTheLastOne();
    staff.make("\"undo\":{\"kind\":\"quantity\"}");
    staff.make("\"undo\":{}");

    subscriber("Second").make(PRO_WITH_THE_LAST_ONE);

    assertThat(subscriber("Third").quote(PRO_WITH_THE_LAST_ONE).at("/about/why"))
        .isEqualTo("used_up");
  }

  /// It was counted with what it replaces: the last one may come by another change.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          instead                                                            | card        | status | then
          "change":{"plan":"pro","coupon":"LAST"}                            | tok_success | 200    | used_up
          "change":{"plan":"pro","coupon":"LAST"}                            | tok_decline | 402    | used_up
          "change":{"plan":"pro","coupon":"LAST","when":"period_end"}        | tok_success | 200    | used_up
          "change":{"plan":"pro","when":"period_end"}                        | tok_success | 200    | -
          """)
  void the_last_one_may_come_with_what_replaces_the_change_that_was_to_bring_it(
      String instead, String card, int status, String then) {
    var staff = scheduledWithTheLastOne();
    merchant.card(admin.customer(), card);

    var quote = staff.quote(instead);

    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    assertThat(staff.confirm(quote).status()).isEqualTo(status);
    var other = subscriber("Second").quote(PRO_WITH_THE_LAST_ONE);
    assertThat(other.text()).contains(then.equals("-") ? "quo_" : then);
    assertThat(
            installation.rows(
                "select code, redeemed from coupon_redemption where redeemed > 0 and tenant = '"
                    + merchant.id().uuid()
                    + "'"))
        .isEqualTo(then.equals("-") ? List.of() : List.of("LAST 1"));
  }

  private Visitor scheduledWithTheLastOne() {
    var staff = new Visitor(merchant.caller(), admin.customer(), admin.subscription());
    staff.make(
        """
        "change":{"plan":"pro","quantity":{"seats":5},"coupon":"LAST","when":"period_end"}\
        """);
    return staff;
  }

  /// By the day: on a billing date, that whole period is the first of two, at whatever time.
  @Test
  void it_is_said_until_when_it_counts() {
    merchant.advance("2026-05-01");

    var quote = admin.quote("\"change\":{\"plan\":\"pro\",\"coupon\":\"TWENTY\"}");

    assertThat(quote.at("/summary")).contains("through 30 Jun 2026");
    admin.confirm(quote);
    merchant.advance("2026-07-01");
    assertThat(admin.documents().subList(0, 2))
        .containsExactly("invoice 60.00 paid", "invoice 48.00 paid");
  }

  @Test
  void a_code_alone_is_the_customers_to_type_and_waits_for_the_next_document() {
    var quote = admin.quote("\"change\":{\"coupon\":\"half\"}");

    assertThat(quote.at("/due_now/amount")).isEqualTo("0.00");
    assertThat(quote.at("/next_invoice/total/amount")).isEqualTo("15.00");
    assertThat(quote.at("/told/0/code")).isEqualTo("coupon_added");
    assertThat(quote.at("/summary")).contains("The coupon HALF takes 50% off once.");
    assertThat(admin.confirm(quote).status()).isEqualTo(200);
  }
}

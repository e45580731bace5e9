package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Staff enter late, on 5 June, what holds since 16 April, over two renewals: what was billed since
/// then is set right on one document, and time goes on.
class DatedBackByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private Merchant merchant;
  private Visitor staff;

  @BeforeEach
  void a_customer_since_the_first_of_april() {
    merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: back
                currency: USD
                timezone: UTC
                plans:
                  a: {name: A, family: f, rank: 1, prices: {month: 12.00}}
                  b: {name: B, family: f, rank: 2, prices: {month: 30.00, year: 300.00},
                      charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10.00, year: 100.00}}]}
                  c: {name: C, family: f, rank: 3, prices: {month: 60.00}}
                addons:
                  extra: {name: Extra, charges: [{key: fee, kind: recurring, price: {month: 9.00, year: 90.00}}]}
                """));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    staff = new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "b", "month"));
    merchant.advance("2026-06-05");
    assertThat(staff.documents()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          verb   | says                                          | date       | then    | on 1 July | because
          change | "plan":"c"                                    | 2026-04-16 | 75.00   | 60.00     | half of April, May and June at 30.00 more each
          change | "plan":"c"                                    | 2026-05-01 | 60.00   | 60.00     | May and June
          change | "plan":"c"                                    | 2026-06-03 | 28.00   | 60.00     | 28 of 30 days of June
          change | "plan":"a"                                    | 2026-04-16 | -45.00  | 12.00     | 18.00 less each month
          change | "quantity":{"seats":3}                        | 2026-04-16 | 75.00   | 60.00     | three seats at 10.00 each month
          change | "add_addons":["extra"]                        | 2026-04-16 | 22.50   | 39.00     | 9.00 each month
          change | "interval":"year"                             | 2026-04-16 | 225.00  |           | 300.00 less 15.00 and two months
          cancel |                                               | 2026-04-16 | -75.00  |           | half of April, May and June
          cancel |                                               | 2026-05-31 | -30.97  |           | the last day of May, and June
          """)
  void what_was_billed_since_is_set_right_and_time_goes_on(
      String verb, String says, String date, String then, String july, String because) {
    var fields =
        (says == null ? "" : says + ",")
            + "\"when\":\"date\",\"date\":\"%s\",\"settle\":\"prorate\"".formatted(date)
            + (verb.equals("cancel") ? "" : ",\"collect\":\"now\"");

    var done = staff.make("\"%s\":{%s}".formatted(verb, fields));
    merchant.advance("2026-07-02");

    assertThat(done.at("/document/total/amount")).as(because).isEqualTo(then);
    var after = staff.list("/documents", "date", "total/amount");
    assertThat(after).hasSize(july == null ? 4 : 5).contains("2026-06-05 " + then);
    assertThat(after.getFirst())
        .isEqualTo(july == null ? "2026-06-05 " + then : "2026-07-01 " + july);
    assertThat(installation.rows("select failure from work_item where failure is not null"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          asks
          "change":{"plan":"c","when":"date","date":"2026-03-31"}
          "change":{"quantity":{"seats":3},"when":"date","date":"2023-06-05"}
          "change":{"add_addons":["extra"],"when":"date","date":"2000-01-01"}
          "cancel":{"when":"date","date":"2026-03-31"}
          "cancel":{"date":"2026-03-31"}
          """)
  void nothing_holds_since_before_the_start(String verb) {
    var refused = staff.quote(verb);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("before_start");
  }

  /// Also once what came before is folded away.
  @Test
  void a_subscription_that_is_entered_late_started_on_the_day_that_is_said() {
    var customer = merchant.payer("Quay", "tok_success");
    var late = new Visitor(merchant.caller(), customer, "");

    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"b\",\"start\":\"2026-04-20\"}}"
                    .formatted(customer));
    late.confirm(quote);
    var path = "/v1/customers/" + customer + "/subscriptions";
    var made = merchant.caller().get(path);
    merchant.advance("2027-06-05");

    assertThat(quote.at("/bill/total/amount")).as("two months, on one document").isEqualTo("60.00");
    assertThat(made.at("/data/0/started_on")).isEqualTo("2026-04-20");
    assertThat(made.at("/data/0/period/from")).isEqualTo("2026-05-20");
    assertThat(merchant.caller().get(path).at("/data/0/started_on")).isEqualTo("2026-04-20");
  }

  @Test
  void a_new_term_begins_no_earlier_than_the_first() {
    staff.make("\"cancel\":{\"when\":\"now\"}");

    var refused = staff.quote("\"reactivate\":{\"start\":\"2026-03-31\"}");

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("before_start");
  }
}

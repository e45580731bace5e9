package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A document says what it is for by what is on it: in lists, by itself and on paper.
class SubjectsOfDocumentsTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static final String CATALOG =
      """
      catalog: told
      currency: USD
      timezone: UTC
      billing: {usage_grace: PT0S}
      meters: {calls: {name: Calls, event: call, aggregation: count, window: period}}
      addons:
        export: {name: Export, removable: always, charges: [{key: fee, kind: recurring, price: {month: 15, year: 150}}]}
      plans:
        a:
          name: Small
          family: f
          rank: 1
          prices: {day: 2, week: 12, month: 40, quarter: 110, year: 400}
          charges: [{key: seats, kind: recurring, quantity: seats, price: {day: 1, week: 5, month: 10, quarter: 30, year: 100}}]
        b: {name: Large, family: f, rank: 2, prices: {month: 70, year: 700}}
        u:
          name: By use
          family: g
          rank: 1
          prices: {month: 0}
          pay: in_arrears
          charges: [{key: calls, kind: usage, meter: calls, price: 0.50}]
        m: {name: Committed, family: h, rank: 1, prices: {month: 0}, pay: in_arrears, minimum: {month: 9}}
      changes:
        - {event: upgrade, when: now, settle: prorate, collect: now}
        - {event: downgrade, when: now, settle: prorate, collect: now}
        - {event: longer_interval, when: now, settle: prorate, collect: now, anchor: reset}
        - {event: quantity_up, when: now, settle: prorate, collect: now}
        - {event: addon_added, when: now, settle: prorate, collect: now}
        - {event: cancel, when: now, settle: prorate, collect: now}
      """;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          plan | interval | on 16 April                                                     | until      | newest
          a    | month    | -                                                               | 2026-04-16 | First invoice 40.00
          a    | day      | -                                                               | 2026-04-16 | Daily invoice 2.00
          a    | week     | -                                                               | 2026-04-16 | Weekly invoice 12.00
          a    | month    | -                                                               | 2026-05-01 | Monthly invoice 40.00
          a    | quarter  | -                                                               | 2026-07-01 | Quarterly invoice 110.00
          a    | year     | -                                                               | 2027-04-01 | Yearly invoice 400.00
          a    | month    | "change":{"plan":"b"}                                           | 2026-04-16 | Plan change 15.00
          b    | month    | "change":{"plan":"a"}                                           | 2026-04-16 | Plan change -15.00
          a    | month    | "change":{"plan":"b","interval":"year"}                         | 2026-04-16 | Plan change 680.00
          a    | month    | "change":{"interval":"year"}                                    | 2026-04-16 | Billing interval change 380.00
          a    | month    | "change":{"quantity":{"seats":2}}                               | 2026-04-16 | Quantity change 10.00
          a    | month    | "change":{"add_addons":["export"]}                              | 2026-04-16 | Add-on change 7.50
          a    | month    | "change":{"add_addons":["export"],"quantity":{"seats":2}}       | 2026-04-16 | Subscription change 17.50
          a    | month    | "change":{"override":{"base":"30"},"when":"now"}                | 2026-04-16 | Price change -5.00
          a    | month    | "change":{"override":{"base":"30"},"quantity":{"seats":2}}      | 2026-04-16 | Subscription change 5.00
          a    | month    | "billing_date":{"day":15}                                       | 2026-04-16 | Change of billing date 18.67
          a    | month    | "cancel":{}                                                     | 2026-04-16 | Cancellation -20.00
          a    | month    | "pause":{}                                                      | 2026-04-16 | Pause -20.00
          a    | month    | "charge":{"name":"Goodwill","amount":"-10","collect":"now"}     | 2026-04-16 | Goodwill -10.00
          a    | month    | "charge":{"name":"Training","amount":"50","collect":"now"}      | 2026-04-16 | Training 50.00
          a    | month    | "charge":{"name":"Training","amount":"50","collect":"next_invoice"} | 2026-05-01 | Monthly invoice 90.00
          a    | month    | "charge":{"name":"Goodwill","amount":"-50","collect":"next_invoice"} | 2026-05-01 | Monthly credit note -10.00
          u    | month    | -                                                               | 2026-05-01 | Usage for April 2026 1.00
          m    | month    | -                                                               | 2026-05-01 | Minimum spend for April 2026 9.00
          """)
  void by_what_is_on_them(
      String plan, String interval, @Nullable String verb, String until, String newest) {
    var visitor = begun(plan, interval);
    advance(visitor, "2026-04-16");
    call(visitor, 1);
    call(visitor, 2);
    if (verb != null) {
      visitor.make(verb);
    }
    advance(visitor, until);

    assertThat(visitor.list("/documents", "description", "total/amount")).first().isEqualTo(newest);
    said(visitor);
  }

  @Test
  void by_what_happens_to_one_that_had_ended() {
    var visitor = begun("a", "month");
    advance(visitor, "2026-04-16");
    visitor.make("\"pause\":{}");
    advance(visitor, "2026-04-21");
    visitor.make("\"resume\":{}");
    advance(visitor, "2026-04-22");
    visitor.make("\"cancel\":{}");
    advance(visitor, "2026-04-26");
    visitor.make("\"reactivate\":{}");

    assertThat(visitor.list("/documents", "description", "total/amount"))
        .containsExactly(
            "Restart 40.00",
            "Cancellation -12.00",
            "End of pause 13.33",
            "Pause -20.00",
            "First invoice 40.00");
  }

  private static Visitor begun(String plan, String interval) {
    var merchant = installation.merchant(Installation.catalog(CATALOG));
    var customer = merchant.payer("Harbor", "tok_success");
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, plan, interval));
  }

  private static void call(Visitor visitor, int number) {
    var sent =
        visitor
            .caller()
            .post(
                "/v1/events",
                "{\"id\": \"%s-%d\", \"customer\": \"%s\", \"event\": \"call\", \"time\": \"2026-04-10T12:00:00Z\"}"
                    .formatted(visitor.subscription(), number, visitor.customer()));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
  }

  private static void advance(Visitor visitor, String to) {
    var moved = visitor.caller().post("/v1/clock/advance", "{\"to\":\"" + to + "\"}");
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
  }

  /// The same by itself and on paper.
  private static void said(Visitor visitor) {
    var newest =
        visitor
            .caller()
            .get("/v1/customers/" + visitor.customer() + "/documents")
            .json()
            .at("/data/0");
    var path = "/v1/documents/" + newest.at("/id").asString();
    var description = newest.at("/description").asString();

    assertThat(visitor.caller().get(path).at("/description")).isEqualTo(description);
    assertThat(new PdfFile(visitor.caller().file(path + "/pdf")).lines()).contains(description);
  }
}

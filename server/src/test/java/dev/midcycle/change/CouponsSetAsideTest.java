package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A coupon is set aside for somebody whose payment is not known yet. Whatever is published and
/// given to others meanwhile, what was paid for is made.
class CouponsSetAsideTest {
  private static final String CHANGE = "\"change\":{\"plan\":\"b\",\"coupon\":\"TEN\"}";

  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Bank BANK = new Bank();

  @RegisterExtension static final Installation installation = new Installation(CLOCK, BANK);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          most | published | others | paid  | plan | redeemed
          1    | 2         | 1      | true  | b    | 2
          1    | 2         | 1      | false | a    | 1
          1    | 3         | 0      | true  | b    | 1
          1    | 3         | 0      | false | a    | 0
          1    | any       | 2      | true  | b    | 3
          1    | any       | 2      | false | a    | 2
          2    | 1         | 0      | true  | b    | 1
          any  | 1         | 1      | true  | b    | 2
          any  | 1         | 1      | false | a    | 1
          """)
  void what_was_paid_for_is_made_and_counted_once(
      String most, String published, int others, boolean paid, String plan, String redeemed) {
    BANK.forget();
    var merchant = installation.merchant(Installation.catalog(catalog(most)));
    var somebody = subscriber(merchant, "Harbor");
    BANK.is(Mood.HANGS);
    assertThat(somebody.confirm(somebody.quote(CHANGE)).status()).isEqualTo(202);
    BANK.is(Mood.PAYS);

    publish(merchant, catalog(published));
    for (int i = 0; i < others; i++) {
      subscriber(merchant, "Other " + i).make(CHANGE);
    }
    answered(paid);

    assertThat(somebody.plan()).isEqualTo(plan);
    assertThat(redeemed(merchant)).isEqualTo(redeemed);
  }

  private static String catalog(String most) {
    return """
    catalog: x
    currency: USD
    timezone: UTC
    plans:
      a: {name: A, family: f, rank: 1, prices: {month: 10.00}}
      b: {name: B, family: f, rank: 2, prices: {month: 40.00}}
    changes:
      - {event: upgrade, when: now, settle: prorate, collect: now, anchor: keep, payment: required}
    coupons:
      TEN: {percent: 10, duration: forever%s}
    """
        .formatted(most.equals("any") ? "" : ", max_redemptions: " + most);
  }

  private static Visitor subscriber(Merchant merchant, String name) {
    var customer = merchant.payer(name, "tok_success");
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "a", "month"));
  }

  private static void publish(Merchant merchant, String catalog) {
    var published =
        merchant.caller().with("Content-Type", "application/yaml").post("/v1/catalog", catalog);
    assertThat(published.status()).as(published.text()).isEqualTo(201);
  }

  /// The bank is asked later what became of it.
  private static void answered(boolean paid) {
    if (paid) {
      BANK.paysLate();
    } else {
      BANK.declinesLate();
    }
    CLOCK.pass(Duration.ofMinutes(2));
    installation.application.payment().unknownPayments().askAll(() -> true);
  }

  /// Nobody has redeemed it where there is no row.
  private static String redeemed(Merchant merchant) {
    return installation
        .rows(
            "select coalesce(sum(redeemed), 0) from coupon_redemption where tenant = '%s'"
                .formatted(merchant.id().uuid()))
        .getFirst();
  }
}

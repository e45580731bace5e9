package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How documents are settled against a customer's account. Documents are named by a number, and
/// what is open is written `1:20.00 2:5.00`, oldest first, and what lines take back the same way;
/// `x` is another subscription's.
class AccountBalanceTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final SubscriptionId OURS = new SubscriptionId(new UUID(1, 1));
  private static final SubscriptionId OTHER = new SubscriptionId(new UUID(1, 2));

  @ParameterizedTest(name = "credit {0}, open {1}; {2} that takes back {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # credit | open          | total  | takes back | used  | due   | lowered       | credited | open after            | credit after
          0.00     | -             | 20.00  | -          | 0.00  | 20.00 | -             | 0.00     | 9:20.00               | 0.00
          50.00    | -             | 20.00  | -          | 20.00 | 0.00  | -             | 0.00     | -                     | 30.00
          5.00     | 1:7.00        | 20.00  | -          | 5.00  | 15.00 | -             | 0.00     | 1:7.00 9:15.00        | 0.00
          20.00    | -             | 20.00  | -          | 20.00 | 0.00  | -             | 0.00     | -                     | 0.00
          1.00     | -             | 0.00   | -          | 0.00  | 0.00  | -             | 0.00     | -                     | 1.00
          0.00     | -             | -20.00 | 1:20.00        | 0.00  | 0.00  | -             | 20.00    | -                     | 20.00
          3.00     | 1:20.00       | -20.00 | 1:20.00        | 0.00  | 0.00  | 1:20.00       | 0.00     | -                     | 3.00
          0.00     | 1:30.00       | -20.00 | 1:20.00        | 0.00  | 0.00  | 1:20.00       | 0.00     | 1:10.00               | 0.00
          0.00     | 1:30.00       | -20.00 | 1:15.00 1:5.00 | 0.00  | 0.00  | 1:20.00       | 0.00     | 1:10.00               | 0.00
          0.00     | 1:5.00 2:9.00 | -20.00 | 1:8.00 2:12.00 | 0.00  | 0.00  | 1:5.00 2:9.00 | 6.00     | -                     | 6.00
          0.00     | 1:5.00 2:9.00 | -20.00 | 2:20.00        | 0.00  | 0.00  | 2:9.00        | 11.00    | 1:5.00                | 11.00
          0.00     | 1:5.00 2:9.00 | -5.00  | 1:5.00 2:7.00  | 0.00  | 0.00  | 1:5.00        | 0.00     | 2:9.00                | 0.00
          0.00     | 1:30.00       | -15.00 | 1:10.00 2:5.00 | 0.00  | 0.00  | 1:10.00       | 5.00     | 1:20.00               | 5.00
          0.00     | 1:30.00 2:9.00 | -15.00 | 1:3.00 2:12.00 | 0.00 | 0.00  | 1:3.00 2:9.00 | 3.00     | 1:27.00               | 3.00
          0.00     | x1:5.00       | -20.00 | 1:20.00        | 0.00  | 0.00  | -             | 20.00    | x1:5.00               | 20.00
          """)
  void is_settled(
      String credit,
      @Nullable String open,
      String total,
      @Nullable String takesBack,
      String used,
      String due,
      @Nullable String lowered,
      String credited,
      @Nullable String openAfter,
      String creditAfter) {
    var balance = new AccountBalance(usd(credit), opens(open));

    var settled = balance.settle(OURS, draft(usd(total), takesBack));

    assertThat(settled.creditApplied()).hasToString(used);
    assertThat(settled.due()).hasToString(due);
    assertThat(told(settled.lowered())).isEqualTo(text(lowered));
    assertThat(settled.credited()).hasToString(credited);
    assertThat(told(settled.after().open())).isEqualTo(text(openAfter));
    assertThat(settled.after().credit()).hasToString(creditAfter);
  }

  @Test
  void a_price_with_tax_inside_brings_its_tax_back_once() {
    var inside = new Tax(Decimal.of("0.25"), true);
    var line = line(opens("1:20.00").getFirst(), usd("20.00"), inside).bringing(usd("4.00"));
    var balance = new AccountBalance(usd("0"), opens("1:30.00"));

    assertThat(told(balance.settle(OURS, draft(usd("-23.00"), List.of(line))).lowered()))
        .isEqualTo("1:20.00");
  }

  @ParameterizedTest(name = "{0}, paid {1} of document {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1:5.00 2:9.00 | 5.00 | 1 | 2:9.00
          1:5.00 2:9.00 | 2.00 | 1 | 1:3.00 2:9.00
          1:5.00 2:9.00 | 9.00 | 2 | 1:5.00
          x1:5.00       | 5.00 | 1 | x1:5.00
          """)
  void a_payment_closes_what_it_was_for(String open, String amount, long document, String left) {
    var balance =
        new AccountBalance(usd("1"), opens(open))
            .paid(AccountBalance.Which.of(OURS, cause(document)), usd(amount));

    assertThat(told(balance.open())).isEqualTo(left);
    assertThat(balance.credit()).hasToString("1.00");
  }

  @Test
  void credit_is_never_below_zero() {
    assertThatThrownBy(() -> new AccountBalance(usd("-0.01"), List.of()))
        .hasMessageContaining("never below zero");
  }

  @Test
  void what_owes_the_customer_is_a_credit_note() {
    assertThat(Bill.of(OURS, draft(usd("-0.01"), "1:0.01")).isCreditNote()).isTrue();
    assertThat(Bill.of(OURS, draft(usd("0"), "1:0.00")).isCreditNote()).isFalse();
  }

  @Test
  void the_oldest_comes_first_in_the_order_of_the_documents() {
    var documents =
        opens("2:0.00 3:0.00 1:0.00").stream().map(AccountBalance.Open::document).toList();
    var balance =
        new AccountBalance(
            CreditBalance.of(usd("1")), opens("1:5.00 2:9.00"), opens("1:1.00 3:2.00"));

    assertThat(told(balance.sorted(documents).open())).isEqualTo("2:9.00 1:5.00");
    assertThat(told(balance.sorted(documents).writtenOff())).isEqualTo("3:2.00 1:1.00");
  }

  private static List<AccountBalance.Open> opens(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ")).map(AccountBalanceTest::open).toList();
  }

  private static AccountBalance.Open open(String text) {
    var parts = text.replace("x", "").split(":", 2);
    return new AccountBalance.Open(
        text.startsWith("x") ? OTHER : OURS, cause(Long.parseLong(parts[0])), usd(parts[1]));
  }

  private static String told(List<AccountBalance.Open> open) {
    return open.stream()
        .map(one ->
            (one.subscription().equals(Optional.of(OURS)) ? "" : "x")
                + ((Cause.Happened) one.cause()).fact().uuid().getLeastSignificantBits()
                + ":"
                + one.amount())
        .collect(Collectors.joining(" "));
  }

  private static String text(@Nullable String maybe) {
    return maybe == null ? "" : maybe;
  }

  private static Cause cause(long number) {
    return new Cause.Happened(new FactId(new UUID(0, number)));
  }

  private static Draft draft(Money total, @Nullable String takesBack) {
    return draft(total, opens(takesBack).stream().map(AccountBalanceTest::line).toList());
  }

  private static Draft draft(Money total, List<Line> lines) {
    var none = Money.zero(USD);
    return new Draft(
        cause(9),
        Instant.EPOCH,
        lines,
        List.of(),
        total,
        List.of(),
        none,
        total,
        List.of(),
        List.of(),
        List.of());
  }

  /// A tenth of it is its tax.
  private static Line line(AccountBalance.Open back) {
    var tax = back.amount().share(1, 10, RoundingMode.DOWN);
    return line(back, back.amount().minus(tax), Tax.NONE).bringing(tax);
  }

  private static Line line(AccountBalance.Open back, Money amount, Tax tax) {
    var stretch = new Stretch(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    var rate = new Rate.Reckoned(new Item.OfPlan(new PlanKey("p")), new ChargeKey("base"), 1);
    return new Line(
        rate,
        stretch,
        stretch,
        Decimal.ONE,
        amount.negated(),
        List.of(),
        tax,
        new Derivation.TakenBack(amount, Money.zero(USD)),
        Optional.of(back.cause()));
  }

  private static Money usd(String amount) {
    return Money.exactly(USD, new BigDecimal(amount));
  }
}

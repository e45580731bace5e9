package dev.midcycle.drafting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What expires is written `left@day` of May, and the n-th grant is n.
class CreditBalanceTest {
  @ParameterizedTest(name = "{0} with {1}: {2} on {3} May")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          amount | expires         | deed      | day | usable | after | expires then
          30.00  | -               | use 12    | 9   | 30.00  | 18.00 | -
          30.00  | 10@20           | use 4     | 9   | 30.00  | 26.00 | 1:6.00@20
          30.00  | 10@20           | use 15    | 9   | 30.00  | 15.00 | -
          30.00  | 10@20 10@15     | use 12    | 9   | 30.00  | 18.00 | 1:8.00@20
          30.00  | 10@20 10@15     | use 12    | 15  | 20.00  | 18.00 | 2:10.00@15
          30.00  | 10@20 10@20     | use 3     | 9   | 30.00  | 27.00 | 1:7.00@20 2:10.00@20
          30.00  | 10@20           | pay 15    | 9   | 30.00  | 15.00 | 1:10.00@20
          30.00  | 10@20           | pay 22    | 9   | 30.00  | 8.00  | 1:8.00@20
          30.00  | 10@20 10@15     | pay 15    | 9   | 30.00  | 15.00 | 2:10.00@15 1:5.00@20
          30.00  | 10@20           | expire 0  | 19  | 30.00  | 30.00 | 1:10.00@20
          30.00  | 10@20           | expire 0  | 20  | 20.00  | 20.00 | -
          30.00  | 10@20 10@15     | expire 0  | 19  | 20.00  | 20.00 | 1:10.00@20
          6.00   | 10@20           | expire 0  | 20  | 0.00   | 0.00  | -
          """,
      useHeadersInDisplayName = true)
  void is_used_paid_back_and_gone(
      String amount,
      @Nullable String expires,
      String deed,
      int day,
      String usable,
      String after,
      @Nullable String then) {
    var balance = balance(amount, expires);
    var words = deed.split(" ", -1);
    var some = usd(words[1]);

    var changed =
        switch (words[0]) {
          case "use" -> balance.use(some, may(day));
          case "pay" -> balance.payBack(some);
          default -> balance.expire(may(day));
        };

    assertThat(balance.usable(may(day))).hasToString(usable);
    assertThat(changed.amount()).hasToString(after);
    assertThat(told(changed)).isEqualTo(then == null ? "" : then);
  }

  @Test
  void is_never_below_zero() {
    assertThatThrownBy(() -> CreditBalance.of(usd("1").negated()))
        .hasMessageContaining("never below zero");
  }

  private static CreditBalance balance(String amount, @Nullable String expires) {
    var some = new ArrayList<CreditBalance.Expiring>();
    for (var one : expires == null ? new String[0] : expires.split(" ", -1)) {
      var parts = one.split("@", -1);
      var grant = new CreditEntryId(new UUID(0, some.size() + 1));
      some.add(new CreditBalance.Expiring(grant, may(Integer.parseInt(parts[1])), usd(parts[0])));
    }
    return new CreditBalance(usd(amount), some);
  }

  private static String told(CreditBalance balance) {
    return balance.expiring().stream()
        .map(one ->
            one.grant().uuid().getLeastSignificantBits()
                + ":"
                + one.left()
                + "@"
                + one.at().toString().substring(8, 10))
        .collect(joining(" "));
  }

  private static Instant may(int day) {
    return Instant.parse("2026-05-%02dT00:00:00Z".formatted(day));
  }

  private static Money usd(String amount) {
    return Money.exactly(Currency.getInstance("USD"), new BigDecimal(amount));
  }
}

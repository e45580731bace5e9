package dev.midcycle.bookkeeping;

import static dev.midcycle.bookkeeping.Lines.USD;
import static dev.midcycle.bookkeeping.Lines.ZONE;
import static dev.midcycle.bookkeeping.Lines.bill;
import static dev.midcycle.bookkeeping.Lines.days;
import static dev.midcycle.bookkeeping.Lines.fee;
import static dev.midcycle.bookkeeping.Lines.reduced;
import static dev.midcycle.bookkeeping.Lines.usage;
import static dev.midcycle.bookkeeping.Lines.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.LocalDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What documents and money put into the books. Balances are told by type, each on the side on
/// which it grows; what is left out is zero.
class BooksTest {
  private static final Tax TWENTY = new Tax(new Decimal(new BigDecimal("0.20")), false);
  private static final Tax INSIDE = new Tax(new Decimal(new BigDecimal("0.20")), true);
  private static final Cause APRIL = new Cause.Period(start("2026-04-01"));
  private static final Cause END = new Cause.Ended(start("2026-04-16"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          at         | is
          2026-03-31 |
          2026-04-01 | deferred_revenue 30.00, receivable 36.00, tax_payable 6.00
          2026-04-02 | cash 36.00, deferred_revenue 29.00, revenue 1.00, tax_payable 6.00
          2026-04-15 | cash 36.00, deferred_revenue 16.00, revenue 14.00, tax_payable 6.00
          2026-04-16 | cash 36.00, customer_credit 18.00, revenue 15.00, tax_payable 3.00
          2026-04-17 | cash 36.00, customer_credit 18.00, revenue 15.00, tax_payable 3.00
          2026-05-01 | cash 36.00, customer_credit 18.00, revenue 15.00, tax_payable 3.00
          2027-05-01 | cash 36.00, customer_credit 18.00, revenue 15.00, tax_payable 3.00
          """)
  void days_of_service_become_revenue_until_they_are_taken_back(String at, @Nullable String is) {
    var april =
        bill(
            APRIL,
            day("2026-04-01"),
            fee("30.00", days("2026-04-01", "2026-05-01"), TWENTY, none()));
    var end =
        bill(
            END,
            day("2026-04-16"),
            bringing(
                "3.00",
                fee("30.00", days("2026-04-16", "2026-05-01"), TWENTY, Optional.of(APRIL))));

    var books = issued(issued(blank(), april).with(paid("36.00"), start("2026-04-02")), end);

    assertThat(told(books.at(start(at)))).isEqualTo(Objects.toString(is, ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          line                      | on the day                                                        | ten days later
          fee                       | deferred_revenue 100.00, receivable 100.00                        | deferred_revenue 66.67, receivable 100.00, revenue 33.33
          fee less 40.00            | deferred_revenue 60.00, receivable 60.00                          | deferred_revenue 40.00, receivable 60.00, revenue 20.00
          fee with tax              | deferred_revenue 100.00, receivable 120.00, tax_payable 20.00     | deferred_revenue 66.67, receivable 120.00, revenue 33.33, tax_payable 20.00
          fee with tax inside       | deferred_revenue 83.33, receivable 100.00, tax_payable 16.67      | deferred_revenue 55.56, receivable 100.00, revenue 27.77, tax_payable 16.67
          fee in arrears            | receivable 100.00, revenue 100.00                                 | receivable 100.00, revenue 100.00
          usage                     | receivable 100.00, revenue 100.00                                 | receivable 100.00, revenue 100.00
          """)
  void what_is_rendered_is_revenue_at_once(String line, String then, String later) {
    var day = line.endsWith("in arrears") ? "2026-05-01" : "2026-04-01";

    var books = issued(blank(), bill(APRIL, day(day), line(line)));

    assertThat(told(books.at(start(day)))).isEqualTo(then);
    assertThat(told(books.at(start(day).plusSeconds(10 * 86_400)))).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          what                 | is
          granted 5            | customer_credit 5.00, granted_credit 5.00
          granted 5, applied 3 | customer_credit 2.00, granted_credit 5.00, receivable -3.00
          granted 5, expired 2 | customer_credit 3.00, granted_credit 3.00
          paid 25              | cash 25.00, receivable -25.00
          paid 20 over 5       | cash 25.00, customer_credit 5.00, receivable -20.00
          paid 25, refunded 10 | cash 15.00, receivable -15.00
          granted 5, back 5    | cash -5.00, granted_credit 5.00
          written off 36       | bad_debt 36.00, receivable -36.00
          written off 36, recovered 15 | bad_debt 21.00, receivable -21.00
          written off 36, late 6 | bad_debt 30.00, cash 6.00, receivable -36.00
          """)
  void money_moves(String what, String is) {
    var books = blank();
    for (var one : what.split(", ", -1)) {
      books = books.with(movement(one), start("2026-04-01"));
    }

    assertThat(told(books.at(start("2026-04-01")))).isEqualTo(is);
  }

  @Test
  void a_document_that_is_taken_back_as_if_it_had_never_been_leaves_nothing() {
    var april =
        bill(
            APRIL,
            day("2026-04-01"),
            fee("30.00", days("2026-04-01", "2026-05-01"), TWENTY, none()));
    var posting = Posting.of(april, ZONE);
    var books =
        blank().with(posting, start("2026-04-01")).with(posting.reversed(), start("2026-04-10"));

    assertThat(told(books.at(start("2026-04-09")))).contains("revenue 8.00");
    assertThat(told(books.at(start("2026-04-10")))).isEmpty();
    assertThat(told(books.at(start("2026-05-10")))).isEmpty();
  }

  @Test
  void a_transfer_has_two_accounts_and_is_above_zero() {
    var cash = new Account.Cash("card");
    assertThatThrownBy(() -> new Transfer(cash, new Account.Receivable(), usd("0.00")))
        .hasMessage("a transfer is above zero: 0.00");
    assertThatThrownBy(() -> new Transfer(cash, cash, usd("1.00")))
        .hasMessage("a transfer has two accounts: Cash[by=card]");
    assertThat(Transfer.of(cash, new Account.Receivable(), usd("-1.00")))
        .contains(new Transfer(new Account.Receivable(), cash, usd("1.00")));
    assertThat(Transfer.of(cash, new Account.Receivable(), usd("0.00"))).isEmpty();
  }

  private static Line line(String what) {
    var whole = days("2026-04-01", "2026-05-01");
    return switch (what) {
      case "fee", "fee in arrears" -> fee("100.00", whole, Tax.NONE, none());
      case "fee less 40.00" -> reduced(fee("100.00", whole, Tax.NONE, none()), "40.00");
      case "fee with tax" -> fee("100.00", whole, TWENTY, none());
      case "fee with tax inside" -> fee("100.00", whole, INSIDE, none());
      case "usage" -> usage("100.00", Tax.NONE);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static Movement movement(String what) {
    var amount = usd(what.replaceAll("^[a-z ]+([0-9]+).*", "$1"));
    var none = usd("0.00");
    return switch (what.replaceAll(" [0-9].*", "")) {
      case "granted" -> new Movement.Granted(amount);
      case "applied" -> new Movement.Applied(amount);
      case "expired" -> new Movement.Expired(amount);
      case "paid" ->
          new Movement.Paid("card", amount, none, what.endsWith("over 5") ? usd("5.00") : none);
      case "refunded" -> new Movement.Refunded("card", none, amount);
      case "back" -> new Movement.Refunded("card", amount, none);
      case "written off" -> new Movement.WrittenOff(amount);
      case "recovered" -> new Movement.Recovered(amount);
      case "late" -> new Movement.Paid("card", none, amount, none);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static Line bringing(String tax, Line credit) {
    return new Line(
        credit.rate(),
        credit.period(),
        credit.stretch(),
        credit.quantity(),
        credit.amount(),
        credit.discounts(),
        credit.tax(),
        credit.why(),
        credit.takesBack(),
        Optional.of(usd(tax)));
  }

  private static Movement paid(String amount) {
    return new Movement.Paid("card", usd(amount), usd("0.00"), usd("0.00"));
  }

  private static Books blank() {
    return Books.blank(USD, ZONE);
  }

  private static Books issued(Books books, Bill bill) {
    var settled = new AccountBalance(usd("0.00"), List.of()).settle(bill);
    return books.with(Posting.of(bill, settled, ZONE), bill.at());
  }

  private static String told(TrialBalance balance) {
    return Arrays.stream(Account.Type.values())
        .filter(type -> !balance.of(type).isZero())
        .map(type -> type.word() + " " + balance.of(type))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Optional<Cause> none() {
    return Optional.empty();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant start(String day) {
    return LocalDays.start(day(day), ZONE);
  }
}

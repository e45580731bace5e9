package dev.midcycle.change;

import static dev.midcycle.change.ChangeRequests.FACT;
import static dev.midcycle.change.ChangeRequests.NEXT;
import static dev.midcycle.change.ChangeRequests.NOW;
import static dev.midcycle.change.ChangeRequests.SOLD;
import static dev.midcycle.change.ChangeRequests.SUBSCRIPTION;
import static dev.midcycle.change.ChangeRequests.account;
import static dev.midcycle.change.ChangeRequests.arranged;
import static dev.midcycle.change.ChangeRequests.asked;
import static dev.midcycle.change.ChangeRequests.granted;
import static dev.midcycle.change.ChangeRequests.later;
import static dev.midcycle.change.ChangeRequests.subscribe;
import static dev.midcycle.change.ChangeRequests.to;
import static dev.midcycle.change.ChangeRequests.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Decimal;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Invoicing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a wish would bring, by what is known of the customer.
class ChangePreviewTest {
  private static QuoteOutcome not(ChangePreview.Result result) {
    assertThat(result).isInstanceOf(ChangePreview.Result.Not.class);
    return ((ChangePreview.Result.Not) result).why();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan    | add-on   | costs
          free    |          | false
          free    | gratis   | false
          free    | inactive | false
          free    | paid     | true
          fee     |          | true
          least   |          | true
          setup   |          | true
          seats   |          | true
          unit    |          | true
          counted |          | false
          used    |          | true
          packs   |          | true
          steps   |          | true
          volume  |          | true
          stairs  |          | true
          level   |          | false
          """)
  void an_address_is_asked_for_where_something_may_cost(String plan, String addOn, boolean costs) {
    var addOns = addOn == null ? Set.<AddOnKey>of() : Set.of(new AddOnKey(addOn));

    var decided =
        granted(
            asked(account(false, true, "0.00"), subscribe(plan, addOns, Optional.empty()), true));

    assertThat(decided.missing().isPresent()).isEqualTo(costs);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          address | card  | gateway | staff says       | missing
          true    | true  | true    | -                | -
          false   | true  | true    | -                | address
          true    | false | true    | -                | card
          false   | false | true    | -                | both
          true    | false | false   | -                | -
          false   | false | false   | -                | address
          true    | false | true    | by bank transfer | -
          true    | false | true    | ''               | card
          false   | false | true    | by bank transfer | address
          """)
  void who_is_to_pay_says_how_first(
      boolean address,
      boolean card,
      boolean gateway,
      @Nullable String staff,
      @Nullable String missing) {
    var wish = subscribe("fee", Set.of(), Optional.ofNullable(staff));

    var decided = granted(asked(account(address, card, "0.00"), wish, gateway));

    assertThat(decided.missing().map(ChangePreviewTest::word).orElse(null)).isEqualTo(missing);
  }

  private static String word(QuotedChange.Missing missing) {
    return missing.address() && missing.paymentMethod()
        ? "both"
        : missing.address() ? "address" : missing.paymentMethod() ? "card" : "nothing";
  }

  @ParameterizedTest
  @CsvSource({"true, change", "false, cancel", "false, undo", "false, pause", "false, charge"})
  void a_wish_that_asks_for_nothing_more_asks_for_no_address(boolean asks, String verb) {
    ChangeRequest request =
        switch (verb) {
          case "change" -> to("fee");
          case "cancel" -> new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, "too much");
          case "pause" -> new ChangeRequest.Pause(Optional.empty());
          case "charge" -> new ChangeRequest.ChargeOnce("Help", Decimal.of(10), Policy.Collect.NOW);
          case "undo" -> new ChangeRequest.Undo(Optional.empty());
          default -> throw new AssertionError(verb);
        };
    var result = later(account(false, false, "0.00"), "free", request);

    if (result instanceof ChangePreview.Result.Granted(var decided)) {
      assertThat(decided.missing().isPresent()).isEqualTo(asks);
    } else {
      assertThat(verb).as("there is nothing to undo").isEqualTo("undo");
    }
  }

  /// From 40.00 to 70.00 with twenty of thirty days left: 20.00.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          credit | held | of it | due
          0.00   | -    | 0.00  | 20.00
          5.00   | -    | 5.00  | 15.00
          20.00  | -    | 20.00 | 0.00
          95.00  | -    | 20.00 | 0.00
          95.00  | 5.00 | 5.00  | 15.00
          0.00   | 5.00 | 5.00  | 15.00
          """)
  void credit_pays_before_money_does(String credit, String held, String used, String due) {
    var decided =
        granted(
            later(
                account(true, true, credit),
                "fee",
                to("more"),
                Optional.ofNullable(held).map(ChangeRequests::usd)));

    assertThat(decided.credit()).isEqualTo(usd(used));
    assertThat(decided.due()).isEqualTo(usd(due));
    assertThat(decided.isPaidFirst()).isEqualTo(usd(due).isPositive());
    assertThat(decided.drafts())
        .singleElement()
        .extracting(one -> one.total())
        .isEqualTo(usd("20.00"));
    assertThat(decided.next(List.of(), Invoicing.SEPARATE).orElseThrow().draft().total())
        .isEqualTo(usd("70.00"));
  }

  @Test
  void what_is_to_be_paid_first_needs_a_gateway_or_staff() {
    var account = account(true, true, "0.00");
    var begun = granted(asked(account, subscribe("fee"), true)).changed();
    var wish = to("more");
    var at = NOW.plus(Duration.ofDays(10));

    var unpaid = new AccountToChange(account, begun, false, Optional.empty());

    assertThat(not(ChangePreview.of(unpaid, wish, at, NEXT)))
        .isEqualTo(new QuoteOutcome.Refused(new Refusal.NoGateway()));
    assertThat(granted(ChangePreview.of(unpaid, arranged(wish), at, NEXT)).due())
        .isEqualTo(usd("20.00"));
  }

  @Test
  void a_refusal_is_told() {
    var result = later(account(true, true, "0.00"), "fee", to("fee"));

    assertThat(not(result)).isEqualTo(new QuoteOutcome.Refused(new Refusal.NoChange()));
  }

  @Test
  void whatever_it_depends_on_is_in_its_fingerprint() {
    var account = account(true, true, "0.00");
    var wish = subscribe("fee");
    var same = granted(asked(account, wish, true)).fingerprint();

    assertThat(granted(asked(account, wish, true)).fingerprint()).isEqualTo(same).hasSize(64);
    assertThat(granted(asked(account(true, true, "0.01"), wish, true)).fingerprint())
        .isNotEqualTo(same);
    assertThat(granted(asked(account, subscribe("more"), true)).fingerprint()).isNotEqualTo(same);
    var newer = Catalogs.of(1, SOLD).with(2, SOLD);
    assertThat(granted(asked(account, wish, true, newer, NOW)).fingerprint()).isNotEqualTo(same);
    var offered = Catalogs.of(1, SOLD);
    assertThat(granted(asked(account, wish, true, offered, NOW.plusSeconds(1))).fingerprint())
        .isNotEqualTo(same);
  }

  /// A cancellation takes 26.67 of the 40.00 back, and first off that which was written off of it.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          written off | becomes credit | the same
          40.00       | 0.00           | true
          26.67       | 0.00           | true
          10.00       | 16.67          | false
          """)
  void so_is_what_it_takes_off_that_which_was_written_off(
      String writtenOff, String credit, boolean same) {
    var decided = ending(writtenOff);

    assertThat(decided.after().credit()).isEqualTo(usd(credit));
    assertThat(decided.fingerprint().equals(ending("40.00").fingerprint())).isEqualTo(same);
  }

  /// @param lost what was written off of the first document
  private static ChangePreview ending(String lost) {
    var account = account(true, true, "0.00");
    var first = new Cause.Happened(FACT);
    var document =
        new CustomerAccount.OpenDocument(
            new DocumentId(new UUID(0x7000, 5)),
            AccountBalance.Which.of(SUBSCRIPTION, first),
            usd("0.00"),
            usd(lost),
            NOW);
    var owing =
        CustomerAccount.of(
            account.payer(), account.seller(), CreditBalance.of(usd("0.00")), List.of(document));
    var now =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.Now()),
            Optional.of(Policy.Settle.PRORATE),
            Optional.empty(),
            Optional.empty());
    return granted(later(owing, "fee", new ChangeRequest.Cancel(now, "too much")));
  }
}

package dev.midcycle.change;

import static dev.midcycle.change.ChangeRequests.account;
import static dev.midcycle.change.ChangeRequests.asked;
import static dev.midcycle.change.ChangeRequests.change;
import static dev.midcycle.change.ChangeRequests.later;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All that a wish names must be there.
class CatalogReferencesTest {
  private static @Nullable String unknown(ChangePreview.Result result) {
    return result instanceof ChangePreview.Result.Not(QuoteOutcome.UnknownKey(var field, var key))
        ? field + " " + key
        : null;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          plan | quantity | add  | remove | unknown
          none | -        | -    | -      | plan none
          none | none     | none | none   | plan none
          more | none     | -    | -      | quantity none
          more | seats    | -    | -      | -
          -    | -        | none | none   | add_addons none
          -    | -        | -    | none   | remove_addons none
          -    | -        | paid | gratis | -
          """)
  void a_change_names_what_there_is(
      @Nullable String plan,
      @Nullable String quantity,
      @Nullable String add,
      @Nullable String remove,
      @Nullable String unknown) {
    var quantities =
        quantity == null
            ? Map.<QuantityName, Decimal>of()
            : Map.of(new QuantityName(quantity), Decimal.of(2));

    var result = later(account(true, true, "0.00"), "fee", change(plan, quantities, add, remove));

    assertThat(unknown(result)).isEqualTo(unknown);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "fee,  paid, -,     -",
        "none, paid, -,     plan none",
        "fee,  none, -,     addons none",
        "fee,  -,    none,  quantity none",
        "seats, -,   seats, -",
      })
  void a_subscription_names_what_there_is(
      String plan, @Nullable String addOn, @Nullable String quantity, @Nullable String unknown) {
    var wish =
        new ChangeRequest.Subscribe(
            new PlanKey(plan),
            Interval.MONTH,
            quantity == null ? Map.of() : Map.of(new QuantityName(quantity), Decimal.of(2)),
            addOn == null ? Set.of() : Set.of(new AddOnKey(addOn)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(unknown(asked(account(true, true, "0.00"), wish, true))).isEqualTo(unknown);
  }
}

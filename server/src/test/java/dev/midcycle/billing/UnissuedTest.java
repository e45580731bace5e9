package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes to nothing is no document, and still known where it settled usage. Everybody begins
/// on 1 April and makes four calls on the 10th.
class UnissuedTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  /// By 2 May. Documents are `whose total`, `1+2` where they are for both.
  @ParameterizedTest(name = "{0} {1}, grace {2}, zero invoices {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # invoicing | plans     | grace | zero  | documents      | unissued | because
          SEPARATE    | free bare | PT1H  | false | -              | 1        | four of nine calls are made
          TOGETHER    | free bare | PT1H  | false | -              | 1        |
          TOGETHER    | free free | PT1H  | false | -              | 1 2      |
          TOGETHER    | bare bare | PT1H  | false | -              | -        | there is nothing to count
          SEPARATE    | free paid | PT1H  | false | 2 5.00         | 1        | another one's document
          TOGETHER    | free paid | PT1H  | false | 2 5.00         | 1        | does not tell of it
          TOGETHER    | paid free | PT1H  | false | 1 5.00         | 2        |
          TOGETHER    | paid paid | PT1H  | false | 1+2 10.00      | -        |
          TOGETHER    | paid bare | PT1H  | false | 1 5.00         | -        |
          SEPARATE    | free bare | PT1H  | true  | 2 0.00, 1 0.00 | -        | documents of zero are issued
          TOGETHER    | free bare | PT1H  | true  | 1+2 0.00       | -        | as one
          TOGETHER    | free paid | PT1H  | true  | 2 5.00         | 1        | or the one there is
          TOGETHER    | free bare | PT0S  | true  | 1+2 0.00       | -        | also without a wait
          TOGETHER    | free bare | PT0S  | false | -              | 1        |
          """)
  void is_known(
      Invoicing invoicing,
      String plans,
      String grace,
      boolean zero,
      @Nullable String documents,
      @Nullable String unissued,
      @Nullable String because) {
    var names = plans.split(" ", -1);
    var states =
        IntStream.range(0, names.length)
            .mapToObj(i -> begun(names[i], i + 1, catalog(grace, zero)))
            .toList();

    var left = Passage.of(states, invoicing).until(Instant.parse("2026-05-02T00:00:00Z"));

    assertThat(told(left.documents())).as(because).isEqualTo(documents);
    assertThat(
            left.unissued().stream()
                .map(part -> number(part.subscription()))
                .collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(unissued == null ? "" : unissued);
    assertThat(left.unissued())
        .allSatisfy(part -> assertThat(part.draft().usage().getFirst().days()).hasSize(30));
  }

  private static String catalog(String grace, boolean zero) {
    return """
    catalog: few
    currency: USD
    timezone: UTC
    billing: {usage_grace: %s, zero_invoices: %s}
    meters: {calls: {name: Calls, event: call, aggregation: sum, property: n}}
    plans:
      bare: {name: Bare, family: f, rank: 1, prices: {month: 0}}
      free: {name: Free, family: f, rank: 2, prices: {month: 0}, charges: [{key: c, kind: usage, meter: calls, included: 9, price: 1}]}
      paid: {name: Paid, family: f, rank: 3, prices: {month: 5}, charges: [{key: c, kind: usage, meter: calls, included: 9, price: 1}]}
    """
        .formatted(grace, zero);
  }

  private static @Nullable String told(List<Bill> documents) {
    var told =
        documents.stream()
            .map(bill ->
                bill.parts().stream()
                        .map(part -> number(part.subscription()))
                        .collect(Collectors.joining("+"))
                    + " "
                    + bill.total())
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? null : told;
  }

  private static String number(SubscriptionId id) {
    return Long.toString(id.uuid().getLeastSignificantBits());
  }

  private static BillingState begun(String plan, int number, String catalog) {
    var profile = new BillingProfile(Life.USD, ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(new UUID(1, number)),
            profile,
            Catalogs.of(1, SoldStates.catalog(catalog)),
            APRIL);
    var wish = ChangeRequest.Subscribe.to(new PlanKey(plan), Interval.MONTH);
    var allowed =
        (Decision.Allowed) Decisions.decide(blank, wish, APRIL, new FactId(new UUID(2, number)));
    var noon = Instant.parse("2026-04-10T12:00:00Z");
    return allowed
        .state()
        .with(
            allowed
                .state()
                .usage()
                .with(
                    new MeterKey("calls"),
                    LocalDate.of(2026, 4, 10),
                    new Used(noon, Tally.of(Decimal.of(4), noon))));
  }
}

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The next document of each of a customer's subscriptions, on 11 April.
class ForesightTest {
  private static final String CATALOG =
      """
      catalog: ahead
      currency: USD
      timezone: UTC
      billing: {usage_grace: PT1H}
      meters: {calls: {name: Calls, event: call, aggregation: sum, property: n}}
      plans:
        free: {name: Free, family: f, rank: 1, prices: {month: 0}}
        ten: {name: Ten, family: f, rank: 2, prices: {month: 10}}
        twenty: {name: Twenty, family: f, rank: 3, prices: {month: 20}}
        year: {name: Year, family: f, rank: 4, prices: {year: 100}}
        week: {name: Week, family: f, rank: 5, prices: {week: 1}}
        few: {name: Few, family: f, rank: 6, prices: {month: 0}, charges: [{key: c, kind: usage, meter: calls, included: 9, price: 1}]}
        many: {name: Many, family: f, rank: 7, prices: {month: 0}, charges: [{key: c, kind: usage, meter: calls, price: 1}]}
      """;

  /// Subscriptions are `plan day-of-April`; four calls are made on the 10th. `1+2 30.00` is for
  /// both.
  @ParameterizedTest(name = "{0}, {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # invoicing | subscriptions    | of | next                     | before | metered | because
          SEPARATE    | ten 1, twenty 1  | 1  | 1 10.00 on 2026-05-01    | 0      | -       |
          TOGETHER    | ten 1, twenty 1  | 1  | 1+2 30.00 on 2026-05-01  | 0      | -       |
          TOGETHER    | ten 1, twenty 1  | 2  | 1+2 30.00 on 2026-05-01  | 0      | -       | it is the same one
          TOGETHER    | ten 1            | 1  | 1 10.00 on 2026-05-01    | 0      | -       | there is no other
          TOGETHER    | ten 10, twenty 1 | 1  | 1 10.00 on 2026-05-10    | 1      | -       | after that of the 1st
          TOGETHER    | ten 10, twenty 1 | 2  | 2 20.00 on 2026-05-01    | 0      | -       |
          SEPARATE    | ten 10, twenty 1 | 1  | 1 10.00 on 2026-05-10    | 0      | -       | of others nothing is told
          TOGETHER    | free 1, twenty 1 | 1  | none                     | 0      | -       | what is free brings none
          TOGETHER    | few 1, twenty 1  | 1  | none                     | 0      | -       | four of nine are included
          TOGETHER    | many 1, twenty 1 | 1  | 1+2 24.00 on 2026-05-01  | 0      | 1       | more calls may follow
          TOGETHER    | many 1, twenty 1 | 2  | 1+2 24.00 on 2026-05-01  | 0      | 1       |
          SEPARATE    | many 1, twenty 1 | 1  | 1 4.00 on 2026-05-01     | 0      | 1       |
          SEPARATE    | many 1, twenty 1 | 2  | 2 20.00 on 2026-05-01    | 0      | -       |
          TOGETHER    | year 1, ten 1    | 1  | 1+2 110.00 on 2027-04-01 | 11     | -       | eleven months come before
          TOGETHER    | year 1, week 1   | 1  | 1 100.00 on 2027-04-01   | 51     | -       | 51 weeks since the 11th
          """)
  void is_known(
      Invoicing invoicing,
      String subscriptions,
      int of,
      String next,
      int before,
      String metered,
      String because) {
    var said = subscriptions.split(", ", -1);
    var states =
        IntStream.range(0, said.length)
            .mapToObj(i -> begun(said[i].split(" ", -1), i + 1))
            .toList();
    var foresight = Foresight.of(states, invoicing);

    for (int again = 0; again < 2; again++) {
      var foreseen = foresight.next(id(of));

      assertThat(foreseen.map(one -> told(one.bill())).orElse("none")).as(because).isEqualTo(next);
      assertThat(foreseen.map(one -> one.before().size()).orElse(0)).as(because).isEqualTo(before);
      assertThat(foreseen.map(one -> numbers(one.metered(), ",")).filter(one -> !one.isEmpty()))
          .as(because)
          .isEqualTo(Optional.of(metered).filter(one -> !one.equals("-")));
    }
  }

  private static String told(Bill bill) {
    return numbers(bill.parts().stream().map(Bill.Part::subscription).toList(), "+")
        + " "
        + bill.total()
        + " on "
        + LocalDate.ofInstant(bill.at(), ZoneOffset.UTC);
  }

  private static String numbers(Collection<SubscriptionId> some, String between) {
    return some.stream()
        .map(one -> Long.toString(one.uuid().getLeastSignificantBits()))
        .sorted()
        .collect(Collectors.joining(between));
  }

  private static SubscriptionId id(int number) {
    return new SubscriptionId(new UUID(1, number));
  }

  private static BillingState begun(String[] said, int number) {
    var start = LocalDate.of(2026, 4, Integer.parseInt(said[1]));
    var at = start.atStartOfDay(ZoneOffset.UTC).toInstant();
    var profile = new BillingProfile(Life.USD, ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(id(number), profile, Catalogs.of(1, SoldStates.catalog(CATALOG)), at);
    var interval =
        switch (said[0]) {
          case "year" -> Interval.YEAR;
          case "week" -> Interval.WEEK;
          default -> Interval.MONTH;
        };
    var wish = ChangeRequest.Subscribe.to(new PlanKey(said[0]), interval);
    var begun =
        switch (Decisions.decide(blank, wish, at, new FactId(new UUID(2, number)))) {
          case Decision.Allowed allowed -> allowed.state();
          case Decision.Refused refused -> throw new AssertionError(refused);
        };
    var day = LocalDate.of(2026, 4, 10);
    var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var used = new Used(noon, Tally.of(Decimal.of(4), noon));
    var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Lifecycle.advance(
            begun.with(begun.usage().with(new MeterKey("calls"), day, used)), until)
        .state();
  }
}

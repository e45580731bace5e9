package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.billing.SoldStates;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Fact.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens in which order, what it ends and what it leaves standing.
class FactsInOrderTest {
  private static final Instant NOON = at("2026-04-10");
  private static final Once SETUP =
      new Once(
          new Item.OfPlan(new PlanKey("a")),
          new ChargeKey("setup"),
          1,
          Decimal.of(50),
          Decimal.ONE,
          LocalDate.of(2026, 4, 1));
  private static final Catalogs CATALOGS =
      Catalogs.of(
          1,
          SoldStates.catalog(
              """
              catalog: small
              currency: USD
              timezone: UTC
              plans: {a: {name: A, family: f, rank: 1, prices: {month: 30}}}
              """));

  /// `plan~`: scheduled the day before; the others are recorded as they happen, in this order.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          recorded                       | happens                        | because
          pause~ plan~ end~              | end~ plan~ pause~              | the end first, the pause last
          end~ pause~ plan~              | end~ plan~ pause~              | whatever was said first
          plan~ coupon~ charge~          | plan~ coupon~ charge~          | else as it was said
          charge~ coupon~ plan~          | charge~ coupon~ plan~          |
          try~ pause~ resume~ again~     | try~ resume~ again~ pause~     |
          end pause~ plan~ end~          | end~ plan~ pause~ end          | what is said then comes after all that
          pause plan end                 | pause plan end                 | as it was said
          """)
  void at_one_instant(String recorded, String happens, String because) {
    assertThat(happening(recorded)).as(because).isEqualTo(happens);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          fact    | makes a document | ends the wait | takes back | may be dated back
          end     | true             | true          | true       | true
          pause   | true             | true          | true       | true
          plan    | true             | true          | true       | true
          again   | true             | true          | true       | true
          resume  | true             | true          | false      | false
          try     | true             | true          | false      | false
          charge  | true             | true          | false      | false
          coupon  | false            | false         | false      | false
          undo    | false            | false         | true       | false
          plan-   | false            | true          | true       | true
          charge- | false            | false         | false      | false
          """)
  void of_each_kind(
      String word, boolean collects, boolean endsWait, boolean takesBack, boolean datedBack) {
    var fact = fact(word, 0);

    assertThat(fact.happening().collectsNow()).isEqualTo(collects);
    assertThat(fact.happening().endsWait()).isEqualTo(endsWait);
    assertThat(fact.takesBack()).isEqualTo(takesBack ? List.of(id(99)) : List.of());
    assertThat(fact.stands()).isEmpty();
    if (datedBack) {
      assertThat(fact.leaving(List.of(SETUP)).stands()).containsExactly(SETUP);
      assertThat(fact.leaving(List.of(SETUP)).leaving(List.of())).isEqualTo(fact);
    } else {
      assertThatThrownBy(() -> fact.leaving(List.of(SETUP))).hasMessageContaining("not dated back");
    }
    assertThat(fact.coupon().isPresent()).isEqualTo(word.equals("coupon"));
  }

  @Test
  void what_is_taken_back_does_not_happen() {
    var history = history("plan~ end~ charge");
    var undone = new Fact(id(7), NOON, NOON, new Happening.Undone(List.of(id(0), id(2))));

    assertThat(history.standing()).hasSize(3);
    assertThat(history.with(undone).standing().stream().map(Fact::id))
        .containsExactly(id(1), id(7));
    assertThat(history.scheduledAfter(NOON)).isEmpty();
    assertThat(history.scheduledAfter(NOON.minusNanos(1))).hasSize(3);
    assertThat(history.before(NOON).facts()).hasSize(2);
    assertThat(history.start()).isEmpty();
  }

  private static String happening(String recorded) {
    var words = new HashMap<FactId, String>();
    var all = List.of(recorded.split(" "));
    for (int i = 0; i < all.size(); i++) {
      words.put(id(i), all.get(i));
    }
    return String.join(
        " ", history(recorded).standing().stream().map(fact -> words.get(fact.id())).toList());
  }

  private static History history(String recorded) {
    var facts = new ArrayList<Fact>();
    for (var word : Arrays.asList(recorded.split(" "))) {
      facts.add(fact(word, facts.size()));
    }
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    return new History(profile, CATALOGS, new Opening.Unborn(), facts);
  }

  private static Fact fact(String word, int number) {
    var scheduled = word.endsWith("~");
    var kind = word.replaceFirst("[~-]$", "");
    var collect = word.endsWith("-") ? Policy.Collect.NEXT_INVOICE : Policy.Collect.NOW;
    var other = List.of(id(99));
    var happening =
        switch (kind) {
          case "end" -> new Happening.Cancelled(Policy.Settle.PRORATE, "", other);
          case "pause" -> new Happening.Paused(Optional.empty(), other);
          case "plan" ->
              new Happening.Changed(
                  Change.NONE, Policy.Settle.PRORATE, collect, Policy.Anchor.KEEP, other);
          case "again" -> new Happening.Reactivated(Change.NONE, other);
          case "resume" -> new Happening.Resumed();
          case "try" -> new Happening.Tried(NOON);
          case "charge" -> new Happening.ChargedOnce("Visit", Decimal.of(5), collect);
          case "coupon" ->
              new Happening.CouponApplied(
                  new Coupon(
                      new CouponCode("TEN"),
                      new Coupon.Off.Percent(Decimal.of(10)),
                      new Coupon.Duration.Forever()));
          case "undo" -> new Happening.Undone(other);
          default -> throw new IllegalArgumentException(word);
        };
    return new Fact(id(number), NOON, scheduled ? at("2026-04-09") : NOON, happening);
  }

  private static FactId id(int number) {
    return new FactId(new UUID(0, number));
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

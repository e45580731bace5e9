package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.BilledOrder;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Lines and what stands billed have one order each, whatever order they were made in.
class OrderTest {
  private static final Money NONE = Money.zero(Currency.getInstance("USD"));
  private static final Stretch APRIL = stretch("2026-04-01", "2026-05-01");
  private static final Stretch MAY = stretch("2026-05-01", "2026-06-01");
  private static final FactId FACT = new FactId(new UUID(0, 1));
  private static final Item PLAN = new Item.OfPlan(new PlanKey("pro"));
  private static final Item OTHER_PLAN = new Item.OfPlan(new PlanKey("zen"));
  private static final Item ADD_ON = new Item.OfAddOn(new AddOnKey("extra"));
  private static final Item ONCE = new Item.OneOff(FACT, "visit");
  private static final Item.OfCoupon COUPON = new Item.OfCoupon(new CouponCode("TEN"));

  @Test
  void lines_go_from_what_is_taken_back_to_what_is_charged_plans_first() {
    var sorted =
        List.of(
            line(PLAN, "base", 1, APRIL, true),
            line(PLAN, "calls", 1, APRIL, true),
            line(ADD_ON, "fee", 1, APRIL, true),
            line(PLAN, "base", 1, APRIL, false),
            line(OTHER_PLAN, "base", 1, APRIL, false),
            line(PLAN, "base", 1, MAY, false),
            line(PLAN, "calls", 1, APRIL, false),
            line(PLAN, "seats", 1, APRIL, false),
            line(PLAN, "seats", 2, APRIL, false),
            line(PLAN, "minimum", 1, APRIL, false),
            line(ADD_ON, "fee", 1, APRIL, false),
            line(ONCE, "one_off", 1, APRIL, false));
    for (int seed = 0; seed < 50; seed++) {
      var shuffled = new ArrayList<>(sorted);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(LineOrder.sorted(shuffled)).as("seed %d", seed).isEqualTo(sorted);
    }
  }

  @Test
  void what_stands_goes_by_its_beginning_plans_first() {
    var sorted =
        List.of(
            billed(PLAN, "base", APRIL, APRIL),
            billed(PLAN, "base", APRIL, MAY),
            billed(PLAN, "calls", APRIL, APRIL),
            billed(OTHER_PLAN, "base", APRIL, APRIL),
            billed(ADD_ON, "base", APRIL, APRIL),
            billed(ONCE, "one_off", APRIL, APRIL),
            billed(COUPON, "discount", APRIL, APRIL),
            billed(PLAN, "base", MAY, MAY));
    for (int seed = 0; seed < 50; seed++) {
      var shuffled = new ArrayList<>(sorted);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(BilledOrder.COMPARATOR);

      assertThat(shuffled).as("seed %d", seed).isEqualTo(sorted);
    }
  }

  private static Line line(Item item, String charge, int version, Stretch stretch, boolean back) {
    return new Line(
        rate(item, charge, version),
        APRIL,
        stretch,
        Decimal.ONE,
        NONE,
        List.of(),
        Tax.NONE,
        new Derivation.TakenBack(NONE, NONE),
        back ? Optional.of(new Cause.Happened(FACT)) : Optional.empty());
  }

  private static Billed billed(Item item, String charge, Stretch stretch, Stretch period) {
    return new Billed.Flat(
        rate(item, charge, 1),
        period,
        stretch,
        NONE,
        List.of(),
        Tax.NONE,
        new Cause.Happened(FACT),
        Decimal.ONE,
        new TreeMap<>());
  }

  private static Rate rate(Item item, String charge, int version) {
    return new Rate.Reckoned(item, new ChargeKey(charge), version);
  }

  private static Stretch stretch(String from, String to) {
    return new Stretch(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
  }
}

package dev.midcycle.subscription;

import dev.midcycle.billing.Pending;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Spent;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.drafting.Waived;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.stored.Types;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Special;
import java.util.Map;

/// Under which names is stored what was billed and why: rows, derivations, drafts and usage.
final class DocumentTypes {
  private DocumentTypes() {}

  static void add(Types types) {
    billed(types);
    derivations(types);
    drafts(types);
    usage(types);
  }

  private static void billed(Types types) {
    types
        .kind(Item.OfPlan.class, "of_plan", "plan")
        .kind(Item.OfAddOn.class, "of_add_on", "addOn")
        .kind(Item.OfCoupon.class, "of_coupon", "coupon")
        .kind(Item.OneOff.class, "one_off", "fact", "name")
        .kind(Rate.Fee.class, "fee", "item", "charge", "version", "unitPrice", "quantity")
        .kind(Rate.Ordered.class, "ordered", "item", "charge", "version", "fee", "quantity")
        .record(OrderedFee.class, "tariff", "included", "minimum", "maximum")
        .kind(Tariff.PerUnit.class, "per_unit", "unit")
        .kind(Tariff.Graduated.class, "graduated", "steps")
        .kind(Tariff.Volume.class, "volume", "steps")
        .kind(Tariff.Stairstep.class, "stairstep", "steps")
        .kind(Tariff.Packages.class, "package", "size", "price")
        .record(Tariff.Step.class, "from", "upTo", "unit", "flat")
        .kind(Rate.Reckoned.class, "reckoned", "item", "charge", "version", "own")
        .kind(Rate.Discount.class, "discount", "item", "charge", "version")
        .kind(Cause.Period.class, "period", "start")
        .kind(Cause.Ended.class, "ended", "at")
        .kind(Cause.Happened.class, "happened", "fact")
        .kind(Cause.Together.class, "together", "first", "start")
        .kind(Cause.ByHand.class, "by_hand", "deed")
        .record(Discount.class, "coupon", "amount")
        .record(UsedDay.class, "number", "part")
        .record(Billed.Part.class, "document", "tax", "amount", "discounts")
        .kind(
            Billed.Prorated.class,
            "shared",
            "rate",
            "period",
            "stretch",
            "amount",
            "discounts",
            "tax",
            "last")
        .kind(
            Billed.Flat.class,
            "whole",
            "rate",
            "period",
            "stretch",
            "amount",
            "discounts",
            "tax",
            "last",
            "quantity",
            "days",
            "earlier");
  }

  private static void derivations(Types types) {
    types
        .kind(
            Derivation.Prorated.class,
            "share",
            "whole",
            "period",
            "fromPart",
            "toPart",
            "parts",
            "unit",
            "discount",
            "credit",
            "special")
        .values(Map.of(Derivation.Unit.DAYS, "DAYS", Derivation.Unit.SECONDS, "SECONDS"))
        .kind(Derivation.Flat.class, "whole", "unitPrice", "quantity", "special")
        .kind(Derivation.Ordered.class, "ordered", "priced", "special")
        .record(OrderedFee.Priced.class, "included", "slices", "cut", "raised")
        .kind(Special.InPhase.class, "phase", "phase", "until")
        .kind(Special.Agreed.class, "agreed")
        .kind(
            Derivation.Metered.class,
            "metered",
            "quantity",
            "slices",
            "under",
            "cut",
            "raised",
            "less",
            "special")
        .record(Slice.class, "units", "unit", "flat")
        .kind(Derivation.Shortfall.class, "shortfall", "minimum", "counted", "less")
        .kind(Derivation.TakenBack.class, "taken_back", "billed", "discount")
        .kind(Derivation.ByHand.class, "by_hand", "amount", "left", "reason")
        .kind(Derivation.Reduced.class, "reduced", "on", "off")
        .kind(Derivation.Off.Percent.class, "percent", "percent")
        .kind(Derivation.Off.Most.class, "most", "amount");
  }

  private static void drafts(Types types) {
    types
        .record(
            Line.class,
            "rate",
            "period",
            "stretch",
            "quantity",
            "amount",
            "discounts",
            "tax",
            "why",
            "takesBack",
            "taxBack",
            "interval")
        .record(UsageDays.class, "rate", "period", "days", "subscription")
        .record(UsageDays.Day.class, "number", "part", "before")
        .record(Spent.class, "coupon", "period", "plan")
        .record(Waived.class, "deed", "rate", "period", "stretch", "amount", "others", "isAll")
        .record(
            Draft.class,
            "cause",
            "at",
            "lines",
            "silent",
            "subtotal",
            "taxes",
            "tax",
            "total",
            "whole",
            "usage",
            "spent")
        .record(Draft.TaxSum.class, "rate", "base", "amount")
        .record(Draft.Whole.class, "row", "isGone")
        .kind(Pending.Calculated.class, "calculated", "draft")
        .kind(Pending.Waiting.class, "waiting", "draft");
  }

  private static void usage(Types types) {
    types
        .record(Usage.class, "days", "levels")
        .record(MeterLevels.class, "levels")
        .record(Used.class, "at", "tally")
        .record(Tally.class, "count", "sum", "least", "most", "latest", "distinct")
        .record(Tally.Seen.class, "at", "value");
  }
}

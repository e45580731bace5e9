package dev.midcycle.subscription;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Pending;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
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
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.stored.Types;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.util.Map;

/// Under which names what billing knows is stored. A class or a component may be called something
/// else tomorrow; the names here stay.
public final class BillingTypes {
  private BillingTypes() {}

  public static Types types() {
    var types = new Types();
    values(types);
    terms(types);
    happenings(types);
    coupons(types);
    billed(types);
    derivations(types);
    drafts(types);
    usage(types);
    requests(types);
    return types;
  }

  private static void values(Types types) {
    types
        .text(PlanKey.class, PlanKey::new)
        .text(AddOnKey.class, AddOnKey::new)
        .text(ChargeKey.class, ChargeKey::new)
        .text(QuantityName.class, QuantityName::new)
        .text(MeterKey.class, MeterKey::new)
        .text(CouponCode.class, CouponCode::new)
        .text(FeatureKey.class, FeatureKey::new)
        .text(Decimal.class, Decimal::of)
        .id(FactId.class, FactId::parse)
        .id(SubscriptionId.class, SubscriptionId::parse)
        .id(DocumentId.class, DocumentId::parse)
        .id(QuoteId.class, QuoteId::parse)
        .record(Money.class, "currency", "minor")
        .record(Stretch.class, "from", "to")
        .record(Span.class, "count", "unit")
        .record(Schedule.class, "interval", "anchor", "day", "at", "zone")
        .values(
            Map.of(
                Interval.DAY, "DAY",
                Interval.WEEK, "WEEK",
                Interval.MONTH, "MONTH",
                Interval.QUARTER, "QUARTER",
                Interval.YEAR, "YEAR"))
        .values(
            Map.of(
                Span.Unit.DAY, "DAY",
                Span.Unit.WEEK, "WEEK",
                Span.Unit.MONTH, "MONTH",
                Span.Unit.YEAR, "YEAR"));
  }

  private static void terms(Types types) {
    types
        .record(PlanRef.class, "plan", "version")
        .record(Tax.class, "rate", "inclusive")
        .record(
            Terms.class, "status", "until", "plan", "interval", "quantities", "addOns", "schedule")
        .values(
            Map.of(
                Status.FUTURE, "FUTURE",
                Status.TRIAL, "TRIAL",
                Status.ACTIVE, "ACTIVE",
                Status.PAUSED, "PAUSED",
                Status.CANCELLED, "CANCELLED"))
        .kind(Opening.Unborn.class, "unborn")
        .kind(
            Opening.Checkpoint.class,
            "checkpoint",
            "at",
            "terms",
            "rulesVersion",
            "cycle",
            "coupons")
        .record(Attached.class, "id", "coupon", "service", "given");
  }

  private static void happenings(Types types) {
    types
        .kind(
            Happening.Started.class,
            "started",
            "plan",
            "interval",
            "quantities",
            "addOns",
            "trialDays",
            "billingDay",
            "cycle",
            "coupon")
        .kind(
            Happening.Changed.class,
            "changed",
            "change",
            "settle",
            "collect",
            "anchor",
            "replaces",
            "stands")
        .kind(Happening.Cancelled.class, "cancelled", "settle", "reason", "replaces", "stands")
        .kind(Happening.Paused.class, "paused", "until")
        .kind(Happening.Resumed.class, "resumed")
        .kind(Happening.Reactivated.class, "reactivated", "since", "replaces", "stands")
        .kind(Happening.CouponApplied.class, "given", "coupon")
        .kind(Happening.ChargedOnce.class, "charged", "name", "amount", "collect")
        .kind(Happening.Undone.class, "undone", "facts")
        .record(Fact.class, "id", "at", "recordedAt", "happening")
        .record(Change.class, "plan", "interval", "quantities", "add", "remove")
        .record(Once.class, "item", "charge", "version", "unitPrice", "quantity", "day")
        .values(Map.of(Policy.When.NOW, "NOW", Policy.When.PERIOD_END, "PERIOD_END"))
        .values(Map.of(Policy.Settle.PRORATE, "PRORATE", Policy.Settle.NONE, "NONE"))
        .values(Map.of(Policy.Collect.NOW, "NOW", Policy.Collect.NEXT_INVOICE, "NEXT_INVOICE"))
        .values(Map.of(Policy.Anchor.KEEP, "KEEP", Policy.Anchor.RESET, "RESET"))
        .values(
            Map.of(
                BillingRules.Cycle.ANNIVERSARY, "ANNIVERSARY",
                BillingRules.Cycle.CALENDAR, "CALENDAR"));
  }

  private static void coupons(Types types) {
    types
        .record(Coupon.class, "code", "off", "duration", "limited")
        .record(Coupon.Limits.class, "plans", "charges", "intervals", "until", "maxRedemptions")
        .kind(Coupon.Off.Percent.class, "percent", "percent")
        .kind(Coupon.Off.Amount.class, "amount", "amount")
        .kind(Coupon.Off.Amounts.class, "amounts", "each")
        .kind(Coupon.Duration.Once.class, "once")
        .kind(Coupon.Duration.Repeating.class, "repeating", "periods")
        .kind(Coupon.Duration.For.class, "for", "length")
        .kind(Coupon.Duration.Forever.class, "forever");
  }

  private static void billed(Types types) {
    types
        .kind(Item.OfPlan.class, "of_plan", "plan")
        .kind(Item.OfAddOn.class, "of_add_on", "addOn")
        .kind(Item.OfCoupon.class, "of_coupon", "coupon")
        .kind(Item.OneOff.class, "one_off", "fact", "name")
        .kind(Rate.Fee.class, "fee", "item", "charge", "version", "unitPrice", "quantity")
        .kind(Rate.Reckoned.class, "reckoned", "item", "charge", "version")
        .kind(Rate.Discount.class, "discount", "item", "charge", "version")
        .kind(Cause.Period.class, "period", "start")
        .kind(Cause.Happened.class, "happened", "fact")
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
            "credit")
        .values(Map.of(Derivation.Unit.DAYS, "DAYS", Derivation.Unit.SECONDS, "SECONDS"))
        .kind(Derivation.Flat.class, "whole", "unitPrice", "quantity")
        .kind(
            Derivation.Metered.class,
            "metered",
            "quantity",
            "slices",
            "under",
            "cut",
            "raised",
            "less")
        .record(Slice.class, "units", "unit", "flat")
        .kind(Derivation.Shortfall.class, "shortfall", "minimum", "counted", "less")
        .kind(Derivation.TakenBack.class, "taken_back", "billed", "discount")
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
            "taxBack")
        .record(UsageDays.class, "rate", "period", "days")
        .record(UsageDays.Day.class, "number", "part", "before")
        .record(Spent.class, "coupon", "period", "plan")
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
        .record(Used.class, "at", "tally")
        .record(Tally.class, "count", "sum", "least", "most", "latest", "distinct")
        .record(Tally.Seen.class, "at", "value");
  }

  private static void requests(Types types) {
    types
        .kind(
            ChangeRequest.Subscribe.class,
            "subscribe",
            "plan",
            "interval",
            "quantities",
            "addOns",
            "trialDays",
            "start",
            "billingDay",
            "cycle",
            "coupon",
            "staff")
        .kind(
            ChangeRequest.Change.class,
            "change",
            "plan",
            "interval",
            "quantities",
            "add",
            "remove",
            "overrides")
        .kind(ChangeRequest.Cancel.class, "cancel", "overrides", "reason")
        .kind(ChangeRequest.Undo.class, "undo", "only")
        .kind(ChangeRequest.Pause.class, "pause", "until")
        .kind(ChangeRequest.Resume.class, "resume")
        .kind(ChangeRequest.Reactivate.class, "reactivate", "start")
        .kind(ChangeRequest.ApplyCoupon.class, "give", "coupon")
        .kind(ChangeRequest.ChargeOnce.class, "charge", "name", "amount", "collect")
        .kind(ChangeRequest.Migrate.class, "migrate", "when")
        .record(ChangeRequest.Staff.class, "why")
        .record(ChangeRequest.Overrides.class, "when", "settle", "collect", "anchor", "staff")
        .kind(ChangeRequest.Timing.Now.class, "now")
        .kind(ChangeRequest.Timing.PeriodEnd.class, "period_end")
        .kind(ChangeRequest.Timing.On.class, "on", "date")
        .values(
            Map.of(
                ScheduledKind.CANCEL, "CANCEL",
                ScheduledKind.PAUSE, "PAUSE",
                ScheduledKind.PLAN, "PLAN",
                ScheduledKind.QUANTITY, "QUANTITY",
                ScheduledKind.ADDON, "ADDON"));
  }
}

package dev.midcycle.subscription;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PhaseKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.catalog.Tier;
import dev.midcycle.customer.CustomerJson;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.stored.Types;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Term;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.util.Locale;
import java.util.Map;

/// Under which names what billing knows is stored. A class or a component may be called something
/// else tomorrow; the names here stay.
public final class BillingTypes {
  private BillingTypes() {}

  public static Types types() {
    var types = new Types();
    CustomerJson.taxes(types);
    values(types);
    terms(types);
    happenings(types);
    coupons(types);
    DocumentTypes.add(types);
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
        .text(PhaseKey.class, PhaseKey::new)
        .text(CustomerKey.class, CustomerKey::new)
        .id(FactId.class, FactId::parse)
        .id(SubscriptionId.class, SubscriptionId::parse)
        .id(DocumentId.class, DocumentId::parse)
        .id(QuoteId.class, QuoteId::parse)
        .record(Money.class, "currency", "minor")
        .record(Stretch.class, "from", "to")
        .record(Span.class, "count", "unit")
        .record(Schedule.class, "interval", "anchor", "day", "at", "zone")
        .kind(BillingDate.OnDay.class, "day", "day")
        .kind(BillingDate.Through.class, "date", "date")
        .text(
            Interval.class,
            interval -> interval.toString().toUpperCase(Locale.ROOT),
            text -> Interval.of(text.toLowerCase(Locale.ROOT)))
        .values(
            Map.of(
                Span.Unit.DAY, "DAY",
                Span.Unit.WEEK, "WEEK",
                Span.Unit.MONTH, "MONTH",
                Span.Unit.YEAR, "YEAR"));
  }

  private static void terms(Types types) {
    types
        .record(Prices.class, "always", "byInterval")
        .record(Tier.class, "upTo", "unit", "flat")
        .record(OwnPrice.class, "price", "tiers", "included", "minimum", "maximum")
        .record(OwnPrices.class, "byCharge")
        .record(PlanRef.class, "plan", "version")
        .record(Tax.class, "rate", "inclusive", "untaxed", "country")
        .record(
            Terms.class,
            "status",
            "until",
            "plan",
            "interval",
            "quantities",
            "addOns",
            "schedule",
            "term",
            "dated",
            "paidSince",
            "own")
        .values(
            Map.of(
                Tax.Untaxed.ZERO, "ZERO",
                Tax.Untaxed.EXEMPT, "EXEMPT",
                Tax.Untaxed.REVERSE_CHARGE, "REVERSE_CHARGE"))
        .record(Term.class, "begun", "rule", "zone")
        .record(PlanTerm.class, "length", "then")
        .values(
            Map.of(
                PlanTerm.Then.RENEW, "RENEW",
                PlanTerm.Then.EVERGREEN, "EVERGREEN",
                PlanTerm.Then.END, "END"))
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
            "coupons",
            "given",
            "begun")
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
            "coupon",
            "own")
        .kind(
            Happening.Changed.class,
            "changed",
            "change",
            "settle",
            "collect",
            "anchor",
            "replaces",
            "stands",
            "cycle",
            "coupon")
        .kind(Happening.Cancelled.class, "cancelled", "settle", "reason", "replaces", "stands")
        .kind(Happening.Paused.class, "paused", "until", "replaces", "stands")
        .kind(Happening.Tried.class, "tried", "until")
        .kind(Happening.Resumed.class, "resumed")
        .kind(Happening.Reactivated.class, "reactivated", "since", "replaces", "stands")
        .kind(Happening.CouponApplied.class, "given", "coupon", "replaces")
        .kind(Happening.ChargedOnce.class, "charged", "name", "amount", "collect")
        .kind(Happening.Undone.class, "undone", "facts")
        .record(Fact.class, "id", "at", "recordedAt", "happening")
        .record(Change.class, "plan", "interval", "quantities", "add", "remove", "date", "own")
        .record(Once.class, "item", "charge", "version", "unitPrice", "quantity", "day")
        .values(
            Map.of(
                Policy.When.NOW, "NOW",
                Policy.When.PERIOD_END, "PERIOD_END",
                Policy.When.TERM_END, "TERM_END"))
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
            "staff",
            "own")
        .kind(
            ChangeRequest.Change.class,
            "change",
            "plan",
            "interval",
            "quantities",
            "add",
            "remove",
            "overrides",
            "coupon")
        .kind(ChangeRequest.Cancel.class, "cancel", "overrides", "reason")
        .kind(ChangeRequest.Undo.class, "undo", "only")
        .kind(ChangeRequest.Pause.class, "pause", "until", "date")
        .kind(ChangeRequest.Try.class, "trial", "until")
        .kind(ChangeRequest.Resume.class, "resume")
        .kind(ChangeRequest.Reactivate.class, "reactivate", "start")
        .kind(ChangeRequest.ApplyCoupon.class, "give", "coupon")
        .kind(ChangeRequest.ChargeOnce.class, "charge", "name", "amount", "collect")
        .kind(ChangeRequest.MoveDate.class, "move_date", "date", "when")
        .kind(ChangeRequest.Migrate.class, "migrate", "when")
        .record(ChangeRequest.Staff.class, "why")
        .record(
            ChangeRequest.Overrides.class, "when", "settle", "collect", "anchor", "staff", "own")
        .kind(ChangeRequest.Timing.Now.class, "now")
        .kind(ChangeRequest.Timing.PeriodEnd.class, "period_end")
        .kind(ChangeRequest.Timing.TermEnd.class, "term_end")
        .kind(ChangeRequest.Timing.On.class, "on", "date")
        .values(
            Map.of(
                ScheduledKind.CANCEL, "CANCEL",
                ScheduledKind.PAUSE, "PAUSE",
                ScheduledKind.PLAN, "PLAN",
                ScheduledKind.QUANTITY, "QUANTITY",
                ScheduledKind.ADDON, "ADDON",
                ScheduledKind.BILLING_DATE, "BILLING_DATE",
                ScheduledKind.OVERRIDE, "OVERRIDE"));
  }
}

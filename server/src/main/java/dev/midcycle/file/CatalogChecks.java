package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a schema cannot say of a catalogue: that what is named exists, and that what is said fits
/// together. Looks at the tree, so that it finds all it can even in one that is partly misshapen.
final class CatalogChecks {
  private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());

  private final Node catalog;
  private final Findings findings = new Findings();
  private final MoneyChecks money;
  private final Map<String, Node.Member> plans;
  private final Map<String, Node.Member> addOns;

  private CatalogChecks(Node catalog) {
    this.catalog = catalog;
    this.money =
        new MoneyChecks(
            findings,
            catalog.get("currency").flatMap(node -> MoneyChecks.currency(findings, node)));
    this.plans = catalog.members("plans");
    this.addOns = catalog.members("addons");
  }

  static List<Problem> problems(Node catalog) {
    var checks = new CatalogChecks(catalog);
    catalog.get("timezone").ifPresent(node -> zone(checks.findings, node));
    checks.meters();
    checks.features();
    checks.plans();
    checks.addOns();
    checks.soldPrices();
    checks.leadDays();
    IntervalChecks.ofCalendar(checks.findings, catalog);
    catalog.members("coupons").values().forEach(coupon -> checks.coupon(coupon.value()));
    catalog.items("changes").forEach(checks::change);
    return checks.findings.problems();
  }

  static void zone(Findings findings, Node node) {
    node.text()
        .filter(zone -> !zone.isEmpty())
        .ifPresent(_ -> findings.named(node, ZONES, "time zone"));
  }

  private void meters() {
    for (var member : catalog.members("meters").values()) {
      var meter = member.value();
      var aggregation = meter.text("aggregation").orElse("");
      if (aggregation.equals("count")) {
        findings.outOfPlace(meter, Set.of("property"), "`count` counts events");
      } else if (meter.has("aggregation")) {
        findings.needed(meter, "property", "`" + aggregation + "` reads it");
      }
      if (aggregation.equals("unique_count") && meter.isTrue("carry_over")) {
        findings.outOfPlace(
            meter, Set.of("carry_over"), "a unique count starts at zero in each period");
      }
      if (!meter.text("window").equals(Optional.of("day"))) {
        findings.outOfPlace(meter, Set.of("combine"), "it goes with `window: day`");
      }
    }
  }

  private void features() {
    for (var member : catalog.members("features").values()) {
      var feature = member.value();
      if (feature.text("type").equals(Optional.of("metered"))) {
        findings.needed(feature, "meter", "the type is metered");
      }
      if (feature.text("type").equals(Optional.of("flag"))) {
        findings.outOfPlace(feature, Set.of("meter"), "a flag is not measured");
      } else {
        feature
            .get("meter")
            .ifPresent(meter -> findings.named(meter, catalog.members("meters").keySet(), "meter"));
      }
    }
  }

  private void plans() {
    plans.forEach((key, member) -> plan(key, member.value()));
  }

  private void plan(String key, Node plan) {
    boolean hasPrice = plan.has("prices") || plan.isTrue("contact_sales");
    if (!hasPrice) {
      findings.add(
          plan, plan.at().name() + " needs `prices` (0 for a free plan), or `contact_sales: true`");
    }
    plan.get("prices").ifPresent(money::price);
    new PhaseChecks(findings, money).phases(plan, "prices");
    if (plan.has("phases")) {
      findings.needed(plan, "prices", "`phases` come before them");
    }
    plan.get("minimum").ifPresent(money::price);
    plan.items("requires_addons").forEach(addOn -> required(key, addOn));
    plan.get("cancel_to").ifPresent(to -> cancelTo(key, plan, to));
    plan.members("features").forEach(this::grant);
    charges(plan, intervals(plan));
  }

  private void required(String plan, Node addOn) {
    findings.named(addOn, addOns.keySet(), "add-on");
    var with =
        addOn
            .text()
            .map(addOns::get)
            .map(member -> member.value().items("active_with"))
            .orElse(List.of());
    boolean charges =
        with.isEmpty() || with.stream().anyMatch(one -> one.text().equals(Optional.of(plan)));
    if (!charges) {
      findings.add(
          addOn,
          addOn.at().name()
              + " requires "
              + addOn.shown()
              + ", which is not active with `"
              + plan
              + "`; add the plan to its `active_with`");
    }
  }

  private void cancelTo(String key, Node plan, Node to) {
    findings.named(to, plans.keySet(), "plan");
    var target = to.text().map(plans::get).map(Node.Member::value);
    if (to.text().equals(Optional.of(key))) {
      findings.add(
          to,
          to.at().name() + " must be another plan: the one that customers have after they cancel");
    } else if (target.isPresent() && !target.get().text("family").equals(plan.text("family"))) {
      findings.add(to, to.at().name() + " must be a plan of the same family");
    }
  }

  private void grant(String key, Node.Member member) {
    var features = catalog.members("features");
    findings.named(new Node.Text(member.keyAt(), key), features.keySet(), "feature");
    var type =
        Optional.ofNullable(features.get(key))
            .flatMap(feature -> feature.value().text("type"))
            .orElse("");
    var value = member.value();
    boolean isLimit = value instanceof Node.Nothing || value.number().isPresent();
    switch (type) {
      case "flag" ->
          expect(
              value, value instanceof Node.Truth, "true or false, because the feature is a flag");
      case "limit" ->
          expect(value, isLimit, "a number, or null for unlimited, because the feature is a limit");
      default -> {}
    }
  }

  private void expect(Node node, boolean fits, String what) {
    if (!fits) {
      findings.add(node, node.at().name() + " must be " + what + ", not " + node.shown());
    }
  }

  private void addOns() {
    addOns.forEach((key, member) -> {
      var addOn = member.value();
      if (plans.containsKey(key)) {
        findings.add(
            member.keyAt(),
            "the add-on `"
                + key
                + "` has the same key as a plan; use another key, so that invoice lines can be told apart");
      }
      addOn.items("active_with").forEach(plan -> findings.named(plan, plans.keySet(), "plan"));
      charges(addOn, intervalsWith(key, addOn));
    });
  }

  private void soldPrices() {
    catalog
        .text("currency")
        .map(currency -> new SoldPrices(findings, currency, addOns))
        .ifPresent(prices -> plans.values().forEach(plan -> prices.plan(plan.value())));
  }

  private void charges(Node owner, Set<Interval> intervals) {
    new ChargeChecks(findings, money, catalog.members("meters"))
        .charges(owner.items("charges"), intervals);
  }

  private static Set<Interval> intervals(Node plan) {
    var intervals = new TreeSet<Interval>();
    plan.get("prices").ifPresent(prices -> IntervalChecks.named(prices).forEach(intervals::add));
    return intervals;
  }

  /// The intervals of the plans that an add-on is made for.
  private Set<Interval> intervalsWith(String key, Node addOn) {
    var intervals = new TreeSet<Interval>();
    var names = new TreeSet<String>();
    addOn.items("active_with").forEach(plan -> plan.text().ifPresent(names::add));
    plans.forEach((plan, member) -> {
      boolean requires =
          member.value().items("requires_addons").stream()
              .anyMatch(one -> one.text().equals(Optional.of(key)));
      if (requires || names.contains(plan)) {
        intervals.addAll(intervals(member.value()));
      }
    });
    return intervals;
  }

  private void leadDays() {
    var billing = catalog.get("billing");
    long lead =
        billing
            .flatMap(node -> node.number("invoice_lead_days"))
            .map(BigDecimal::longValue)
            .orElse(0L);
    if (lead <= 0) {
      return;
    }
    var why = "; `invoice_lead_days: " + lead + "` needs ";
    plans.values().forEach(member -> leadOf(member.value(), lead, why));
    addOns.values().forEach(member -> arrearsOf(member.value(), "in_arrears", why));
  }

  private void leadOf(Node plan, long lead, String why) {
    var pay = plan.text("pay").orElse("in_advance");
    if (plan.has("prices") && !pay.equals("in_arrears")) {
      findings.add(plan, plan.at().name() + " is paid in advance" + why + "`pay: in_arrears`");
    }
    arrearsOf(plan, pay, why);
    for (var interval : intervals(plan)) {
      if (interval.shortestDays() <= lead) {
        findings.add(
            plan,
            plan.at().name()
                + " is sold for "
                + (interval.count() == 1 ? "a " : "")
                + interval
                + why
                + "periods longer than that");
      }
    }
  }

  /// @param pay what charges have that say nothing of their own
  private void arrearsOf(Node owner, String pay, String why) {
    for (var charge : owner.items("charges")) {
      boolean inAdvance =
          charge.text("kind").equals(Optional.of("recurring"))
              && !charge.text("pay").orElse(pay).equals("in_arrears");
      if (inAdvance) {
        findings.add(
            charge, charge.at().name() + " is paid in advance" + why + "`pay: in_arrears`");
      }
    }
  }

  private void coupon(Node coupon) {
    CouponChecks.coupon(findings, money, coupon);
    CouponChecks.names(findings, coupon, List.of(catalog));
  }

  private void change(Node rule) {
    rule.get("from").ifPresent(plan -> findings.named(plan, plans.keySet(), "plan"));
    rule.get("to").ifPresent(plan -> findings.named(plan, plans.keySet(), "plan"));
    if (!rule.has("event") && !rule.has("from") && !rule.has("to")) {
      findings.add(rule, rule.at().name() + " needs an `event`, a `from` or a `to`");
    }
  }
}

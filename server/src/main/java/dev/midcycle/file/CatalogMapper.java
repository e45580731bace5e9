package dev.midcycle.file;

import static dev.midcycle.file.Words.under;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.ChangeRule;
import dev.midcycle.catalog.ChangeRules;
import dev.midcycle.catalog.Country;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Proration;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A tree without problems, as a [Catalog]. What the file leaves out has its default here.
final class CatalogMapper {
  private final Node root;
  private final Currency currency;
  private final ChargeMapper charges;

  private CatalogMapper(Node root) {
    this.root = root;
    this.currency = Currency.getInstance(required(root, "currency"));
    this.charges = new ChargeMapper(currency);
  }

  static Catalog catalog(Node root) {
    return new CatalogMapper(root).catalog();
  }

  private Catalog catalog() {
    return new Catalog(
        required(root, "catalog"),
        root.text("name").orElse(required(root, "catalog")),
        currency,
        ZoneId.of(required(root, "timezone")),
        root.get("billing").map(CatalogMapper::billing).orElse(BillingRules.DEFAULT),
        root.get("portal")
            .flatMap(portal -> under(portal, "layout", Catalog.PortalLayout.class))
            .orElse(Catalog.PortalLayout.PAGE),
        each("meters", MeterKey::new, CatalogMapper::meter),
        each("features", FeatureKey::new, CatalogMapper::feature),
        each("plans", PlanKey::new, this::plan),
        each("addons", AddOnKey::new, this::addOn),
        each("coupons", CouponCode::new, (code, node) -> CouponMapper.coupon(code, node, currency)),
        new ChangeRules(root.items("changes").stream().map(CatalogMapper::rule).toList()));
  }

  private <K, V> Map<K, V> each(
      String section, Function<String, K> key, BiFunction<K, Node, V> value) {
    var all = new LinkedHashMap<K, V>();
    root.members(section)
        .forEach((name, member) ->
            all.put(key.apply(name), value.apply(key.apply(name), member.value())));
    return Collections.unmodifiableMap(all);
  }

  private static BillingRules billing(Node node) {
    var standard = BillingRules.DEFAULT;
    return new BillingRules(
        under(node, "cycle", BillingRules.Cycle.class).orElse(standard.cycle()),
        under(node, "proration", Proration.class).orElse(standard.proration()),
        node.number("invoice_lead_days")
            .map(BigDecimal::intValueExact)
            .orElse(standard.invoiceLeadDays()),
        node.text("usage_grace").map(Duration::parse).orElse(standard.usageGrace()),
        under(node, "late_usage", BillingRules.LateUsage.class).orElse(standard.lateUsage()),
        node.text("usage_retention").map(Duration::parse).orElse(standard.usageRetention()),
        node.number("net_days").map(BigDecimal::intValueExact).orElse(standard.netDays()),
        under(node, "past_due", BillingRules.PastDue.class).orElse(standard.pastDue()),
        node.isTrue("zero_invoices"),
        node.text("country").map(Country::new),
        node.get("dunning").map(CatalogMapper::dunning));
  }

  private static Dunning dunning(Node node) {
    return new Dunning(
        node.get("retry_days").stream()
            .flatMap(days -> days.items().stream())
            .map(day -> day.number().orElseThrow().intValueExact())
            .toList(),
        under(node, "then", Dunning.Then.class).orElse(Dunning.Then.KEEP),
        node.number("grace_days").map(BigDecimal::intValueExact).orElse(0),
        under(node, "entitlements", Dunning.Entitlements.class).orElse(Dunning.Entitlements.KEEP));
  }

  private static Meter meter(MeterKey key, Node node) {
    return new Meter(
        key,
        node.text("name").orElse(key.value()),
        required(node, "event"),
        Words.read(Meter.Aggregation.class, required(node, "aggregation")),
        node.text("property"),
        filter(node),
        under(node, "window", Meter.Window.class).orElse(Meter.Window.PERIOD),
        under(node, "combine", Meter.Combine.class).orElse(Meter.Combine.SUM),
        node.isTrue("carry_over"));
  }

  private static Map<String, Set<String>> filter(Node meter) {
    var filter = new LinkedHashMap<String, Set<String>>();
    meter
        .members("filter")
        .forEach((property, member) -> filter.put(property, texts(member.value().items())));
    return filter;
  }

  private static Feature feature(FeatureKey key, Node node) {
    var type =
        switch (required(node, "type")) {
          case "flag" -> new Feature.Type.Flag();
          case "limit" -> new Feature.Type.Limit(node.text("meter").map(MeterKey::new));
          default -> new Feature.Type.Metered(new MeterKey(required(node, "meter")));
        };
    return new Feature(key, node.text("name").orElse(key.value()), type);
  }

  private Plan plan(PlanKey key, Node node) {
    var pay = under(node, "pay", Pay.class).orElse(Pay.IN_ADVANCE);
    return new Plan(
        key,
        node.text("name").orElse(key.value()),
        node.text("description"),
        required(node, "family"),
        node.number("rank").orElseThrow().intValueExact(),
        node.get("prices").map(charges::prices).orElse(Prices.NONE),
        PhaseMapper.phases(node, "prices", charges),
        pay,
        node.number("trial_days").map(BigDecimal::intValueExact).orElse(0),
        node.items("requires_addons").stream()
            .flatMap(one -> one.text().stream())
            .map(AddOnKey::new)
            .toList(),
        grants(node),
        node.get("minimum").map(charges::prices).filter(Prices::costsSomething).orElse(Prices.NONE),
        charges.charges(node, pay),
        node.isTrue("contact_sales"),
        node.text("cancel_to").map(PlanKey::new),
        node.isTrue("hidden"),
        node.get("term").map(CatalogMapper::term),
        node.items("offered_to").stream()
            .flatMap(one -> one.text().stream())
            .map(CustomerKey::new)
            .collect(Collectors.toSet()),
        ChargeMapper.tax(node));
  }

  private static PlanTerm term(Node node) {
    return new PlanTerm(
        Span.parse(required(node, "for")).orElseThrow(),
        under(node, "then", PlanTerm.Then.class).orElse(PlanTerm.Then.RENEW));
  }

  private static Map<FeatureKey, Feature.Grant> grants(Node plan) {
    var grants = new LinkedHashMap<FeatureKey, Feature.Grant>();
    plan.members("features")
        .forEach((key, member) -> grants.put(new FeatureKey(key), grant(member.value())));
    return grants;
  }

  private static Feature.Grant grant(Node value) {
    return value instanceof Node.Truth(_, var granted)
        ? new Feature.Grant.Flag(granted)
        : new Feature.Grant.Limit(value.number().map(Decimal::new));
  }

  private AddOn addOn(AddOnKey key, Node node) {
    return new AddOn(
        key,
        node.text("name").orElse(key.value()),
        texts(node.items("active_with")).stream().map(PlanKey::new).collect(Collectors.toSet()),
        under(node, "removable", AddOn.Removable.class).orElse(AddOn.Removable.ALWAYS),
        charges.charges(node));
  }

  private static ChangeRule rule(Node node) {
    return new ChangeRule(
        under(node, "event", ChangeEvent.class),
        node.text("from").map(PlanKey::new),
        node.text("to").map(PlanKey::new),
        under(node, "when", Policy.When.class),
        under(node, "settle", Policy.Settle.class),
        under(node, "collect", Policy.Collect.class),
        under(node, "anchor", Policy.Anchor.class),
        under(node, "payment", Policy.Payment.class),
        under(node, "allow", Policy.Allow.class));
  }

  static Set<String> texts(List<Node> nodes) {
    return nodes.stream().map(Node::text).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  /// What the schema makes sure is there.
  static String required(Node node, String key) {
    return node.text(key)
        .orElseThrow(
            () -> new IllegalStateException(node.at().name() + " passed without `" + key + "`"));
  }
}

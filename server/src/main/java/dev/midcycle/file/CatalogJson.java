package dev.midcycle.file;

import static dev.midcycle.file.Words.word;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChangeRule;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.Plan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A catalogue as JSON with every default spelled out: how a version is kept. It is a catalogue
/// file itself, so what was written once is read by the same rules. Two catalogues with the same
/// content have the same text; keys keep the order of the file. What was kept is read as it is: a
/// check that came later holds for what is published from then on.
public final class CatalogJson {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();

  private CatalogJson() {}

  public static String write(Catalog catalog) {
    return MAPPER.writeValueAsString(json(catalog));
  }

  /// Reads what [#write] wrote.
  public static Catalog read(String json) {
    return switch (CatalogFiles.kept("stored catalogue", json)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) ->
          throw new IllegalStateException("a stored catalogue is not valid: " + problems);
    };
  }

  /// The SHA-256 of the content, in hexadecimal: the same content has the same.
  public static String hash(Catalog catalog) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(write(catalog).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static ObjectNode json(Catalog catalog) {
    var root =
        JSON.objectNode()
            .put("catalog", catalog.key())
            .put("name", catalog.name())
            .put("currency", catalog.currency().getCurrencyCode())
            .put("timezone", catalog.timezone().getId());
    root.set("billing", billing(catalog.billing()));
    root.set("portal", JSON.objectNode().put("layout", word(catalog.portal())));
    var meters = root.putObject("meters");
    catalog.meters().forEach((key, meter) -> meters.set(key.value(), meter(meter)));
    var features = root.putObject("features");
    catalog.features().forEach((key, feature) -> features.set(key.value(), feature(feature)));
    var plans = root.putObject("plans");
    catalog.plans().forEach((key, plan) -> plans.set(key.value(), plan(plan)));
    var addOns = root.putObject("addons");
    catalog.addOns().forEach((key, addOn) -> addOns.set(key.value(), addOn(addOn)));
    var coupons = root.putObject("coupons");
    catalog
        .coupons()
        .forEach((code, coupon) -> coupons.set(code.value(), CouponJson.coupon(coupon)));
    var changes = root.putArray("changes");
    catalog.changes().rules().forEach(rule -> changes.add(rule(rule)));
    return root;
  }

  private static ObjectNode billing(BillingRules rules) {
    var node =
        JSON.objectNode()
            .put("cycle", word(rules.cycle()))
            .put("proration", word(rules.proration()))
            .put("invoice_lead_days", rules.invoiceLeadDays())
            .put("usage_grace", rules.usageGrace().toString())
            .put("late_usage", word(rules.lateUsage()))
            .put("usage_retention", "P" + rules.usageRetention().toDays() + "D")
            .put("net_days", rules.netDays())
            .put("past_due", word(rules.pastDue()))
            .put("zero_invoices", rules.zeroInvoices());
    rules.country().ifPresent(country -> node.put("country", country.code()));
    rules.dunning().ifPresent(dunning -> node.set("dunning", dunning(dunning)));
    return node;
  }

  private static ObjectNode dunning(Dunning dunning) {
    var node = JSON.objectNode();
    var days = node.putArray("retry_days");
    dunning.retryDays().forEach(days::add);
    node.put("then", word(dunning.then())).put("grace_days", dunning.graceDays());
    return switch (dunning.entitlements()) {
      // Left out, so that a catalogue of before the word has the digest it had.
      case KEEP -> node;
      case RESTRICT -> node.put("entitlements", word(dunning.entitlements()));
    };
  }

  private static ObjectNode meter(Meter meter) {
    var node =
        JSON.objectNode()
            .put("name", meter.name())
            .put("event", meter.event())
            .put("aggregation", word(meter.aggregation()));
    meter.property().ifPresent(property -> node.put("property", property));
    var filter = node.putObject("filter");
    meter.filter().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> filter.set(entry.getKey(), texts(entry.getValue())));
    node.put("window", word(meter.window()));
    if (meter.window() == Meter.Window.DAY) {
      node.put("combine", word(meter.combine()));
    }
    return node.put("carry_over", meter.carryOver());
  }

  private static ObjectNode feature(Feature feature) {
    var node = JSON.objectNode().put("name", feature.name());
    return switch (feature.type()) {
      case Feature.Type.Flag() -> node.put("type", "flag");
      case Feature.Type.Limit(var meter) -> {
        node.put("type", "limit");
        meter.ifPresent(key -> node.put("meter", key.value()));
        yield node;
      }
      case Feature.Type.Metered(var meter) ->
          node.put("type", "metered").put("meter", meter.value());
    };
  }

  private static ObjectNode plan(Plan plan) {
    var node =
        JSON.objectNode()
            .put("name", plan.name())
            .put("family", plan.family())
            .put("rank", plan.rank());
    plan.description().ifPresent(text -> node.put("description", text));
    ChargeJson.prices(node, "prices", plan.prices());
    PhaseMapper.write(node, "prices", plan.phases());
    node.put("pay", word(plan.pay())).put("trial_days", plan.trialDays());
    var requires = node.putArray("requires_addons");
    plan.requiresAddOns().forEach(addOn -> requires.add(addOn.value()));
    var grants = node.putObject("features");
    plan.features().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> grant(grants, entry.getKey().value(), entry.getValue()));
    ChargeJson.prices(node, "minimum", plan.minimum());
    node.set("charges", ChargeJson.charges(plan.extraCharges()));
    node.put("contact_sales", plan.contactSales());
    plan.cancelTo().ifPresent(to -> node.put("cancel_to", to.value()));
    plan.term()
        .ifPresent(term ->
            node.putObject("term")
                .put("for", term.length().toString())
                .put("then", word(term.then())));
    node.put("hidden", plan.hidden());
    if (!plan.offeredTo().isEmpty()) {
      node.set("offered_to", texts(plan.offeredTo().stream().map(CustomerKey::value).toList()));
    }
    ChargeJson.tax(node, plan.tax());
    return node;
  }

  private static void grant(ObjectNode grants, String feature, Feature.Grant grant) {
    switch (grant) {
      case Feature.Grant.Flag(var granted) -> grants.put(feature, granted);
      case Feature.Grant.Limit(var most) ->
          most.ifPresentOrElse(
              number -> grants.put(feature, number.toString()), () -> grants.putNull(feature));
    }
  }

  private static ObjectNode addOn(AddOn addOn) {
    var node = JSON.objectNode().put("name", addOn.name());
    node.set("active_with", texts(addOn.activeWith().stream().map(Object::toString).toList()));
    node.put("removable", word(addOn.removable()));
    node.set("charges", ChargeJson.charges(addOn.charges()));
    return node;
  }

  private static ObjectNode rule(ChangeRule rule) {
    var node = JSON.objectNode();
    named(node, "event", rule.event());
    rule.from().ifPresent(plan -> node.put("from", plan.value()));
    rule.to().ifPresent(plan -> node.put("to", plan.value()));
    named(node, "when", rule.when());
    named(node, "settle", rule.settle());
    named(node, "collect", rule.collect());
    named(node, "anchor", rule.anchor());
    named(node, "payment", rule.payment());
    named(node, "allow", rule.allow());
    return node;
  }

  static void named(ObjectNode node, String key, Optional<? extends Enum<?>> value) {
    value.ifPresent(one -> node.put(key, word(one)));
  }

  private static ArrayNode texts(Collection<String> texts) {
    var array = JSON.arrayNode();
    texts.stream().sorted().forEach(array::add);
    return array;
  }
}

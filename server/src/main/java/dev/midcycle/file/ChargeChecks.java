package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a schema cannot say of a plan's or add-on's charges.
final class ChargeChecks {
  private static final Set<String> RESERVED = Set.of("base", "minimum", "discount");
  private static final Set<String> ONLY_RECURRING = Set.of("pay", "proration", "phases");
  private static final Set<String> ONLY_USAGE = Set.of("meter", "price_per", "rated_by");
  private static final Set<String> BY_NUMBER = Set.of("included", "model", "tiers", "package_size");
  private static final Set<String> BOUNDS = Set.of("minimum", "maximum");

  private final Findings findings;
  private final MoneyChecks money;
  private final Map<String, Node.Member> meters;

  ChargeChecks(Findings findings, MoneyChecks money, Map<String, Node.Member> meters) {
    this.findings = findings;
    this.money = money;
    this.meters = meters;
  }

  /// @param intervals those that the plan, or the plans the add-on comes with, are sold for
  void charges(List<Node> charges, Set<Interval> intervals) {
    var keys = new HashSet<String>();
    for (var charge : charges) {
      charge.get("key").ifPresent(key -> key(key, keys));
      charge.get("interval").ifPresent(own -> shorter(own, intervals));
      switch (charge.text("kind").orElse("")) {
        case "recurring" -> recurring(charge);
        case "one_time" -> oneTime(charge);
        case "usage" -> usage(charge);
        default -> {}
      }
    }
  }

  private void key(Node key, Set<String> taken) {
    var word = key.text().orElse("");
    if (RESERVED.contains(word)) {
      findings.add(
          key, key.at().name() + " is `" + word + "`, which is reserved; choose another key");
    } else if (!taken.add(word)) {
      findings.add(
          key,
          key.at().name()
              + " is `"
              + word
              + "`, which another charge already has; choose another key");
    }
  }

  private void shorter(Node own, Set<Interval> intervals) {
    own.text()
        .flatMap(Interval::find)
        .flatMap(interval -> intervals.stream().filter(interval::isLongerThan).findFirst())
        .ifPresent(shorter ->
            findings.add(
                own,
                own.at().name()
                    + " is "
                    + own.shown()
                    + ", longer than the interval `"
                    + shorter
                    + "` that the plan is sold for; a charge's own interval is shorter than the plan's"));
  }

  private void recurring(Node charge) {
    findings.outOfPlace(charge, ONLY_USAGE, "the charge is recurring");
    if (!charge.has("quantity")) {
      findings.outOfPlace(charge, BY_NUMBER, "the charge has no `quantity`");
    }
    charge.get("price").ifPresent(money::price);
    bounds(charge);
    new PhaseChecks(findings, money).phases(charge, "price");
    if (BY_NUMBER.stream().anyMatch(charge::has)) {
      model(charge, money::price);
    } else {
      findings.needed(charge, "price", "the charge is recurring");
    }
  }

  private void bounds(Node charge) {
    charge.get("minimum").ifPresent(money::price);
    charge.get("maximum").ifPresent(money::price);
  }

  private void oneTime(Node charge) {
    findings.outOfPlace(charge, ONLY_USAGE, "the charge is one-time");
    findings.outOfPlace(charge, BY_NUMBER, "the charge is one-time");
    findings.outOfPlace(charge, BOUNDS, "the charge is one-time");
    findings.outOfPlace(charge, ONLY_RECURRING, "the charge is one-time");
    findings.outOfPlace(charge, Set.of("interval"), "the charge is one-time");
    findings.needed(charge, "price", "the charge is one-time");
    charge.get("price").ifPresent(money::price);
  }

  private void usage(Node charge) {
    findings.outOfPlace(charge, ONLY_RECURRING, "the charge is for usage");
    findings.outOfPlace(charge, Set.of("quantity"), "usage is measured by its meter");
    findings.needed(charge, "meter", "the charge is for usage");
    charge.get("meter").ifPresent(meter -> findings.named(meter, meters.keySet(), "meter"));
    bounds(charge);
    charge.get("price").ifPresent(money::unitPrice);
    model(charge, money::unitPrice);
    wholePeriods(charge);
  }

  /// @param unit checks the price of one in a tier
  private void model(Node charge, Consumer<Node> unit) {
    switch (charge.text("model").orElse("per_unit")) {
      case "per_unit" -> {
        findings.outOfPlace(charge, Set.of("tiers", "package_size"), "the model is per_unit");
        findings.needed(charge, "price", "the model is per_unit");
      }
      case "package" -> {
        findings.outOfPlace(charge, Set.of("tiers"), "the model is package");
        findings.needed(charge, "price", "the model is package");
        findings.needed(charge, "package_size", "the model is package");
      }
      case "graduated", "volume", "stairstep" -> tiered(charge, unit);
      default -> {}
    }
  }

  private void tiered(Node charge, Consumer<Node> unit) {
    var model = charge.text("model").orElse("");
    findings.outOfPlace(charge, Set.of("price", "package_size"), "the model is " + model);
    findings.needed(charge, "tiers", "the model is " + model);
    tiers(charge, model, unit);
  }

  /// The tiers of a charge, or those that are agreed instead.
  void tiers(Node owner, String model, Consumer<Node> unit) {
    var tiers = owner.items("tiers");
    Optional<BigDecimal> below = Optional.of(BigDecimal.ZERO);
    for (int i = 0; i < tiers.size(); i++) {
      tiers.get(i).get("unit").ifPresent(unit);
      below = tier(tiers.get(i), below, i == tiers.size() - 1);
      if (model.equals("stairstep")) {
        findings.outOfPlace(tiers.get(i), Set.of("unit"), "a stairstep tier has only `flat`");
        findings.needed(tiers.get(i), "flat", "the model is stairstep");
      }
    }
  }

  /// Answers the bound of this tier, if it has one.
  private Optional<BigDecimal> tier(Node tier, Optional<BigDecimal> below, boolean last) {
    tier.get("flat").ifPresent(money::price);
    var bound = tier.number("up_to");
    if (bound.isPresent() && last) {
      findings.add(
          tier,
          tier.at().name()
              + " is the last tier, but ends at "
              + bound.get().toPlainString()
              + "; the last tier needs `up_to: null`");
    } else if (bound.isEmpty() && !last) {
      findings.add(tier, tier.at().name() + " needs `up_to`: only the last tier can leave it out");
    }
    boolean ascends = bound.isEmpty() || below.isEmpty() || bound.get().compareTo(below.get()) > 0;
    if (!ascends) {
      findings.add(
          tier,
          tier.at().name()
              + " ends at "
              + bound.orElseThrow().toPlainString()
              + ", but the tier before it ends at "
              + below.orElseThrow().toPlainString());
    }
    return bound;
  }

  private void wholePeriods(Node charge) {
    if (!charge.text("price_per").equals(Optional.of("period"))) {
      return;
    }
    var meter = charge.text("meter").map(meters::get).map(Node.Member::value);
    boolean summedDays =
        meter
            .map(one ->
                one.text("window").equals(Optional.of("day"))
                    && one.text("combine").orElse("sum").equals("sum"))
            .orElse(true);
    if (!summedDays) {
      charge
          .get("price_per")
          .ifPresent(node ->
              findings.add(
                  node,
                  node.at().name()
                      + " is `period`, which needs a meter with `window: day` and `combine: sum`"));
    }
  }
}

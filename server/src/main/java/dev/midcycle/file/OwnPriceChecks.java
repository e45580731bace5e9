package dev.midcycle.file;

import dev.midcycle.catalog.Charge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a schema cannot say of prices that are agreed with a customer: that the charges exist, and
/// are priced in this way.
final class OwnPriceChecks {
  private static final String BASE = Charge.BASE.value();

  private final Findings findings;
  private final MoneyChecks money;
  private final List<Node> catalogs;

  /// @param catalogs those that the scenario knows; none where they cannot be read
  OwnPriceChecks(Findings findings, MoneyChecks money, List<Node> catalogs) {
    this.findings = findings;
    this.money = money;
    this.catalogs = catalogs;
  }

  /// @param request that agrees on them: `subscribe`, `change` or `preview`
  void of(Node request) {
    request
        .get("override")
        .ifPresent(override -> {
          prices(override);
          request.text("plan").ifPresent(plan -> charged(override, plan));
        });
  }

  /// Where the plan is named that they are for, they are of what it charges: nothing is agreed
  /// without effect.
  private void charged(Node override, String plan) {
    if (catalogs.stream().noneMatch(catalog -> catalog.members("plans").containsKey(plan))) {
      return;
    }
    var others = new TreeSet<>(keys());
    others.removeAll(keysOf(plan));
    findings.outOfPlace(
        override, others, "it is not charged by plan `" + plan + "`, nor by an add-on beside it");
  }

  private void prices(Node override) {
    override
        .members()
        .forEach((key, member) -> {
          if (!catalogs.isEmpty()) {
            findings.named(new Node.Text(member.keyAt(), key), keys(), "charge");
          }
          amounts(member.value(), isUsage(key) ? money::unitPrice : money::price);
          if (key.equals(BASE)) {
            base(member.value());
          } else if (keys().contains(key)) {
            charge(key, member.value());
          }
        });
  }

  private void amounts(Node own, Consumer<Node> unit) {
    if (isBare(own)) {
      unit.accept(own);
    } else {
      var others = new TreeSet<>(own.members().keySet());
      others.removeAll(OwnPriceMapper.PARTS);
      findings.outOfPlace(own, others, "beside other parts it stands in `price`");
    }
    own.get("price").ifPresent(unit);
    own.get("minimum").ifPresent(money::price);
    own.get("maximum").ifPresent(money::price);
  }

  private void base(Node own) {
    findings.outOfPlace(
        own, Set.of("tiers", "included", "maximum"), "a plan's fee has a price and a minimum");
    if (plans().noneMatch(plan -> plan.has("minimum"))) {
      findings.outOfPlace(own, Set.of("minimum"), "no plan has a minimum");
    }
  }

  private void charge(String key, Node own) {
    if (any(key, charge -> !charge.has("tiers"))) {
      if (none(key, charge -> charge.has("tiers"))) {
        findings.outOfPlace(own, Set.of("tiers"), "the charge has no tiers");
      }
    } else if (isBare(own)) {
      findings.add(own, own.at().name() + " is a price, but the charge has `tiers`");
    } else {
      findings.outOfPlace(own, Set.of("price"), "the charge has `tiers`");
    }
    if (none(key, charge -> isKind(charge, "usage") || charge.has("quantity"))) {
      findings.outOfPlace(own, Set.of("included"), "the charge has no quantity");
    }
    if (none(key, charge -> !isKind(charge, "one_time"))) {
      findings.outOfPlace(own, Set.of("minimum", "maximum"), "the charge is one-time");
    }
    var checks = new ChargeChecks(findings, money, Map.of());
    charges()
        .filter(charge -> charge.text("key").equals(Optional.of(key)) && charge.has("tiers"))
        .flatMap(charge -> charge.text("model").stream())
        .findFirst()
        .ifPresent(
            model -> checks.tiers(own, model, isUsage(key) ? money::unitPrice : money::price));
  }

  private static boolean isBare(Node own) {
    return OwnPriceMapper.PARTS.stream().noneMatch(own::has);
  }

  private boolean isUsage(String key) {
    return any(key, charge -> isKind(charge, "usage"));
  }

  private static boolean isKind(Node charge, String kind) {
    return charge.text("kind").equals(Optional.of(kind));
  }

  private boolean any(String key, Predicate<Node> which) {
    return charges()
        .anyMatch(charge -> charge.text("key").equals(Optional.of(key)) && which.test(charge));
  }

  private boolean none(String key, Predicate<Node> which) {
    return !any(key, which);
  }

  private Set<String> keys() {
    var keys = new TreeSet<String>();
    keys.add(BASE);
    charges().flatMap(charge -> charge.text("key").stream()).forEach(keys::add);
    return keys;
  }

  private Set<String> keysOf(String plan) {
    var own =
        catalogs.stream()
            .flatMap(catalog -> Optional.ofNullable(catalog.members("plans").get(plan)).stream())
            .map(Node.Member::value);
    var beside = section("addons").filter(addOn -> isActiveWith(addOn, plan));
    var keys = new TreeSet<String>();
    keys.add(BASE);
    Stream.concat(own, beside)
        .flatMap(owner -> owner.items("charges").stream())
        .flatMap(charge -> charge.text("key").stream())
        .forEach(keys::add);
    return keys;
  }

  private static boolean isActiveWith(Node addOn, String plan) {
    var plans = addOn.items("active_with");
    return plans.isEmpty() || plans.stream().anyMatch(one -> one.text().equals(Optional.of(plan)));
  }

  private Stream<Node> charges() {
    return Stream.concat(plans(), section("addons"))
        .flatMap(owner -> owner.items("charges").stream());
  }

  private Stream<Node> plans() {
    return section("plans");
  }

  private Stream<Node> section(String name) {
    return catalogs.stream()
        .flatMap(catalog -> catalog.members(name).values().stream())
        .map(Node.Member::value);
  }
}

package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether all that a plan brings along has a price wherever the plan has one: for each interval
/// and currency that it is sold for. What has none would cost nothing there, or could not be
/// billed.
final class SoldPrices {
  private final Findings findings;
  private final String standard;
  private final Map<String, Node.Member> addOns;
  private final Set<Place> told = new HashSet<>();

  /// @param standard the catalogue's currency: what a number without one is in
  SoldPrices(Findings findings, String standard, Map<String, Node.Member> addOns) {
    this.findings = findings;
    this.standard = standard;
    this.addOns = addOns;
  }

  private record Sold(Interval interval, String currency) {
    /// At the charge's own interval, where it has one.
    private Sold under(Node charge) {
      return charge
          .text("interval")
          .flatMap(Interval::find)
          .map(own -> new Sold(own, currency))
          .orElse(this);
    }
  }

  void plan(Node plan) {
    for (var sold : sold(plan)) {
      plan.get("minimum").ifPresent(price -> priced(price, sold, plan));
      plan.items("charges").forEach(charge -> charge(charge, sold, plan));
      required(plan)
          .flatMap(addOn -> addOn.items("charges").stream())
          .forEach(charge -> charge(charge, sold, plan));
    }
  }

  private List<Sold> sold(Node plan) {
    var all = new ArrayList<Sold>();
    plan.members("prices")
        .forEach((key, price) ->
            Interval.find(key)
                .ifPresent(interval ->
                    currencies(price.value()).forEach(code -> all.add(new Sold(interval, code)))));
    return all;
  }

  private Stream<String> currencies(Node price) {
    return price instanceof Node.Mapping(_, var byCurrency)
        ? byCurrency.keySet().stream()
        : Stream.of(standard);
  }

  private Stream<Node> required(Node plan) {
    return plan.items("requires_addons").stream()
        .flatMap(key -> key.text().stream())
        .flatMap(key -> Optional.ofNullable(addOns.get(key)).stream())
        .map(Node.Member::value);
  }

  private void charge(Node charge, Sold sold, Node plan) {
    var tiers = charge.items("tiers").stream().flatMap(tier -> prices(tier, "unit", "flat"));
    Stream.concat(prices(charge, "price", "minimum", "maximum"), tiers)
        .forEach(price -> priced(price, sold.under(charge), plan));
  }

  private static Stream<Node> prices(Node of, String... keys) {
    return Stream.of(keys).flatMap(key -> of.get(key).stream());
  }

  private void priced(Node price, Sold sold, Node plan) {
    var here =
        price instanceof Node.Mapping
            ? IntervalChecks.under(price, sold.interval())
            : Optional.of(price);
    boolean has = here.map(one -> currencies(one).anyMatch(sold.currency()::equals)).orElse(false);
    if (!has && told.add(price.at())) {
      findings.add(
          price,
          "%s has no price in %s per %s, but %s has one; add the price, or remove it from the plan"
              .formatted(price.at().name(), sold.currency(), sold.interval(), plan.at().name()));
    }
  }
}

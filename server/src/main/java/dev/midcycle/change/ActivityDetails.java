package dev.midcycle.change;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is written down of a granted change beside who had it, by name, so that doors can tell it:
/// what was before and after, and what was withdrawn.
final class ActivityDetails {
  private final Decision.Allowed decision;
  private final Map<String, String> details = new HashMap<>();

  private ActivityDetails(Decision.Allowed decision) {
    this.decision = decision;
  }

  static Map<String, String> details(Decision.Allowed decision, ChangeRequest request) {
    var noting = new ActivityDetails(decision);
    noting.note();
    request.byStaff().ifPresent(staff -> noting.details.put("staff", staff.why()));
    return noting.details;
  }

  private void note() {
    var effective = decision.effective();
    boolean past = effective.isBefore(decision.fact().recordedAt());
    var after = past ? termsAt(effective).orElseThrow() : decision.after();
    var before = past ? termsAt(effective.minusNanos(1)) : decision.before();
    details.put("plan", after.plan().plan().value());
    details.put("name", name(after));
    details.put("interval", after.interval().toString());
    details.put("effective", effective.toString());
    before.ifPresent(terms -> differences(terms, after));
    withdrawn();
    decision.fact().coupon().ifPresent(given -> details.put("coupon", given.code().value()));
    switch (decision.fact().happening()) {
      case Happening.ChargedOnce charged -> {
        details.put("item", charged.name());
        details.put("amount", charged.amount().toString());
        details.put("currency", decision.state().profile().currency().getCurrencyCode());
      }
      case Happening.Changed changed ->
          changed.change().date().ifPresent(_ -> billingDate(after.schedule(), effective));
      case Happening.Started _,
          Happening.Cancelled _,
          Happening.Paused _,
          Happening.Tried _,
          Happening.Resumed _,
          Happening.Reactivated _,
          Happening.CouponApplied _,
          Happening.Undone _ -> {}
    }
  }

  /// The first of the new ones.
  private void billingDate(Schedule schedule, Instant at) {
    var first = schedule.isBoundary(at) ? at : schedule.next(at);
    details.put("billing_date", first.atZone(schedule.zone()).toLocalDate().toString());
  }

  private Optional<Terms> termsAt(Instant instant) {
    return decision.state().termsAt(instant);
  }

  private String name(Terms terms) {
    return decision.state().catalogs().plan(terms.plan()).name();
  }

  private void differences(Terms before, Terms after) {
    if (!before.plan().plan().equals(after.plan().plan())) {
      details.put("plan_before", name(before));
    }
    if (!before.interval().equals(after.interval())) {
      details.put("interval_before", before.interval().toString());
    }
    Quantities.changed(before.quantities(), after.quantities())
        .forEach((name, number) -> {
          details.put("quantity." + name, number.toString());
          Optional.ofNullable(before.quantities().get(name))
              .ifPresent(old -> details.put("quantity_before." + name, old.toString()));
        });
    if (!before.agreedOn(after.plan()).equals(after.own())) {
      details.put("prices", after.own().isNothing() ? "usual" : "agreed");
    }
    addOns("added", after, before);
    addOns("removed", before, after);
  }

  /// Those that `some` have and `others` do not, save what comes and goes with a plan.
  private void addOns(String name, Terms some, Terms others) {
    var brought = decision.state().catalogs().plan(some.plan()).requiresAddOns();
    var names =
        some.addOns().stream()
            .filter(key -> !others.addOns().contains(key) && !brought.contains(key))
            .map(key -> addOn(key, some))
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      details.put(name, names);
    }
  }

  private String addOn(AddOnKey key, Terms terms) {
    var catalog = decision.state().catalogs().at(terms.plan().version());
    return catalog.find(key).map(one -> one.name()).orElse(key.value());
  }

  /// What was scheduled and does not happen: `plan Starter`, `cancellation`.
  private void withdrawn() {
    var all = decision.replaced().stream().flatMap(fact -> withdrawn(fact).stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      details.put("withdrawn." + i, all.get(i));
    }
  }

  private List<String> withdrawn(Fact fact) {
    return switch (fact.happening()) {
      case Happening.Changed changed -> List.of(withdrawn(changed.change()));
      case Happening.Cancelled _ -> List.of("cancellation");
      case Happening.Paused _ -> List.of("pause");
      case Happening.Reactivated _ -> List.of("restart");
      case Happening.Tried _ -> List.of("trial");
      case Happening.Started _,
          Happening.Resumed _,
          Happening.Undone _,
          Happening.CouponApplied _,
          Happening.ChargedOnce _ ->
          List.of();
    };
  }

  private String withdrawn(Change change) {
    return change
        .plan()
        .map(plan -> "plan " + decision.state().catalogs().plan(plan).name())
        .or(() -> change.interval().map(interval -> "interval " + interval))
        .or(() -> change.date().map(_ -> "billing_date"))
        .orElseGet(() -> change.isOnlyOwn() ? "prices" : number(change));
  }

  private static String number(Change change) {
    return change.quantities().isEmpty() ? "add_ons" : "quantities";
  }
}

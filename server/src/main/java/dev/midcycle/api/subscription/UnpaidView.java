package dev.midcycle.api.subscription;

import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.dunning.Meanwhile;
import dev.midcycle.payment.PastDue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What of a subscription could not be collected.
///
/// @param since when the first of it failed
/// @param code why the last of it failed
/// @param nextAttempt when something of it is tried again by itself
/// @param restricted whether less may be used until it is paid
/// @param restrictedTo the plan whose entitlements are left; empty where none are
public record UnpaidView(
    String since,
    String code,
    Optional<String> nextAttempt,
    List<String> documents,
    boolean restricted,
    Optional<PlanRefView> restrictedTo) {

  /// Empty where all was collected.
  ///
  /// @param version of the newest catalogue
  static Optional<UnpaidView> of(List<PastDue> some, Meanwhile meanwhile, int version) {
    return switch (meanwhile) {
      case Meanwhile.AsUsual() -> of(some, false, Optional.empty());
      case Meanwhile.Nothing() -> of(some, true, Optional.empty());
      case Meanwhile.Only(var plan, _, _) ->
          of(some, true, Optional.of(PlanRefView.of(plan, version)));
    };
  }

  private static Optional<UnpaidView> of(
      List<PastDue> some, boolean restricted, Optional<PlanRefView> to) {
    return some.stream()
        .map(PastDue::since)
        .min(Comparator.naturalOrder())
        .map(since ->
            new UnpaidView(
                since.toString(),
                some.stream()
                    .max(Comparator.comparing(one -> one.dun().last()))
                    .map(PastDue::code)
                    .orElseThrow(),
                some.stream()
                    .flatMap(one -> one.nextAttempt().stream())
                    .min(Comparator.naturalOrder())
                    .map(Instant::toString),
                some.stream().map(one -> one.document().text()).toList(),
                restricted,
                to));
  }
}

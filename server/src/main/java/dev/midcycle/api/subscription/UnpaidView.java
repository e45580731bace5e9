package dev.midcycle.api.subscription;

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
public record UnpaidView(
    String since, String code, Optional<String> nextAttempt, List<String> documents) {

  /// Empty where all was collected.
  static Optional<UnpaidView> of(List<PastDue> some) {
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
                some.stream().map(one -> one.document().text()).toList()));
  }
}

package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.dunning.DunningEnd;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What the documents that nobody paid mean for the subscriptions that they are for.
final class UnpaidDocuments {
  private final MemorySubscriptions subscriptions;
  private final IssuedDocuments documents;
  private final SimulatedPayments payments;

  UnpaidDocuments(
      MemorySubscriptions subscriptions, IssuedDocuments documents, SimulatedPayments payments) {
    this.subscriptions = subscriptions;
    this.documents = documents;
    this.payments = payments;
  }

  /// What is asked of a subscription in the end. One that refuses it has it already.
  record End(String subscription, ChangeRequest request, Instant at) {}

  /// What ends by `until`.
  ///
  /// @param asked a subscription as it is at an instant
  List<End> endsBy(Instant until, BiFunction<String, Instant, BillingState> asked) {
    return payments.endsBy(until).stream().flatMap(end -> ends(end, asked)).toList();
  }

  private Stream<End> ends(MemoryDunning.End end, BiFunction<String, Instant, BillingState> asked) {
    return documents.subscriptions(end.document()).stream()
        .map(subscriptions::key)
        .flatMap(key ->
            DunningEnd.of(end.then(), asked.apply(key, end.at()), end.at()).stream()
                .map(request -> new End(key, request, end.at())));
  }

  /// Whether something of a subscription could not be collected.
  Optional<States.Late> late(SubscriptionId subscription) {
    var failed =
        payments.failed().stream()
            .filter(document -> documents.subscriptions(document).contains(subscription))
            .toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new States.Late(
                failed.stream()
                    .flatMap(document -> payments.retry(document).stream())
                    .min(LocalDate::compareTo)));
  }
}

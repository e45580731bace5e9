package dev.midcycle.simulate;

import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The documents of a life, in the order in which they were issued.
final class IssuedDocuments {
  private final ZoneId zone;
  private final List<Made> all = new ArrayList<>();

  IssuedDocuments(ZoneId zone) {
    this.zone = zone;
  }

  private record Made(SubscriptionId subscription, Cause cause, Issued issued) {}

  /// @param key of the subscription, in the scenario
  /// @param due what is left to pay, or is paid, of it
  void add(String key, SubscriptionId subscription, Draft draft, Money due) {
    var issued =
        new Issued(
            key,
            LocalDate.ofInstant(draft.at(), zone),
            draft.total(),
            draft.tax(),
            due,
            ExpectedDocument.Status.PAID,
            due,
            draft.lines());
    all.add(new Made(subscription, draft.cause(), issued));
  }

  /// With what is still open of each.
  List<Issued> with(BiFunction<SubscriptionId, Cause, Money> open) {
    return all.stream()
        .map(one -> one.issued().with(open.apply(one.subscription(), one.cause())))
        .toList();
  }
}

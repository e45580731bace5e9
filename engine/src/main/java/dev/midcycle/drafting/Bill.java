package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is issued as one document: a draft, or those of several subscriptions of one customer. The
/// tax is computed once, on the lines of all.
///
/// @param parts one for each subscription, all for one cause
public record Bill(
    List<Part> parts, Money subtotal, List<Draft.TaxSum> taxes, Money tax, Money total) {
  public Bill {
    parts = List.copyOf(parts);
    taxes = List.copyOf(taxes);
  }

  /// What is for one subscription.
  public record Part(SubscriptionId subscription, Draft draft) {}

  /// A line, and the subscription that it is for.
  public record Of(SubscriptionId subscription, Line line) {}

  public static Bill of(SubscriptionId subscription, Draft draft) {
    return new Bill(
        List.of(new Part(subscription, draft)),
        draft.subtotal(),
        draft.taxes(),
        draft.tax(),
        draft.total());
  }

  /// One document for all of `parts`, in their order.
  public static Bill of(List<Part> parts) {
    if (parts.size() == 1) {
      return of(parts.getFirst().subscription(), parts.getFirst().draft());
    }
    var cause = forAll(parts.getFirst());
    var all =
        parts.stream()
            .map(part -> new Part(part.subscription(), part.draft().because(cause)))
            .toList();
    var lines = lines(all);
    var none = Money.zero(parts.getFirst().draft().total().currency());
    var subtotal = lines.stream().map(Line::amount).reduce(none, Money::plus);
    var taxes = TaxSums.of(lines);
    return new Bill(
        all,
        subtotal,
        taxes,
        taxes.stream().map(Draft.TaxSum::amount).reduce(none, Money::plus),
        subtotal.plus(TaxSums.added(taxes, none)));
  }

  private static Cause forAll(Part first) {
    return switch (first.draft().cause()) {
      case Cause.Period(var start) -> new Cause.Together(first.subscription(), start);
      case Cause.ByHand byHand -> byHand;
      case Cause.Together together -> together;
      case Cause.Ended _, Cause.Happened _ ->
          throw new IllegalArgumentException("not of a billing date: " + first.draft().cause());
    };
  }

  private static List<Line> lines(List<Part> parts) {
    return parts.stream().flatMap(part -> part.draft().lines().stream()).toList();
  }

  public Cause cause() {
    return parts.getFirst().draft().cause();
  }

  /// When it is issued.
  public Instant at() {
    return parts.getFirst().draft().at();
  }

  /// The one that it is for; empty where it is for several.
  public Optional<SubscriptionId> subscription() {
    return parts.size() == 1 ? Optional.of(parts.getFirst().subscription()) : Optional.empty();
  }

  /// Whether something on it is for this one.
  public boolean isFor(SubscriptionId one) {
    return parts.stream().anyMatch(part -> part.subscription().equals(one));
  }

  /// What on it is for one of those that it is for.
  public Draft of(SubscriptionId one) {
    return parts.stream()
        .filter(part -> part.subscription().equals(one))
        .map(Part::draft)
        .findFirst()
        .orElseThrow();
  }

  /// How it is told from other documents of the customer.
  public AccountBalance.Which which() {
    return new AccountBalance.Which(subscription(), cause());
  }

  /// Those of one subscription after those of another.
  public List<Line> lines() {
    return lines(parts);
  }

  /// The lines in their order, each with whose it is.
  public List<Of> linesOf() {
    return parts.stream()
        .flatMap(
            part -> part.draft().lines().stream().map(line -> new Of(part.subscription(), line)))
        .toList();
  }

  /// Of several, each with whose it is.
  public List<UsageDays> usage() {
    return subscription().isPresent()
        ? parts.getFirst().draft().usage()
        : parts.stream()
            .flatMap(
                part -> part.draft().usage().stream().map(days -> days.of(part.subscription())))
            .toList();
  }

  public boolean isCreditNote() {
    return total.isNegative();
  }
}

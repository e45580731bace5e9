package dev.midcycle.change;

import dev.midcycle.billing.Foresight;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A document that is to be, and how it will be settled: the whole of it, also where it is for
/// other subscriptions too.
///
/// @param draft what it has of the subscription
/// @param creditApplied what the credit balance pays of it
/// @param due what is left to be paid, never below zero
/// @param lowered what it takes off documents that are still open
/// @param relieved what it takes off that which was written off
/// @param credited what it adds to the credit balance
/// @param besides what it has of others
public record QuotedDocument(
    Draft draft,
    Money creditApplied,
    Money due,
    List<AccountBalance.Open> lowered,
    List<AccountBalance.Open> relieved,
    Money credited,
    List<Beside> besides) {
  public QuotedDocument {
    lowered = List.copyOf(lowered);
    relieved = List.copyOf(Objects.requireNonNullElse(relieved, List.of()));
    besides = List.copyOf(besides);
  }

  /// What it has of another subscription.
  ///
  /// @param metered whether usage is charged for there, which may still follow
  public record Beside(SubscriptionId subscription, Draft draft, boolean metered) {
    private Beside toBeShown() {
      return new Beside(subscription, QuotedDocument.toBeShown(draft), metered);
    }
  }

  /// One that is for one subscription.
  public static QuotedDocument of(Draft draft, AccountBalance.Settlement settlement) {
    return of(draft, settlement, List.of());
  }

  private static QuotedDocument of(
      Draft draft, AccountBalance.Settlement settlement, List<Beside> besides) {
    return new QuotedDocument(
        draft,
        settlement.creditApplied(),
        settlement.due(),
        settlement.lowered(),
        settlement.relieved(),
        settlement.credited(),
        besides);
  }

  /// One that is foreseen for `subscription`, settled after those that come before it.
  public static QuotedDocument of(
      SubscriptionId subscription, Foresight.Foreseen next, AccountBalance balance) {
    var parts = next.bill().parts();
    return of(
        next.bill().of(subscription),
        next.settled(balance),
        parts.stream()
            .filter(part -> !part.subscription().equals(subscription))
            .map(part ->
                new Beside(
                    part.subscription(),
                    part.draft(),
                    next.metered().contains(part.subscription())))
            .toList());
  }

  /// The whole of it, with what is for `subscription` in its place.
  public Bill bill(SubscriptionId subscription) {
    return Bill.of(
        Stream.concat(
                Stream.of(new Bill.Part(subscription, draft)),
                besides.stream().map(one -> new Bill.Part(one.subscription(), one.draft())))
            .sorted(Comparator.comparing(part -> part.subscription().uuid()))
            .toList());
  }

  /// What it takes off all of these.
  public Money takenOff(List<AccountBalance.Open> from) {
    return from.stream()
        .map(AccountBalance.Open::amount)
        .reduce(Money.zero(due.currency()), Money::plus);
  }

  /// Without what only its issue needs: what stands billed by it, and the days of its usage.
  QuotedDocument toBeShown() {
    return new QuotedDocument(
        toBeShown(draft),
        creditApplied,
        due,
        lowered,
        relieved,
        credited,
        besides.stream().map(Beside::toBeShown).toList());
  }

  private static Draft toBeShown(Draft draft) {
    return new Draft(
        draft.cause(),
        draft.at(),
        draft.lines(),
        List.of(),
        draft.subtotal(),
        draft.taxes(),
        draft.tax(),
        draft.total(),
        List.of(),
        List.of(),
        List.of());
  }
}

package dev.midcycle.change;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Draft;
import dev.midcycle.money.Money;
import java.util.List;

/// A document that is to be, and how it will be settled.
///
/// @param creditApplied what the credit balance pays of it
/// @param due what is left to be paid, never below zero
/// @param lowered what it takes off documents that are still open
/// @param credited what it adds to the credit balance
public record QuotedDocument(
    Draft draft,
    Money creditApplied,
    Money due,
    List<AccountBalance.Open> lowered,
    Money credited) {
  public QuotedDocument {
    lowered = List.copyOf(lowered);
  }

  public static QuotedDocument of(Draft draft, AccountBalance.Settlement settlement) {
    return new QuotedDocument(
        draft,
        settlement.creditApplied(),
        settlement.due(),
        settlement.lowered(),
        settlement.credited());
  }

  /// Without what only its issue needs: what stands billed by it, and the days of its usage.
  QuotedDocument toBeShown() {
    return new QuotedDocument(
        new Draft(
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
            List.of()),
        creditApplied,
        due,
        lowered,
        credited);
  }
}

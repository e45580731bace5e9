package dev.midcycle.testkit;

import java.util.List;
import java.util.stream.Stream;

/// What staff does by hand to money, by the throw of dice: to documents and payments that may be
/// there or not.
final class RandomDeeds {
  private static final int DOCUMENTS = 9;
  private static final int PAYMENTS = 5;

  private final Dice dice;
  private final RandomCatalog catalog;

  RandomDeeds(Dice dice, RandomCatalog catalog) {
    this.dice = dice;
    this.catalog = catalog;
  }

  /// None, one or two.
  List<String> some() {
    return Stream.generate(this::one).limit(dice.oneOf(0, 1, 1, 2)).toList();
  }

  private String one() {
    int document = 1 + dice.below(DOCUMENTS);
    return switch (dice.below(9)) {
      case 0, 1, 2 ->
          "credit_note: {document: %d, amount: %s%s}"
              .formatted(
                  document,
                  money(),
                  dice.rarely(2, ", settle: " + dice.oneOf("balance", "refund")));
      case 3 -> "void: {document: %d%s}".formatted(document, dice.rarely(2, ", waive: true"));
      case 4 -> "write_off: {document: %d}".formatted(document);
      case 5 -> "payment: {outcome: %s}".formatted(dice.oneOf("decline", "decline", "succeed"));
      case 6, 7 -> "refund: {payment: %d, amount: %s}".formatted(1 + dice.below(PAYMENTS), money());
      default ->
          "pay: {document: %d, amount: %s, method: %s}"
              .formatted(document, money(), dice.oneOf("cash", "bank_transfer"));
    };
  }

  private String money() {
    return catalog.money(1 + dice.below(dice.one(2) ? 4000 : 400));
  }
}

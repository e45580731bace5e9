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
  private final String dunning;

  RandomDeeds(Dice dice, RandomCatalog catalog) {
    this.dice = dice;
    this.catalog = catalog;
    this.dunning =
        dice.one(2)
            ? "dunning: {retry_days: %s, then: %s}, "
                .formatted(
                    dice.oneOf("[1]", "[3, 5]", "[2, 10]"),
                    dice.oneOf("cancel", "pause", "free", "keep"))
            : "";
  }

  /// A catalogue's text, with what follows in this life where nobody pays.
  String dunned(String catalog) {
    return catalog.replace("billing: {cycle", "billing: {" + dunning + "cycle");
  }

  /// None, one or two.
  List<String> some() {
    return Stream.generate(this::one).limit(dice.oneOf(0, 1, 1, 2)).toList();
  }

  private String one() {
    int document = 1 + dice.below(DOCUMENTS);
    return switch (dice.below(11)) {
      case 0, 1, 2 ->
          "credit_note: {document: %d, amount: %s%s}"
              .formatted(
                  document,
                  money(),
                  dice.rarely(2, ", settle: " + dice.oneOf("balance", "refund")));
      case 3 -> "void: {document: %d%s}".formatted(document, dice.rarely(2, ", waive: true"));
      case 9 ->
          "reissue: {document: %d, purchase_order: %s}"
              .formatted(document, dice.one(2) ? "PO-1" : "PO-2");
      case 4 -> "write_off: {document: %d}".formatted(document);
      case 5, 10 ->
          dice.oneOf(
              "payment: {outcome: decline}",
              "payment: {outcome: decline, code: insufficient_funds}",
              "payment: {outcome: decline, code: stolen}",
              "payment: {outcome: succeed}");
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

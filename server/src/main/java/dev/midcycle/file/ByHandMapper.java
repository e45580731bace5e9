package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;
import static dev.midcycle.file.Words.under;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.money.Decimal;
import dev.midcycle.simulate.Verb;
import java.math.BigDecimal;
import java.util.Optional;

/// What staff does by hand in the steps of a scenario.
final class ByHandMapper {
  private ByHandMapper() {}

  /// Empty where the word is no such verb.
  static Optional<Verb> verb(String word, Node node) {
    return switch (word) {
      case "credit_note" -> Optional.of(creditNote(node));
      case "void" ->
          Optional.of(
              new Verb.MakeVoid(number(node, "document"), node.isTrue("waive"), reason(node)));
      case "reissue" ->
          Optional.of(
              new Verb.Reissue(
                  number(node, "document"), required(node, "purchase_order"), reason(node)));
      case "write_off" -> Optional.of(new Verb.WriteOff(number(node, "document"), reason(node)));
      case "pay" ->
          Optional.of(
              new Verb.Pay(
                  number(node, "document"), decimal(node), required(node, "method"), reason(node)));
      case "refund" ->
          Optional.of(new Verb.Refund(number(node, "payment"), decimal(node), reason(node)));
      default -> Optional.empty();
    };
  }

  private static Verb creditNote(Node node) {
    return new Verb.CreditNote(
        number(node, "document"),
        node.has("amount")
            ? new Verb.CreditNote.Wanted.Amount(decimal(node))
            : new Verb.CreditNote.Wanted.Lines(
                node.items("lines").stream().map(ByHandMapper::part).toList()),
        under(node, "settle", Owed.class).orElse(Owed.LOWER),
        reason(node));
  }

  private static Verb.CreditNote.Part part(Node node) {
    return new Verb.CreditNote.Part(
        node.text("subscription"),
        required(node, "item"),
        node.text("charge").map(ChargeKey::new),
        decimal(node));
  }

  private static int number(Node node, String key) {
    return node.number(key).map(BigDecimal::intValueExact).orElseThrow();
  }

  private static Decimal decimal(Node node) {
    return new Decimal(node.number("amount").orElseThrow());
  }

  private static String reason(Node node) {
    return node.text("reason").orElse("");
  }
}

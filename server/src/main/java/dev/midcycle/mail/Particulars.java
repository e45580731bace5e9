package dev.midcycle.mail;

import dev.midcycle.words.PaperWords;
import dev.midcycle.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What mails say of a change, of how an invoice is paid, and of what else only they have.
final class Particulars {
  private final Mail.Told told;
  private final Phrases words;
  private final PaperWords figures;

  Particulars(Mail.Told told, PaperWords figures) {
    this.told = told;
    this.words = Phrases.of("mails", told.locale());
    this.figures = figures;
  }

  /// The plan before and after, the price from now on, and what was charged.
  List<String> change() {
    return told.about().as(Mail.More.Change.class).map(this::of).orElse(List.of());
  }

  private List<String> of(Mail.More.Change change) {
    var all = new ArrayList<String>();
    change
        .before()
        .filter(before -> !before.equals(change.after()))
        .ifPresentOrElse(
            before -> all.add(words.say("changed_plan", "before", before, "after", change.after())),
            () -> all.add(words.say("changed_same_plan", "after", change.after())));
    all.add(change.price().map(this::price).orElseGet(() -> words.say("price_agreed")));
    if (told.of().isPresent()) {
      all.addAll(charged(told.of().get()));
    } else {
      all.add(words.say("change_nothing"));
    }
    return List.copyOf(all);
  }

  private String price(Mail.Price price) {
    return words.say(
        "price_now",
        "amount",
        figures.money(price.amount()),
        "count",
        price.every().count(),
        "unit",
        price.every().unit().name().toLowerCase(Locale.ROOT));
  }

  /// Nothing of one that came to nothing.
  private List<String> charged(Mail.OfDocument document) {
    if (document.amount().isZero()) {
      return List.of();
    }
    if (document.amount().isNegative()) {
      return List.of(
          words.say(
              "change_credit_note",
              "number",
              document.number(),
              "amount",
              figures.money(document.amount().negated())));
    }
    return List.of(
        words.say(
            "change_invoice",
            "number",
            document.number(),
            "amount",
            figures.money(document.amount())),
        due(document));
  }

  /// By what it is paid, and when.
  String due(Mail.OfDocument document) {
    if (!document.due().isPositive()) {
      return words.say(document.amount().isPositive() ? "paid" : "nothing_due");
    }
    var amount = figures.money(document.due());
    var charge = told.about().charge();
    if (charge.isPresent()) {
      return words.say(
          "card_charge",
          "amount",
          amount,
          "day",
          figures.day(charge.get().day()),
          "card",
          told.about().name().orElseThrow());
    }
    boolean transfer = told.about().as(Mail.More.Transfer.class).isPresent();
    var day = figures.day(document.dueDay());
    return transfer
        ? words.say("transfer", "amount", amount, "day", day)
        : words.say("due", "amount", amount, "day", day);
  }

  /// What was paid beyond the invoice.
  List<String> overpaid() {
    return told.about().as(Mail.More.Overpaid.class).stream()
        .map(one -> words.say("overpaid", "amount", figures.money(one.credit())))
        .toList();
  }

  /// Who asks, and what.
  List<String> asked() {
    return told.about().as(Mail.More.Asked.class).stream()
        .flatMap(one ->
            List.of(
                words.say("sales_asked", "name", one.name(), "email", one.email()), one.message())
                .stream())
        .toList();
  }
}

package dev.midcycle.api.view;

import dev.midcycle.change.QuotedDocument;
import dev.midcycle.money.Money;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Tax;
import java.util.ArrayList;
import java.util.List;

/// What is to be paid, and for what.
public record BillView(
    List<LineView> lines,
    Amount subtotal,
    List<TaxView> taxes,
    Amount tax,
    Amount total,
    Amount creditUsed,
    Amount due,
    Amount creditResult) {
  public BillView {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /// One tax rate.
  public record TaxView(String rate, Amount base, Amount amount, boolean inclusive) {}

  /// The documents as one bill.
  public static BillView of(
      List<QuotedDocument> documents, BillingProfile profile, Catalogs catalogs) {
    var none = Money.zero(profile.currency());
    var lines = new ArrayList<LineView>();
    var sums = new Sums(none, none, none, none, none, none);
    for (var one : documents) {
      var draft = one.draft();
      draft.lines().stream()
          .map(line -> LineView.of(line, draft.cause(), catalogs, profile.zone()))
          .forEach(lines::add);
      sums = sums.plus(one);
    }
    return sums.view(lines, profile.tax());
  }

  private record Sums(
      Money subtotal, Money tax, Money total, Money used, Money due, Money credited) {
    Sums plus(QuotedDocument document) {
      var draft = document.draft();
      return new Sums(
          subtotal.plus(draft.subtotal()),
          tax.plus(draft.tax()),
          total.plus(draft.total()),
          used.plus(document.creditApplied()),
          due.plus(document.due()),
          credited.plus(document.credited()));
    }

    BillView view(List<LineView> lines, Tax rate) {
      return new BillView(
          lines,
          Amount.of(subtotal),
          taxes(rate, subtotal, tax),
          Amount.of(tax),
          Amount.of(total),
          Amount.of(used),
          Amount.of(due),
          Amount.of(credited));
    }
  }

  /// Nothing is told of a rate of zero.
  public static List<TaxView> taxes(Tax rate, Money base, Money tax) {
    return rate.rate().isZero()
        ? List.of()
        : List.of(
            new TaxView(rate.rate().toString(), Amount.of(base), Amount.of(tax), rate.inclusive()));
  }
}

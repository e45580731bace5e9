package dev.midcycle.api.view;

import dev.midcycle.catalog.Country;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.money.Money;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Tax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is to be paid, and for what; and where that goes which is owed to the customer.
///
/// @param relieved what it takes off documents that were written off
/// @param lowered what it takes off documents that are open
/// @param refunded what of it is paid out
public record BillView(
    List<LineView> lines,
    Amount subtotal,
    List<TaxView> taxes,
    Amount tax,
    Amount total,
    Amount creditUsed,
    Amount due,
    Optional<Amount> relieved,
    Optional<Amount> lowered,
    Amount creditResult,
    Optional<Amount> refunded) {
  public BillView {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /// What is taxed at one rate.
  ///
  /// @param inclusive whether the lines contain the tax already
  /// @param untaxed why the rate is zero
  public record TaxView(
      String rate,
      Amount base,
      Amount amount,
      boolean inclusive,
      Optional<String> untaxed,
      Optional<String> country) {
    private static TaxView of(Draft.TaxSum sum) {
      var tax = sum.rate();
      return new TaxView(
          tax.rate().toString(),
          Amount.of(sum.base()),
          Amount.of(sum.amount()),
          tax.inclusive(),
          tax.untaxed().map(why -> why.name().toLowerCase(Locale.ROOT)),
          tax.country().map(Country::code));
    }
  }

  /// The documents as one bill.
  public static BillView of(
      List<QuotedDocument> documents, BillingProfile profile, Catalogs catalogs) {
    var none = Money.zero(profile.currency());
    var lines = new ArrayList<LineView>();
    var sums = new Sums(none, none, none, none, none, none, none, none);
    for (var one : documents) {
      var draft = one.draft();
      draft.lines().stream()
          .map(line -> LineView.of(line, draft.cause(), catalogs, profile.zone()))
          .forEach(lines::add);
      sums = sums.plus(one);
    }
    return sums.view(lines, taxes(documents));
  }

  /// One that is to be, whole. Whose each line is is told where it is for several.
  static BillView of(Bill bill, QuotedDocument settled, BillingProfile profile, Catalogs catalogs) {
    boolean several = bill.subscription().isEmpty();
    var lines =
        bill.linesOf().stream()
            .map(of ->
                several
                    ? LineView.of(of, bill.cause(), catalogs, profile.zone())
                    : LineView.of(of.line(), bill.cause(), catalogs, profile.zone()))
            .toList();
    return new BillView(
        lines,
        Amount.of(bill.subtotal()),
        taxes(bill.taxes()),
        Amount.of(bill.tax()),
        Amount.of(bill.total()),
        Amount.of(settled.creditApplied()),
        Amount.of(settled.due()),
        Amount.some(settled.takenOff(settled.relieved())),
        Amount.some(settled.takenOff(settled.lowered())),
        Amount.of(settled.credited()),
        Optional.empty());
  }

  private record Sums(
      Money subtotal,
      Money tax,
      Money total,
      Money used,
      Money due,
      Money relieved,
      Money lowered,
      Money credited) {
    Sums plus(QuotedDocument document) {
      var draft = document.draft();
      return new Sums(
          subtotal.plus(draft.subtotal()),
          tax.plus(draft.tax()),
          total.plus(draft.total()),
          used.plus(document.creditApplied()),
          due.plus(document.due()),
          relieved.plus(document.takenOff(document.relieved())),
          lowered.plus(document.takenOff(document.lowered())),
          credited.plus(document.credited()));
    }

    BillView view(List<LineView> lines, List<TaxView> taxes) {
      return new BillView(
          lines,
          Amount.of(subtotal),
          taxes,
          Amount.of(tax),
          Amount.of(total),
          Amount.of(used),
          Amount.of(due),
          Amount.some(relieved),
          Amount.some(lowered),
          Amount.of(credited),
          Optional.empty());
    }
  }

  private static List<TaxView> taxes(List<QuotedDocument> documents) {
    var sums = new LinkedHashMap<Tax, Draft.TaxSum>();
    documents.stream()
        .flatMap(one -> one.draft().taxes().stream())
        .forEach(sum -> sums.merge(sum.rate(), sum, Draft.TaxSum::plus));
    return taxes(sums.values());
  }

  /// Of a rate of zero something is told only where there is a reason for it.
  public static List<TaxView> taxes(Collection<Draft.TaxSum> sums) {
    return sums.stream().filter(sum -> sum.rate().isTold()).map(TaxView::of).toList();
  }
}

package dev.midcycle.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Taxed;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What the documents of a subscription leave behind for those that come later. Of a document for
/// several subscriptions each knows the whole.
///
/// @param spent the coupons for one period that have found theirs
/// @param waived what was credited by hand of days, also of those that are over: facts may be dated
///   back to them
/// @param taxed what each document charged at each rate that is not zero, and what came back of it,
///   oldest first
public record Carried(List<Spent> spent, List<Waived> waived, List<Taxed> taxed) {
  public static final Carried NOTHING = new Carried(List.of(), List.of(), List.of());

  public Carried {
    spent = List.copyOf(spent);
    waived = List.copyOf(waived);
    taxed = List.copyOf(taxed);
  }

  /// With what the lines of `draft` bring back.
  public Carried bringing(Draft draft) {
    var back = new TaxBack(taxed);
    draft.lines().forEach(back::bring);
    return new Carried(spent, waived, back.left());
  }

  /// Once `draft` is issued, by a document that charges `charged`.
  ///
  /// @param standing what stands billed then
  public Carried after(Draft draft, List<Taxed> charged, List<Billed> standing) {
    var found = draft.spent().stream().map(Spent::coupon).toList();
    var all = new ArrayList<>(spent);
    all.removeIf(one -> found.contains(one.coupon()));
    all.addAll(draft.spent());
    var sums = new ArrayList<>(taxed);
    sums.addAll(charged);
    return new Carried(all, waivedBy(draft.cause(), standing), sums);
  }

  private List<Waived> waivedBy(Cause cause, List<Billed> standing) {
    var all = new ArrayList<>(waived);
    if (cause instanceof Cause.ByHand(var deed)) {
      all.addAll(Waived.by(deed, standing));
    }
    return all;
  }

  /// With what has come back of documents that are for other subscriptions too.
  public Carried knowing(List<Taxed> others) {
    return new Carried(
        spent,
        waived,
        taxed.stream()
            .map(one -> others.stream().filter(one::isOf).findFirst().orElse(one))
            .toList());
  }

  /// What is charged by documents that are for other subscriptions too.
  public List<Taxed> shared() {
    return taxed.stream().filter(one -> one.document() instanceof Cause.Together).toList();
  }

  /// Without what was only for service that has ended by `instant`.
  public Carried since(Instant instant) {
    return new Carried(
        spent, waived, taxed.stream().filter(one -> one.ends().isAfter(instant)).toList());
  }

  /// What a document charges at each rate.
  public static List<Taxed> charged(Bill bill) {
    var charges =
        bill.lines().stream()
            .filter(line -> !line.isCredit() && !line.isDiscount())
            .filter(line -> !line.tax().rate().isZero())
            .collect(groupingBy(Line::tax, LinkedHashMap::new, toList()));
    return charges.entrySet().stream()
        .map(one -> charged(bill.cause(), one.getKey(), one.getValue()))
        .toList();
  }

  private static Taxed charged(Cause document, Tax rate, List<Line> lines) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var net = lines.stream().map(Line::taxable).reduce(none, Money::plus);
    var ends = lines.stream().map(line -> line.stretch().to()).reduce(Instant.MIN, Stretch::later);
    return new Taxed(document, rate, net, rate.on(net), none, ends);
  }
}

package dev.midcycle.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Taxed;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What the documents of a subscription leave behind for those that come later.
///
/// @param spent the coupons for one period that have found theirs
/// @param taxed what each document charged at each rate that is not zero, and what came back of it,
///   oldest first
public record Carried(List<Spent> spent, List<Taxed> taxed) {
  public static final Carried NOTHING = new Carried(List.of(), List.of());

  public Carried {
    spent = List.copyOf(spent);
    taxed = List.copyOf(taxed);
  }

  /// Once `draft` is issued.
  public Carried after(Draft draft) {
    var found = draft.spent().stream().map(Spent::coupon).toList();
    var all = new ArrayList<>(spent);
    all.removeIf(one -> found.contains(one.coupon()));
    all.addAll(draft.spent());
    var back = new TaxBack(taxed);
    draft.lines().forEach(back::bring);
    var sums = new ArrayList<>(back.left());
    sums.addAll(charged(draft));
    return new Carried(all, sums);
  }

  /// Without what was only for service that has ended by `instant`.
  public Carried since(Instant instant) {
    return new Carried(spent, taxed.stream().filter(one -> one.ends().isAfter(instant)).toList());
  }

  private static List<Taxed> charged(Draft draft) {
    var charges =
        draft.lines().stream()
            .filter(line -> !line.isCredit() && !line.isDiscount())
            .filter(line -> !line.tax().rate().isZero())
            .collect(groupingBy(Line::tax, LinkedHashMap::new, toList()));
    return charges.entrySet().stream()
        .map(one -> charged(draft.cause(), one.getKey(), one.getValue()))
        .toList();
  }

  private static Taxed charged(Cause document, Tax rate, List<Line> lines) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var net = lines.stream().map(Line::taxable).reduce(none, Money::plus);
    var ends = lines.stream().map(line -> line.stretch().to()).reduce(Instant.MIN, Stretch::later);
    return new Taxed(document, rate, net, rate.on(net), none, ends);
  }
}

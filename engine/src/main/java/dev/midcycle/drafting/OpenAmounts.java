package dev.midcycle.drafting;

import dev.midcycle.drafting.AccountBalance.Open;
import dev.midcycle.drafting.AccountBalance.Which;
import java.util.ArrayList;
import java.util.List;

/// What is open, or was written off, of several documents.
final class OpenAmounts {
  private OpenAmounts() {}

  static List<Open> others(List<Open> some, Which document) {
    return some.stream().filter(one -> !one.document().equals(document)).toList();
  }

  static List<Open> less(List<Open> some, List<Open> taken) {
    var left = new ArrayList<Open>();
    for (var one : some) {
      var rest = one.amount();
      for (var less : taken) {
        rest = less.document().equals(one.document()) ? rest.minus(less.amount()) : rest;
      }
      if (rest.isPositive()) {
        left.add(new Open(one.document(), rest));
      }
    }
    return left;
  }

  /// More of a document stands where it stood, or comes last.
  static List<Open> and(List<Open> some, Open more) {
    var all = new ArrayList<Open>(some);
    all.replaceAll(one -> one.document().equals(more.document()) ? one.and(more) : one);
    if (all.equals(some)) {
      all.add(more);
    }
    return all;
  }
}

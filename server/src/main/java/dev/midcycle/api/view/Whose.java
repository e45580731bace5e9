package dev.midcycle.api.view;

import dev.midcycle.drafting.Bill;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.words.SubscriptionNames;
import java.util.List;

/// A subscription that lines are for, and what it is called on the document.
public record Whose(String id, String name) {
  /// In the order of the lines.
  public static List<Whose> of(List<Bill.Of> lines, Catalogs catalogs) {
    return SubscriptionNames.of(lines, catalogs).entrySet().stream()
        .map(entry -> new Whose(entry.getKey().text(), entry.getValue()))
        .toList();
  }
}

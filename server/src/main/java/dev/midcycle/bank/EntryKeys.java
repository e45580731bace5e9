package dev.midcycle.bank;

import dev.midcycle.id.Fingerprints;
import java.util.HashMap;
import java.util.Map;

/// Names the entries of one statement, so that each is known again in another: by the bank's own
/// reference or, without one, by what it says and how many there were before it of the like. So two
/// equal payments of a day are two, and a statement that is read twice brings nothing new.
///
/// Where a bank gives references in one kind of file and none in another, the names differ.
public final class EntryKeys {
  private final Map<String, Integer> count = new HashMap<>();

  public String of(BankEntry.Told told) {
    var name = told.reference().map(own -> "ref:" + own).orElseGet(() -> "says:" + digest(told));
    int before = count.merge(name, 1, Integer::sum) - 1;
    return before == 0 ? name : name + ":" + before;
  }

  /// Stored, so of plain texts alone.
  private static String digest(BankEntry.Told told) {
    return Fingerprints.of(
        told.kind().code(),
        told.bookedOn().toString(),
        told.amount().toString(),
        told.amount().currency().getCurrencyCode(),
        told.payer().name(),
        told.payer().account(),
        told.text());
  }
}

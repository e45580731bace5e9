package dev.midcycle.collect;

import dev.midcycle.bank.BankEntry;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.money.Money;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A document that money may be for. Somebody looks at it: nothing is paid by it.
///
/// @param reasons what speaks for it, the strongest first
public record Suggestion(Candidate candidate, List<Reason> reasons) {
  private static final int MOST = 5;

  /// What it takes for a word to tell a name from others.
  private static final int TELLING = 3;

  public Suggestion {
    reasons = List.copyOf(reasons);
  }

  /// One that may be meant.
  ///
  /// @param name of the customer
  /// @param paidBefore whether the customer has paid from that account
  public record Candidate(
      DocumentId document,
      DocumentNumber number,
      CustomerId customer,
      String name,
      Money open,
      boolean paidBefore) {}

  /// What speaks for a document, the strongest first.
  public enum Reason {
    /// Its number is in the text, as it is or with a slip.
    NUMBER(8),
    /// The customer has paid from that account.
    ACCOUNT(4),
    /// So much is open.
    AMOUNT(3),
    /// The payer is called like the customer.
    NAME(2);

    private final int weight;

    Reason(int weight) {
      this.weight = weight;
    }

    /// The name it has on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The best first, and the oldest of those that are equally good.
  ///
  /// @param numbers that the text may mean
  /// @param candidates the oldest first
  static List<Suggestion> of(
      BankEntry.Told told, List<DocumentNumber> numbers, List<Candidate> candidates) {
    return candidates.stream()
        .map(one -> new Suggestion(one, reasons(told, numbers, one)))
        .filter(one -> !one.reasons.isEmpty())
        .sorted(Comparator.comparingInt(Suggestion::weight).reversed())
        .limit(MOST)
        .toList();
  }

  private int weight() {
    return reasons.stream().mapToInt(one -> one.weight).sum();
  }

  private static List<Reason> reasons(
      BankEntry.Told told, List<DocumentNumber> numbers, Candidate one) {
    var all = new ArrayList<Reason>();
    if (numbers.contains(one.number())) {
      all.add(Reason.NUMBER);
    }
    if (one.paidBefore()) {
      all.add(Reason.ACCOUNT);
    }
    if (one.open().equals(told.amount())) {
      all.add(Reason.AMOUNT);
    }
    if (isCalledLike(told.payer().name(), one.name())) {
      all.add(Reason.NAME);
    }
    return all;
  }

  /// Whether they share a word that tells: `HARBOR LTD.` is like `Harbor Limited`.
  static boolean isCalledLike(String payer, String customer) {
    var words = words(payer);
    return words(customer).stream().anyMatch(words::contains);
  }

  private static final Set<String> COMMON =
      Set.of(
          "gmbh", "mbh", "ltd", "limited", "inc", "llc", "corp", "company", "und", "and", "the",
          "sarl", "bank", "der", "die", "das", "for");

  private static Set<String> words(String name) {
    var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return Arrays.stream(plain.replaceAll("\\p{M}", "").split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() >= TELLING && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }
}

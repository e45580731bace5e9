package dev.midcycle.invoice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers of documents that a text may mean: good enough to be shown to somebody, not to act on.
public final class NamedNumbers {
  private static final Pattern WRITTEN = Pattern.compile("(?:INV|CN)[ ./_-]?[0-9]{6,18}(?![0-9])");
  private static final Pattern RUN_TOGETHER = Pattern.compile("(?:INV|CN)[0-9]{6}");

  /// A reference whose check digits may be wrong.
  private static final Pattern REFERENCE = Pattern.compile("RF[0-9]{2}(?:INV|CN)[0-9]{6,18}");

  private static final int PREFIX = 4;

  private NamedNumbers() {}

  /// Those that are written, and those that a reference would be about with one digit another or
  /// two neighbours swapped.
  public static List<DocumentNumber> in(String text) {
    var upper = text.toUpperCase(Locale.ROOT);
    var plain = upper.replaceAll("[^A-Z0-9]", "");
    var found = new LinkedHashSet<DocumentNumber>();
    Stream.concat(
            WRITTEN.matcher(upper).results().map(one -> one.group()),
            RUN_TOGETHER.matcher(plain).results().map(one -> one.group()))
        .map(DocumentNumber::typed)
        .flatMap(Optional::stream)
        .forEach(found::add);
    REFERENCE
        .matcher(plain)
        .results()
        .flatMap(one -> slips(one.group()).stream())
        .map(PaymentReference::typed)
        .flatMap(Optional::stream)
        .map(PaymentReference::number)
        .flatMap(Optional::stream)
        .forEach(found::add);
    return List.copyOf(found);
  }

  /// What it would be without one slip in its number.
  private static List<String> slips(String reference) {
    var all = new ArrayList<String>();
    for (int at = PREFIX; at < reference.length(); at++) {
      if (Character.isDigit(reference.charAt(at))) {
        var before = reference.substring(0, at);
        var after = reference.substring(at + 1);
        for (char other = '0'; other <= '9'; other++) {
          all.add(before + other + after);
        }
        if (!after.isEmpty()) {
          all.add(before + after.charAt(0) + reference.charAt(at) + after.substring(1));
        }
      }
    }
    return all;
  }
}

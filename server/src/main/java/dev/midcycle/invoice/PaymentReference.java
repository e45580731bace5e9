package dev.midcycle.invoice;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a payer names so that a payment finds its document: ISO 11649, `RF`, two check digits and
/// at most 21 letters and digits, which are the document's number. A digit that is wrong, and two
/// that are swapped, are noticed.
///
/// @param text as machines want it: `RF29INV000042`
public record PaymentReference(String text) {
  private static final int PREFIX = 4;
  private static final int GROUP = 4;
  private static final int BASE = 36;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int ONE_MORE = 98;
  private static final Pattern SHAPE = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");

  /// What may be one somewhere in a text: people, and banks that break lines, put spaces into it.
  private static final Pattern BEGINNING =
      Pattern.compile("(?<![A-Z0-9])(?=(R\\W?F(?:[\\W_]{0,3}[A-Z0-9]){3,23}))");

  public PaymentReference {
    if (!SHAPE.matcher(text).matches() || !isChecked(text)) {
      throw new IllegalArgumentException("no reference of ISO 11649: " + text);
    }
  }

  public static PaymentReference of(DocumentNumber number) {
    return about(plain(number.toString()));
  }

  /// One about letters and digits.
  static PaymentReference about(String subject) {
    int digits = ONE_MORE - remainder(subject + "RF00");
    return new PaymentReference("RF%02d%s".formatted(digits, subject));
  }

  /// As somebody types it: in groups, in lower case; empty where its check digits are wrong.
  public static Optional<PaymentReference> typed(String text) {
    var plain = plain(text);
    return SHAPE.matcher(plain).matches() && isChecked(plain)
        ? Optional.of(new PaymentReference(plain))
        : Optional.empty();
  }

  /// Those of documents that a text names, among other words; each once.
  public static List<PaymentReference> in(String text) {
    return BEGINNING
        .matcher(text.toUpperCase(Locale.ROOT))
        .results()
        .flatMap(found -> beginnings(found.group(1)))
        .map(PaymentReference::typed)
        .flatMap(Optional::stream)
        .filter(one -> one.number().isPresent())
        .distinct()
        .toList();
  }

  /// It may end with any word.
  private static Stream<String> beginnings(String text) {
    return IntStream.rangeClosed(1, text.length())
        .filter(end -> end == text.length() || isBetween(text.charAt(end)))
        .filter(end -> !isBetween(text.charAt(end - 1)))
        .mapToObj(end -> text.substring(0, end));
  }

  private static boolean isBetween(char one) {
    return !Character.isLetterOrDigit(one);
  }

  /// The number of the document, where it is about one.
  public Optional<DocumentNumber> number() {
    return DocumentNumber.typed(text.substring(PREFIX));
  }

  /// As people read it: `RF29 INV0 0004 2`.
  public String inGroups() {
    return String.join(
        " ",
        IntStream.iterate(0, at -> at < text.length(), at -> at + GROUP)
            .mapToObj(at -> text.substring(at, Math.min(text.length(), at + GROUP)))
            .toList());
  }

  @Override
  public String toString() {
    return text;
  }

  private static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static boolean isChecked(String text) {
    return remainder(text.substring(PREFIX) + text.substring(0, PREFIX)) == 1;
  }

  /// Letters count as two digits: A is 10, Z is 35.
  private static int remainder(String text) {
    var digits = new StringBuilder();
    text.chars().forEach(one -> digits.append(Character.digit(one, BASE)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}

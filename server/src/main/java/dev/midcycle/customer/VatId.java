package dev.midcycle.customer;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A number for value added tax, with the letters of its country in front: `DE136695976`.
///
/// @param text without spaces, in capitals
public record VatId(String text) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// Greece and Northern Ireland have other letters in VAT ids than in addresses, and Kosovo is in
  /// no list of countries; the published rules of e-invoices (BR-CO-09) take all three, and no
  /// South Sudan.
  private static final Set<String> ONLY_OF_VAT = Set.of("EL", "XI", "XK");

  private static final Set<String> NOT_OF_VAT = Set.of("SS");

  /// A country's letters are followed by digits, at most one letter between; two in France and in
  /// the United Kingdom. `STNR12345` is no VAT id of São Tomé, but a tax number with its name.
  private static final Pattern SHAPE =
      Pattern.compile("(?:FR|GB)[A-Z0-9]{2}[0-9]+|[A-Z]{2}[A-Z]?[0-9][A-Z0-9]*");

  /// As somebody types it: `DE136695976` of `de 136 695 976`. Empty for what begins with no
  /// country, as other tax numbers do.
  public static Optional<VatId> of(String typed) {
    var plain = typed.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    return Optional.of(plain)
        .filter(one -> one.length() > 3 && SHAPE.matcher(one).matches())
        .filter(one -> isCountry(letters(one)))
        .map(VatId::new);
  }

  private static boolean isCountry(String letters) {
    return (COUNTRIES.contains(letters) && !NOT_OF_VAT.contains(letters))
        || ONLY_OF_VAT.contains(letters);
  }

  /// Whether its length or its check digits are not those of its country. Of countries whose rules
  /// are not known nothing is: those of the European Union and the United Kingdom are.
  public boolean isMistyped() {
    return VATINSyntaxChecker.isValidatorPresent(text)
        && !VATINSyntaxChecker.isValidVATIN(text, false);
  }

  /// Whether it begins with a country's letters, as addresses have them.
  public boolean isOf(String country) {
    return letters(text).equals(country.equals("GR") ? "EL" : country);
  }

  private static String letters(String text) {
    return text.substring(0, 2);
  }
}

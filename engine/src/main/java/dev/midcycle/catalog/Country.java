package dev.midcycle.catalog;

import java.util.Set;

/// A country by its two letters (ISO 3166-1).
public record Country(String code) {
  private static final Set<String> EUROPEAN_UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  public Country {
    if (!code.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("a country has two capital letters: " + code);
    }
  }

  /// Whether it is another than `other`, and both are in the European Union.
  public boolean isAbroadInUnion(Country other) {
    return !equals(other) && EUROPEAN_UNION.contains(code) && EUROPEAN_UNION.contains(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}

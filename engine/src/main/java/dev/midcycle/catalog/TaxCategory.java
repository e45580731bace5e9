package dev.midcycle.catalog;

/// At which of a place's tax rates something is charged.
public enum TaxCategory {
  STANDARD,
  /// At the reduced rate of places that have one; elsewhere at the standard rate.
  REDUCED,
  /// Taxed, at zero.
  ZERO,
  /// Not taxed.
  EXEMPT
}

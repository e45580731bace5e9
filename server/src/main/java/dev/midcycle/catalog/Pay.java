package dev.midcycle.catalog;

/// When a recurring fee is due: at the start of its period, or at its end.
public enum Pay {
  IN_ADVANCE,
  IN_ARREARS
}

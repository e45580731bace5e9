package dev.midcycle.catalog;

/// How a fee is shared over a cut period: by local days, by seconds, or not at all.
public enum Proration {
  DAY,
  SECOND,
  NONE
}

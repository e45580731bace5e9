package dev.midcycle.einvoice;

/// Text without what XML has no place for.
final class CiiText {
  private CiiText() {}

  /// What controls something, and what is no character at all, becomes a space.
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
  }
}

package dev.midcycle.payment;

import dev.midcycle.dunning.Declines;
import java.util.Locale;

/// Why no money has moved.
///
/// @param code for machines: `card_declined`, `insufficient_funds`, `stolen`, … Each gateway says
///   its own in these words; one that it does not know it passes on
/// @param reason the gateway's own sentence, for whoever looks into it
public record Decline(String code, String reason) {
  /// Where nothing is known but that the bank said no.
  public static final String UNSPECIFIC = "card_declined";

  private static final int LONGEST = 64;

  public Decline {
    code = code.isEmpty() ? UNSPECIFIC : plain(code);
  }

  /// The bank said no, and not why.
  public static Decline of(String reason) {
    return new Decline(UNSPECIFIC, reason);
  }

  /// Whether trying the same method again is of no use.
  public boolean isHard() {
    return Declines.isHard(code);
  }

  private static String plain(String code) {
    var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}

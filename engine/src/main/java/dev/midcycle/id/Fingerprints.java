package dev.midcycle.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The fingerprint of what a deed comes to: what is shown and then done has the same.
public final class Fingerprints {
  private Fingerprints() {}

  /// Of these in their order.
  ///
  /// @param parts each with a text that says all of it
  public static String of(Object... parts) {
    try {
      var text = List.of(parts).toString();
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}

package dev.midcycle.usage;

import dev.midcycle.id.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// What tells events apart: the first half of a SHA-256 of the customer, the source and the id. No
/// text that comes from outside holds a NUL, so what is put between them keeps them apart.
public final class EventKey {
  private static final char BETWEEN = '\0';

  private EventKey() {}

  public static UUID of(CustomerId customer, String source, String id) {
    return hash(customer.uuid().toString() + BETWEEN + source + BETWEEN + id);
  }

  /// For a customer who is not known.
  public static UUID ofUnknown(String customer, String source, String id) {
    return hash("unknown" + BETWEEN + customer + BETWEEN + source + BETWEEN + id);
  }

  static UUID hash(String text) {
    var bytes = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package dev.midcycle.access;

import dev.midcycle.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// A random token that names its tenant. Only its hash is ever stored: 32 random bytes need no slow
/// one.
///
/// @param text what its owner is shown, once
record Secret(TenantId tenant, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int TENANT_LENGTH = 26;
  private static final int SECRET_LENGTH = 43;
  private static final int SHOWN = 6;

  /// A new one; `kind` is its visible prefix, such as `mk_`.
  static Secret make(String kind, TenantId tenant) {
    return of(kind, tenant, random());
  }

  /// Of 32 bytes, encoded, that nobody can guess.
  static Secret of(String kind, TenantId tenant, String random) {
    var id = tenant.text().substring(tenant.prefix().length() + 1);
    return new Secret(tenant, kind + id + random);
  }

  /// Empty for what can not be one of this kind.
  static Optional<Secret> read(String kind, String text) {
    if (!text.startsWith(kind) || text.length() != kind.length() + TENANT_LENGTH + SECRET_LENGTH) {
      return Optional.empty();
    }
    var id = text.substring(kind.length(), kind.length() + TENANT_LENGTH);
    return TenantId.parse("ten_" + id).map(tenant -> new Secret(tenant, text));
  }

  static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// For people to type.
  static String sixDigits() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  /// Of something short together with this: who has the hash alone cannot try what it may be of.
  byte[] hashWith(String something) {
    return sha256((text + " " + something).getBytes(StandardCharsets.UTF_8));
  }

  byte[] hash() {
    return sha256(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// Enough of its end to tell it from its siblings in a list.
  String hint() {
    return "…" + text.substring(text.length() - SHOWN);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hint();
  }
}

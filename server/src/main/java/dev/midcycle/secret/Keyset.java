package dev.midcycle.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// The keys of one installation: AES-256 in GCM, one that seals and any number that open. Only this
/// class knows the library.
final class Keyset {
  private final KeysetHandle keys;
  private final Aead cipher;

  private Keyset(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  static Keyset make() {
    try {
      AeadConfig.register();
      return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key can always be made", e);
    }
  }

  /// @param where it was read, for people
  static Keyset read(String text, String where) {
    try {
      AeadConfig.register();
      return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new SecretsProblem(
          "What is in %s is not a key for secrets. Restore it from a backup; `midcycle secrets new-key` prints a new one."
              .formatted(where),
          e);
    }
  }

  /// With a new key in front, which seals from now on.
  Keyset rotated() {
    try {
      return new Keyset(
          KeysetHandle.newBuilder(keys)
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                      .withRandomId()
                      .makePrimary())
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key can always be made", e);
    }
  }

  /// Only the key that seals: what older ones have sealed opens no more.
  Keyset newestOnly() {
    try {
      var newest = keys.getPrimary();
      return new Keyset(
          KeysetHandle.newBuilder()
              .addEntry(
                  KeysetHandle.importKey(newest.getKey()).withFixedId(newest.getId()).makePrimary())
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the first key of a keyset is one", e);
    }
  }

  String text() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keyset can be written", e);
    }
  }

  byte[] seal(byte[] plain, byte[] bound) {
    try {
      return cipher.encrypt(plain, bound);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret can be sealed", e);
    }
  }

  /// Empty for what was sealed with another key, for another use, or was changed.
  Optional<byte[]> open(byte[] sealed, byte[] bound) {
    try {
      return Optional.of(cipher.decrypt(sealed, bound));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }
}

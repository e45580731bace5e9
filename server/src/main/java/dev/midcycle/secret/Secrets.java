package dev.midcycle.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Seals secrets, and opens them again.
public final class Secrets {
  private static final String MARK = "sealed:";

  private final KeyPlace place;

  /// As it was last read; another process may have put a newer one into the file.
  private @Nullable Keyset known;

  public Secrets(KeyPlace place) {
    this.place = place;
  }

  /// Those of a process that keeps nothing.
  public static Secrets inMemory() {
    return new Secrets(new KeyPlace.Memory());
  }

  /// What may be stored of a secret. Throws a [SecretsProblem] where there is no key.
  public String seal(Use use, String plain) {
    var sealed = keyset(true).seal(plain.getBytes(StandardCharsets.UTF_8), use.bytes());
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /// The secret again. Throws a [SecretsProblem] for what was sealed with a key that is lost, for
  /// another use, or was changed.
  public String open(Use use, String stored) {
    var sealed = bytes(use, stored);
    return keyset(false)
        .open(sealed, use.bytes())
        .or(() -> readAgain().open(sealed, use.bytes()))
        .map(plain -> new String(plain, StandardCharsets.UTF_8))
        .orElseThrow(() ->
            new SecretsProblem(
                "The secret %s of %s does not open with the key in %s: it was sealed with another key, or changed. Restore that key from a backup, or enter the secret again."
                    .formatted(use.purpose(), use.row(), where())));
  }

  /// Puts a new key in front, which seals from now on. What is sealed still opens.
  public synchronized void rotate() {
    var file = own("rotate");
    var rotated = file.read().orElseThrow(this::lost).rotated();
    file.replace(rotated);
    known = rotated;
  }

  /// Forgets all keys but the one that seals, once all is sealed with it.
  public synchronized void forgetOld() {
    var file = own("forget");
    var newest = file.read().orElseThrow(this::lost).newestOnly();
    file.replace(newest);
    known = newest;
  }

  /// A key for [KeyPlace.Given], or for a file that is laid by other means.
  public static String newKey() {
    return Keyset.make().text();
  }

  private synchronized Keyset keyset(boolean toSeal) {
    if (known == null) {
      known = read(toSeal);
    }
    return known;
  }

  private synchronized Keyset readAgain() {
    if (place instanceof KeyPlace.InFile) {
      known = read(false);
    }
    return keyset(false);
  }

  private Keyset read(boolean toSeal) {
    return switch (place) {
      case KeyPlace.InFile(var file, var made) ->
          new KeyFile(file)
              .read()
              .or(() -> toSeal && made ? Optional.of(new KeyFile(file).make()) : Optional.empty())
              .orElseThrow(this::lost);
      case KeyPlace.Given(var text) -> Keyset.read(text, where());
      case KeyPlace.Nowhere() -> throw lost();
      case KeyPlace.Memory() -> Keyset.make();
    };
  }

  private KeyFile own(String deed) {
    return switch (place) {
      case KeyPlace.InFile(var file, _) -> new KeyFile(file);
      case KeyPlace.Given _, KeyPlace.Nowhere(), KeyPlace.Memory() ->
          throw new SecretsProblem(
              "Midcycle can only %s keys that are in a file. Set secrets_key_file."
                  .formatted(deed));
    };
  }

  private SecretsProblem lost() {
    return switch (place) {
      case KeyPlace.InFile(var file, _) ->
          new SecretsProblem(
              "The key for secrets, %s, is not there. Restore it from a backup, or enter the secrets again: without it what is sealed cannot be opened."
                  .formatted(file));
      case KeyPlace.Given _, KeyPlace.Nowhere(), KeyPlace.Memory() ->
          new SecretsProblem(
              "No key for secrets is set. Set secrets_key_file or secrets_key; `midcycle secrets new-key` prints a key.");
    };
  }

  private String where() {
    return switch (place) {
      case KeyPlace.InFile(var file, _) -> file.toString();
      case KeyPlace.Given _ -> "secrets_key";
      case KeyPlace.Nowhere() -> "no place";
      case KeyPlace.Memory() -> "memory";
    };
  }

  private byte[] bytes(Use use, String stored) {
    try {
      if (stored.startsWith(MARK)) {
        return Base64.getUrlDecoder().decode(stored.substring(MARK.length()));
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new SecretsProblem(
        "What is stored as %s of %s is not an encrypted secret."
            .formatted(use.purpose(), use.row()));
  }
}

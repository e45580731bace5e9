package dev.midcycle.secret;

/// Those who store what is sealed.
@FunctionalInterface
public interface SealedRows {
  /// Opens each and seals it with the newest key. Tells how many.
  int sealAnew();
}

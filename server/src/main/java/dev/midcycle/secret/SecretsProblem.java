package dev.midcycle.secret;

/// A secret cannot be sealed or opened. The message names the place, the reason and the remedy, for
/// the person who runs Midcycle; it never holds a secret.
public final class SecretsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SecretsProblem(String message) {
    super(message);
  }

  public SecretsProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.midcycle.db;

/// The database cannot be used as it is. The message names the place, the reason and the remedy,
/// for the person who started Midcycle.
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseProblem(String message) {
    super(message);
  }

  public DatabaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

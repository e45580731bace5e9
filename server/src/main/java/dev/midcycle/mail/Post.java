package dev.midcycle.mail;

/// Takes letters to those they are for.
public interface Post {
  Outcome send(Letter letter);

  /// What became of a letter.
  sealed interface Outcome {
    /// A server has taken it.
    record Sent() implements Outcome {}

    /// It will not be taken, however often it is tried.
    record Refused(String reason) implements Outcome {}

    /// It alone may be taken later.
    record Later(String reason) implements Outcome {}

    /// No mail is taken for now.
    record Away(String reason) implements Outcome {}
  }
}

package dev.midcycle.http;

import dev.midcycle.access.SessionToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/// What a route answers.
public sealed interface Answer {
  /// `value` is one of the contract's objects, written as JSON.
  record Shown(int status, Object value) implements Answer {}

  /// `value` holds a secret that is shown this once: a repeat of the attempt is told `again`, and
  /// that alone is stored.
  record ShownOnce(int status, Object value, Object again) implements Answer {}

  /// `value` holds `secret`: a repeat of the attempt is told it again, and it is not stored.
  record Secret(int status, Object value, RepeatableSecret secret) implements Answer {}

  /// A file to be saved under a name, which may be of any letters.
  @SuppressWarnings("ArrayRecordComponent") // written once, compared never
  record File(String mediaType, String name, byte[] content) implements Answer {}

  /// A file that may be too long to be held as a whole: written while it is sent, for a route that
  /// reads.
  record Streamed(String mediaType, String name, Content content) implements Answer {}

  /// Writes itself, piece by piece.
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /// Events that are told as they come, for a route that reads.
  record Live(Telling telling) implements Answer {}

  /// Writes itself for as long as it lasts.
  interface Telling {
    /// Until it is over.
    ///
    /// @param isAllowed whether whoever listens still may
    void to(OutputStream out, BooleanSupplier isAllowed) throws IOException;

    /// Ends it, from another thread; also what has not begun yet.
    void end();
  }

  record Nothing() implements Answer {}

  /// Understood and refused. Unlike a problem that is thrown, it is what a repeat is told again.
  record Refused(Problem problem) implements Answer {}

  /// Somebody is to prove who they are; the browser is known by `browser` until then.
  record SigningIn(Object value, SessionToken browser) implements Answer {}

  /// Somebody has proved who they are.
  record Entered(Object value, SessionToken session) implements Answer {}

  /// On to another page, with a new session.
  record SignedIn(String location, SessionToken session) implements Answer {}

  record Elsewhere(String location) implements Answer {}

  record SignedOut() implements Answer {}

  static Answer ok(Object value) {
    return new Shown(200, value);
  }

  static Answer created(Object value) {
    return new Shown(201, value);
  }
}

package dev.midcycle.webhook;

import java.util.Map;

/// Sends a request to an address that a merchant has named, and waits for the answer.
@FunctionalInterface
public interface Sender {
  Answer send(Request request);

  /// A `POST` of JSON.
  ///
  /// @param pool whose connections it may use: nobody else's are waited for
  @SuppressWarnings("ArrayRecordComponent") // sent once, compared never
  record Request(String pool, String url, Map<String, String> headers, byte[] body) {
    public Request {
      headers = Map.copyOf(headers);
    }
  }

  /// What came of it.
  sealed interface Answer {
    /// The other side has answered.
    ///
    /// @param text the beginning of it
    record Answered(int status, String text) implements Answer {}

    /// It has not.
    ///
    /// @param why no answer came
    record None(String why) implements Answer {}
  }
}

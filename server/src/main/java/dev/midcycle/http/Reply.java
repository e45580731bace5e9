package dev.midcycle.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An answer as it goes over the wire.
///
/// @param streamed what is written instead of a body that is held
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record Reply(
    int status,
    String mediaType,
    Map<String, String> headers,
    byte[] body,
    Optional<Answer.Content> streamed) {
  Reply(int status, String mediaType, Map<String, String> headers, byte[] body) {
    this(status, mediaType, headers, body, Optional.empty());
  }

  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";

  Reply with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, mediaType, more, body, streamed);
  }
}

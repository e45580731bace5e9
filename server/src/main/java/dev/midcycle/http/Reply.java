package dev.midcycle.http;

import java.util.Map;
import java.util.TreeMap;

/// An answer as it goes over the wire.
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record Reply(int status, String mediaType, Map<String, String> headers, byte[] body) {
  static final String JSON = "application/json";

  Reply with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, mediaType, more, body);
  }
}

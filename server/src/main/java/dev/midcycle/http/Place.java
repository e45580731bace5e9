package dev.midcycle.http;

import java.util.OptionalInt;

/// A place in a request that is wrong.
///
/// @param param a JSON pointer into the body, or the name of a query or header parameter
/// @param line of a file, from 1
public record Place(String param, String reason, OptionalInt line) {
  public Place(String param, String reason) {
    this(param, reason, OptionalInt.empty());
  }
}

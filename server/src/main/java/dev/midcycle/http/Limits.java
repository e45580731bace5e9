package dev.midcycle.http;

/// How much is taken of one caller.
///
/// @param body the most bytes of a JSON body
/// @param file the most bytes of a body that is a file: a catalogue, lines of events
/// @param events the most usage events in one request
/// @param rate the most requests in a minute; 0 for any number
public record Limits(int body, int file, int events, int rate) {
  public static final Limits USUAL = new Limits(256 * 1024, 1_000_000, 1000, 0);
}

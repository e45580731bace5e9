package dev.midcycle.http;

/// How much is taken of one caller.
///
/// @param body the most bytes of a JSON body
/// @param file the most bytes of a body that is a file: a catalogue, lines of events
/// @param events the most usage events in one request
/// @param rate the most requests of a key or session in a minute; 0 for any number
/// @param addressRate the most requests of an address in a minute that come with neither; 0 for any
///   number
/// @param bodyRate the least bytes of a body in a second; 0 for none
public record Limits(int body, int file, int events, int rate, int addressRate, int bodyRate) {
  /// The most bytes of a bank statement.
  public static final int STATEMENT = 10_000_000;

  public static final Limits USUAL = new Limits(256 * 1024, 1_000_000, 1000, 0, 0, 200);
}

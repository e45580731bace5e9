package dev.midcycle.simulate;

import java.time.Instant;
import java.util.Optional;

/// Something that is done, or looked at, at an instant.
///
/// @param line where it stands in its file
/// @param subscription the key of the subscription it is about
public record Step(Instant at, int line, String subscription, Verb verb, Ending ending) {
  /// The key of the subscription that steps are about when they name none.
  public static final String ONLY = "subscription";

  /// How it must end.
  public sealed interface Ending {
    /// It succeeds, and `check` holds after it.
    record Done(Optional<Check> check) implements Ending {}

    /// It is refused with this code, and `check` holds after it.
    record Refused(String code, Optional<Check> check) implements Ending {}
  }
}

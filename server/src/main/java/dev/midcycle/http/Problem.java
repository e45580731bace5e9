package dev.midcycle.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can go wrong with a request.
public sealed interface Problem {
  /// Something about the request is malformed; the first place is told first.
  record Invalid(List<Place> places) implements Problem {
    public Invalid {
      places = List.copyOf(places);
    }
  }

  /// No key and no session, or one that is not valid; `reason` says which and what to send.
  record Unauthenticated(String reason) implements Problem {}

  /// A link to a document that has expired, or is none.
  record LinkOver() implements Problem {}

  record Forbidden(String reason) implements Problem {}

  record Csrf(String reason) implements Problem {}

  /// It does not exist, or is not the caller's: nobody is told which.
  record NotFound(String what) implements Problem {}

  record NoEndpoint(String method, String path) implements Problem {}

  record WrongMethod(String allowed) implements Problem {}

  record TooLarge(int most) implements Problem {}

  /// The body comes by fewer bytes a second than is accepted.
  record TooSlow(int least) implements Problem {}

  record WrongMediaType(String expected) implements Problem {}

  /// The idempotency key came before with something else.
  record KeyReused() implements Problem {}

  /// The same attempt is being worked on.
  record KeyInUse() implements Problem {}

  /// The request is understood, and refused for a reason of the business.
  ///
  /// @param more further members of the answer, such as a fresh quote
  record Refused(
      int status, String code, String reason, Optional<String> param, Map<String, Object> more)
      implements Problem {
    public Refused {
      more = Map.copyOf(more);
    }

    public Refused(String code, String reason) {
      this(422, code, reason, Optional.empty(), Map.of());
    }
  }

  /// Too much is being worked on. Nothing of the request was taken.
  record Busy(int retryAfterSeconds) implements Problem {}

  /// More requests in a minute than are taken from one caller.
  record TooMany(int most, int retryAfterSeconds) implements Problem {}

  /// Something that works once is not used up by a browser that fetches it ahead of time.
  record NotAhead() implements Problem {}

  record Internal() implements Problem {}

  /// Not now: `reason` says why, in words that follow "because".
  record Unavailable(String reason) implements Problem {}

  static Problem invalid(String param, String reason) {
    return new Invalid(List.of(new Place(param, reason)));
  }

  default ProblemException thrown() {
    return new ProblemException(this);
  }
}

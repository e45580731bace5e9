package dev.midcycle.http;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How each problem is told (RFC 9457): the only place that knows.
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final int UNAVAILABLE_SECONDS = 5;

  /// Where every code is explained, on this server.
  private static final String PAGE = "/docs/problems";

  private Problems() {}

  static Reply reply(Problem problem, String requestId) {
    var told = told(problem);
    var body = new LinkedHashMap<String, Object>();
    body.put("type", PAGE + "#" + told.code);
    body.put("title", title(told.code));
    body.put("status", told.status);
    body.put("detail", told.detail);
    body.put("code", told.code);
    body.putAll(more(problem));
    body.put("request_id", requestId);
    return new Reply(told.status, MEDIA_TYPE, headers(problem), Json.bytes(body));
  }

  private record Told(int status, String code, String detail) {}

  private static Told told(Problem problem) {
    return switch (problem) {
      case Problem.Invalid(var places) -> new Told(400, "invalid", sentence(places));
      case Problem.Unauthenticated(var reason) -> new Told(401, "unauthenticated", reason);
      case Problem.LinkOver() ->
          new Told(401, "link_expired", "This link has expired. Ask for a new one.");
      case Problem.Forbidden(var reason) -> new Told(403, "forbidden", reason);
      case Problem.Csrf(var reason) -> new Told(403, "csrf", reason);
      case Problem.NotFound(var what) ->
          new Told(404, "not_found", "Unknown %s. Check the id.".formatted(what));
      case Problem.NoEndpoint(var method, var path) ->
          new Told(404, "not_found", "No endpoint %s %s.".formatted(method, path));
      case Problem.WrongMethod(var allowed) ->
          new Told(405, "method_not_allowed", "This endpoint only accepts %s.".formatted(allowed));
      case Problem.TooLarge(var most) ->
          new Told(
              413,
              "too_large",
              "The body has more than %d bytes. Send less, or split it into several requests."
                  .formatted(most));
      case Problem.TooSlow(var least) ->
          new Told(
              408,
              "too_slow",
              "The body arrives by less than %d bytes a second. Send it again, or in parts."
                  .formatted(least));
      case Problem.WrongMediaType(var expected) ->
          new Told(
              415,
              "unsupported_media_type",
              "The body must be " + expected + ". Set the Content-Type header.");
      case Problem.KeyReused() ->
          new Told(
              422,
              "idempotency_key_reused",
              "This Idempotency-Key was already used with a different body. Use a new key.");
      case Problem.KeyInUse() ->
          new Told(
              409,
              "idempotency_key_in_use",
              "A request with this Idempotency-Key is still being processed. Try again in a few seconds.");
      case Problem.Refused refused -> new Told(refused.status(), refused.code(), refused.reason());
      case Problem.Busy(var seconds) ->
          new Told(
              429,
              "busy",
              "The server is busy and stored nothing of this request. Send it again in %d seconds."
                  .formatted(seconds));
      case Problem.NotAhead() ->
          new Told(
              503,
              "unavailable",
              "This link works once, and is not opened ahead of time. Open it yourself.");
      case Problem.Internal() ->
          new Told(
              500,
              "internal",
              "Internal error. Try again with the same Idempotency-Key. If it fails again, report the request_id.");
      case Problem.TooMany(var most, var seconds) ->
          new Told(
              429,
              "too_many_requests",
              "Rate limit exceeded: %d requests per minute. Try again in %d seconds."
                  .formatted(most, seconds));
      case Problem.Unavailable(var reason) ->
          new Told(
              503,
              "unavailable",
              "The server is unavailable because %s. Try again in a few seconds."
                  .formatted(reason));
    };
  }

  private static Map<String, Object> more(Problem problem) {
    return switch (problem) {
      case Problem.Invalid(var places) -> {
        var more = new LinkedHashMap<String, Object>();
        more.put("param", places.getFirst().param());
        more.put("errors", places);
        yield more;
      }
      case Problem.Refused refused -> {
        var more = new LinkedHashMap<>(refused.more());
        refused.param().ifPresent(param -> more.put("param", param));
        yield more;
      }
      case Problem.KeyReused(), Problem.KeyInUse() -> Map.of("param", "Idempotency-Key");
      case Problem.Unauthenticated _,
          Problem.LinkOver(),
          Problem.Forbidden _,
          Problem.Csrf _,
          Problem.NotFound _,
          Problem.NoEndpoint _,
          Problem.WrongMethod _,
          Problem.TooLarge _,
          Problem.TooSlow _,
          Problem.WrongMediaType _,
          Problem.Busy _,
          Problem.TooMany _,
          Problem.NotAhead(),
          Problem.Internal(),
          Problem.Unavailable _ ->
          Map.of();
    };
  }

  private static Map<String, String> headers(Problem problem) {
    return switch (problem) {
      case Problem.Unauthenticated _, Problem.LinkOver() -> Map.of("WWW-Authenticate", "Bearer");
      case Problem.WrongMethod(var allowed) -> Map.of("Allow", allowed);
      case Problem.Busy(var seconds) -> later(seconds);
      case Problem.TooMany(_, var seconds) -> later(seconds);
      case Problem.Unavailable _ -> later(UNAVAILABLE_SECONDS);
      case Problem.Invalid _,
          Problem.Forbidden _,
          Problem.Csrf _,
          Problem.NotFound _,
          Problem.NoEndpoint _,
          Problem.TooLarge _,
          Problem.TooSlow _,
          Problem.WrongMediaType _,
          Problem.KeyReused(),
          Problem.KeyInUse(),
          Problem.Refused _,
          Problem.NotAhead(),
          Problem.Internal() ->
          Map.of();
    };
  }

  private static Map<String, String> later(int seconds) {
    return Map.of("Retry-After", Integer.toString(seconds));
  }

  private static String sentence(List<Place> places) {
    var first = places.getFirst();
    var rest = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more, see errors)";
    return named(first) + rest;
  }

  /// The place once: a reason from a file may name it already, and the top of a file has no name.
  private static String named(Place place) {
    var line = place.line().stream().mapToObj("line %d: "::formatted).collect(joining());
    boolean named = place.line().isPresent() && place.reason().contains(place.param());
    return place.param().isEmpty() || named
        ? line + place.reason()
        : line + place.param() + ": " + place.reason();
  }

  private static String title(String code) {
    var words = code.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

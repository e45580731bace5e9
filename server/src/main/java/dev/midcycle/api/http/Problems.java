package dev.midcycle.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How each problem is told (RFC 9457): the only place that knows.
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final int UNAVAILABLE_SECONDS = 5;

  private Problems() {}

  static Reply reply(Problem problem, String requestId) {
    var told = told(problem);
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:midcycle:problem:" + told.code);
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
      case Problem.Unauthenticated() ->
          new Told(
              401,
              "unauthenticated",
              "Nobody is signed in here. Send an API key as \"Authorization: Bearer mk_…\", or open a fresh portal link.");
      case Problem.Forbidden(var reason) -> new Told(403, "forbidden", reason);
      case Problem.Csrf(var reason) -> new Told(403, "csrf", reason);
      case Problem.NotFound(var what) ->
          new Told(404, "not_found", "There is no such " + what + ". Check its spelling.");
      case Problem.WrongMethod(var allowed) ->
          new Told(
              405, "method_not_allowed", "This address takes " + allowed + ". Use one of these.");
      case Problem.TooLarge(var most) ->
          new Told(
              413,
              "too_large",
              "The body is larger than the "
                  + most
                  + " bytes that are taken here. Send less, or send it in parts.");
      case Problem.WrongMediaType(var expected) ->
          new Told(
              415,
              "unsupported_media_type",
              "The body must be " + expected + ". Say so in the Content-Type header.");
      case Problem.KeyReused() ->
          new Told(
              422,
              "idempotency_key_reused",
              "This Idempotency-Key came before with another body. Use a new key for a new attempt.");
      case Problem.KeyInUse() ->
          new Told(
              409,
              "idempotency_key_in_use",
              "An attempt with this Idempotency-Key is still being worked on. Ask again in a few seconds.");
      case Problem.Refused refused -> new Told(refused.status(), refused.code(), refused.reason());
      case Problem.Busy(var seconds) ->
          new Told(
              429,
              "busy",
              "More comes in than can be stored, and nothing of this request was. Send it again in %d seconds."
                  .formatted(seconds));
      case Problem.Internal() ->
          new Told(
              500,
              "internal",
              "Something broke on our side. Try again with the same Idempotency-Key; if it stays, report the request_id.");
      case Problem.TooMany(var most, var seconds) ->
          new Told(
              429,
              "too_many_requests",
              "More than %d requests came in a minute. Send this one again in %d seconds, and fewer at a time."
                  .formatted(most, seconds));
      case Problem.Unavailable(var reason) ->
          new Told(
              503,
              "unavailable",
              "The server can not do this right now, because %s. Try again shortly."
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
      case Problem.Unauthenticated(),
          Problem.Forbidden _,
          Problem.Csrf _,
          Problem.NotFound _,
          Problem.WrongMethod _,
          Problem.TooLarge _,
          Problem.WrongMediaType _,
          Problem.Busy _,
          Problem.TooMany _,
          Problem.Internal(),
          Problem.Unavailable _ ->
          Map.of();
    };
  }

  private static Map<String, String> headers(Problem problem) {
    return switch (problem) {
      case Problem.Unauthenticated() -> Map.of("WWW-Authenticate", "Bearer");
      case Problem.WrongMethod(var allowed) -> Map.of("Allow", allowed);
      case Problem.Busy(var seconds) -> later(seconds);
      case Problem.TooMany(_, var seconds) -> later(seconds);
      case Problem.Unavailable _ -> later(UNAVAILABLE_SECONDS);
      case Problem.Invalid _,
          Problem.Forbidden _,
          Problem.Csrf _,
          Problem.NotFound _,
          Problem.TooLarge _,
          Problem.WrongMediaType _,
          Problem.KeyReused(),
          Problem.KeyInUse(),
          Problem.Refused _,
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
    return first.param() + ": " + first.reason() + rest;
  }

  private static String title(String code) {
    var words = code.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

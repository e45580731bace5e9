package dev.midcycle.http;

import dev.midcycle.access.SessionToken;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/// The one cookie.
final class Cookies {
  static final String SESSION = "midcycle_session";

  private Cookies() {}

  /// `secure` keeps it off plain HTTP; off only where the portal itself is on plain HTTP.
  static void set(Context ctx, SessionToken session, boolean secure) {
    ctx.cookie(cookie(session.text(), session.lasts(), secure));
  }

  static void clear(Context ctx, boolean secure) {
    ctx.cookie(cookie("", Duration.ZERO, secure));
  }

  private static Cookie cookie(String value, Duration lasts, boolean secure) {
    return new Cookie(
        SESSION, value, "/", Math.toIntExact(lasts.toSeconds()), secure, true, null, SameSite.LAX);
  }
}

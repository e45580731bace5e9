package dev.midcycle.http;

import dev.midcycle.access.SessionToken;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/// The cookies: of a session, and of a browser in which somebody signs in.
final class Cookies {
  static final String SESSION = "midcycle_session";

  static final String SIGN_IN = "midcycle_sign_in";

  /// Only those who judge it are sent it.
  private static final String SIGN_IN_PATH = "/v1/sign-in";

  private Cookies() {}

  static void setSignIn(Context ctx, SessionToken browser, boolean secure) {
    ctx.cookie(signIn(browser.text(), browser.lasts(), secure));
  }

  static void clearSignIn(Context ctx, boolean secure) {
    ctx.cookie(signIn("", Duration.ZERO, secure));
  }

  private static Cookie signIn(String value, Duration lasts, boolean secure) {
    return new Cookie(
        SIGN_IN,
        value,
        SIGN_IN_PATH,
        Math.toIntExact(lasts.toSeconds()),
        secure,
        true,
        null,
        SameSite.STRICT);
  }

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

package dev.midcycle.http;

import io.javalin.http.Context;

/// What every answer carries to keep browsers strict.
final class Headers {
  /// Mantine sets its variables in style elements; scripts come from here alone.
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private Headers() {}

  static void set(Context ctx, boolean secure) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    if (ctx.path().startsWith("/v1/")) {
      ctx.header("Cache-Control", "no-store");
    }
    if (secure) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}

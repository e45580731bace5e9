package dev.midcycle.portal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Serves the pages.
public final class Pages {
  private static final String ROOT = "/portal/";
  private static final String ASSETS = "assets/";
  private static final String INDEX = "index.html";
  private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private Pages() {}

  public static void register(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.redirect(ROOT, HttpStatus.SEE_OTHER));
    routes.get("/portal", Pages::page);
    routes.get("/portal/*", Pages::serve);
  }

  private static void serve(Context ctx) {
    var name = ctx.path().substring(ROOT.length());
    var file = name.matches(NAME) ? read(name) : Optional.<byte[]>empty();
    if (file.isPresent() && !name.equals(INDEX)) {
      ctx.header("Cache-Control", name.startsWith(ASSETS) ? FOR_EVER : "no-cache");
      ctx.contentType(type(name)).result(file.get());
    } else if (name.startsWith(ASSETS)) {
      throw new NotFoundResponse();
    } else {
      page(ctx);
    }
  }

  private static void page(Context ctx) {
    var page = read(INDEX);
    ctx.header("Cache-Control", "no-cache");
    if (page.isPresent()) {
      ctx.contentType(type(INDEX)).result(page.get());
    } else {
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
          .contentType("text/plain; charset=utf-8")
          .result("The portal is not built. Stop the server and run ./midcycle start.\n");
    }
  }

  private static Optional<byte[]> read(String name) {
    try (var file = Pages.class.getResourceAsStream(ROOT + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}

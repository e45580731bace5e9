package dev.midcycle.portal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/// Serves the description of the API, pages that show it, and the schemas of the two file formats,
/// for editors. Nothing of it comes from elsewhere.
public final class Reference {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /// What there is, and of which type.
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "problems.html", "text/html; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "redoc.js", "text/javascript; charset=utf-8",
          "redoc.js.LICENSE.txt", "text/plain; charset=utf-8");

  private static final Set<String> SCHEMAS = Set.of("catalogue.json", "scenario.json");

  private Reference() {}

  public static void register(RoutesConfig routes) {
    routes.get("/docs", ctx -> serve(ctx, "index.html"));
    routes.get("/docs/problems", ctx -> serve(ctx, "problems.html"));
    routes.get("/docs/openapi.yaml", ctx -> send(ctx, "/api/openapi.yaml", "application/yaml"));
    routes.get("/docs/{file}", ctx -> serve(ctx, ctx.pathParam("file")));
    routes.get("/schemas/{file}", ctx -> schema(ctx, ctx.pathParam("file")));
  }

  private static void schema(Context ctx, String name) {
    if (!SCHEMAS.contains(name)) {
      throw new NotFoundResponse();
    }
    send(ctx, "/schemas/" + name, "application/schema+json");
  }

  private static void serve(Context ctx, String name) {
    var type = FILES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    send(ctx, "/reference/" + name, type);
  }

  private static void send(Context ctx, String resource, String type) {
    try (var file = Reference.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new NotFoundResponse();
      }
      ctx.header("Content-Security-Policy", POLICY);
      ctx.header("Cache-Control", "no-cache");
      ctx.contentType(type).result(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

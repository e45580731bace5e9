package dev.midcycle.http;

import dev.midcycle.access.Principal;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One line for each request, and its id, tenant, caller and route on every other line that is
/// logged meanwhile, so that it can be said later who has read what of whom. Never the path itself:
/// it may hold the secret part of a link, or what the merchant calls somebody.
final class RequestLog {
  static final String NAME = "dev.midcycle.requests";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);
  private static final String ROUTE = "route";
  private static final Pattern ID_SHAPE = Pattern.compile("[a-z]+_[0-9a-z]{26}");

  private RequestLog() {}

  static void begin(String id, String client) {
    MDC.put("request_id", id);
    MDC.put("client", client);
  }

  static void goes(String route) {
    MDC.put(ROUTE, route);
  }

  static void comesFrom(Principal principal) {
    MDC.put("tenant", principal.tenant().text());
    MDC.put("actor", principal.name());
  }

  /// What it names in its path or query, by our ids and by nothing else.
  static void isAbout(Map<String, String> parameters) {
    parameters.forEach((name, value) -> {
      if (ID_SHAPE.matcher(value).matches()) {
        MDC.put(name, value);
      }
    });
  }

  /// Whoever looks after the process asks every few seconds: that is not worth a line.
  static void end(Context ctx, float milliseconds) {
    var route = Optional.ofNullable(MDC.get(ROUTE)).orElseGet(() -> page(ctx));
    MDC.put(ROUTE, route);
    MDC.put("status", Integer.toString(ctx.statusCode()));
    MDC.put("duration_ms", Long.toString(Math.round((double) milliseconds)));
    if (route.contains("/health")) {
      LOG.debug("{} {}", route, ctx.statusCode());
    } else {
      LOG.info("{} {}", route, ctx.statusCode());
    }
    MDC.clear();
  }

  private static String page(Context ctx) {
    var found = ctx.endpoints().lastHttpEndpoint();
    return found == null ? ctx.method() + " (no route)" : ctx.method() + " " + found.path;
  }
}

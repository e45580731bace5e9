package dev.midcycle.api.http;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Principal;
import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Finds out who calls, and whether they may.
final class Gate {
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final PortalSessions sessions;

  private final Outside outside;

  Gate(ApiKeys keys, PortalSessions sessions, Outside outside) {
    this.keys = keys;
    this.sessions = sessions;
    this.outside = outside;
  }

  /// The caller; throws the problem when they may not pass.
  Optional<Principal> pass(Route route, Context ctx) {
    return switch (route.who()) {
      case Who.Anyone() -> Optional.empty();
      case Who.Known _, Who.Operator() -> Optional.of(known(route, ctx));
    };
  }

  private Principal known(Route route, Context ctx) {
    var principal = principal(ctx).orElseThrow(() -> new Problem.Unauthenticated().thrown());
    RequestLog.comesFrom(principal);
    if (!route.who().allows(principal)) {
      throw new Problem.Forbidden(reason(route.who(), principal)).thrown();
    }
    if (principal instanceof Principal.Person person && route.effect() != Effect.READS) {
      refuseForged(person, ctx);
    }
    return principal;
  }

  private Optional<Principal> principal(Context ctx) {
    var authorization = ctx.header("Authorization");
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? keys.who(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    return Optional.ofNullable(ctx.cookie(Cookies.SESSION)).flatMap(sessions::who);
  }

  private static String reason(Who who, Principal principal) {
    return switch (who) {
      case Who.Anyone() -> throw new IllegalStateException("anybody may call this route");
      case Who.Operator() ->
          "This is for whoever runs this Midcycle. Call it with an operator's key.";
      case Who.Known known ->
          switch (principal) {
            case Principal.Operator _ ->
                "This is a tenant's. Call it with an API key of that tenant; an operator's key only makes tenants and keys.";
            case Principal.Merchant merchant -> reason(known, merchant.scope());
            case Principal.Person person -> reason(known, person.role());
          };
    };
  }

  private static String reason(Who.Known who, Scope scope) {
    if (who.scopes().isEmpty()) {
      return "This is for a member's portal session. An API key is not one: open the portal by a link.";
    }
    return switch (scope) {
      case READ -> "This key only reads. Call this with a key whose scope is write.";
      case EVENTS ->
          "This key only sends usage events. Call this with a key whose scope is %s."
              .formatted(who.scopes().contains(Scope.READ) ? "read or write" : "write");
      case WRITE -> "This key may not call this.";
    };
  }

  private static String reason(Who.Known who, Role role) {
    return who.roles().isEmpty()
        ? "This is for the merchant's own programs. Call it with an API key."
        : "The role %s may not do this. Ask an admin of your organization.".formatted(role.code());
  }

  /// A change by cookie must come from our own page.
  private void refuseForged(Principal.Person person, Context ctx) {
    var token = ctx.header("X-CSRF-Token");
    if (token == null) {
      throw new Problem.Csrf(
              "The X-CSRF-Token header is missing. Send the csrf_token that GET /v1/session gives.")
          .thrown();
    }
    if (!same(token, person.csrf())) {
      throw new Problem.Csrf(
              "The X-CSRF-Token is not this session's. Send the csrf_token that GET /v1/session gives.")
          .thrown();
    }
    if (!isOwnOrigin(ctx)) {
      throw new Problem.Csrf("The change comes from another site. Make it in the portal itself.")
          .thrown();
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isOwnOrigin(Context ctx) {
    var origin = ctx.header("Origin");
    if (origin == null) {
      var site = ctx.header("Sec-Fetch-Site");
      return site == null || site.equals("same-origin") || site.equals("none");
    }
    return outside.isOurs(origin, Optional.ofNullable(ctx.header("Host")));
  }
}

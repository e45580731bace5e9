package dev.midcycle.http;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.PayLinks;
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
  private final PayLinks links;

  private final Outside outside;

  Gate(ApiKeys keys, PortalSessions sessions, PayLinks links, Outside outside) {
    this.keys = keys;
    this.sessions = sessions;
    this.links = links;
    this.outside = outside;
  }

  /// The caller; throws the problem when they may not pass.
  Optional<Principal> pass(Route route, Context ctx) {
    return switch (route.who()) {
      case Who.Anyone() -> {
        if (route.method() != Route.Method.GET) {
          refuseForeign(ctx);
        }
        yield Optional.empty();
      }
      case Who.Known _, Who.Operator(), Who.LinkHolder() -> Optional.of(known(route, ctx));
    };
  }

  private Principal known(Route route, Context ctx) {
    var principal = principal(ctx).orElseThrow(() -> nobody(ctx).thrown());
    RequestLog.comesFrom(principal);
    if (!route.who().allows(principal)) {
      throw new Problem.Forbidden(reason(route.who(), principal)).thrown();
    }
    if (principal instanceof Principal.Person person && route.effect() != Effect.READS) {
      refuseForged(person, ctx);
    }
    return principal;
  }

  /// Whether whoever passed still may: their session is not over and goes on for the same customer,
  /// their key is not revoked.
  boolean stillPasses(Principal passed, Route route, Context ctx) {
    return principal(ctx).filter(now -> route.who().allows(now) && isFor(passed, now)).isPresent();
  }

  private static boolean isFor(Principal passed, Principal now) {
    return switch (passed) {
      case Principal.Person person ->
          now instanceof Principal.Person other && other.customer().equals(person.customer());
      case Principal.Merchant _, Principal.Operator _, Principal.LinkHolder _ ->
          now.name().equals(passed.name());
    };
  }

  private Optional<Principal> principal(Context ctx) {
    var authorization = ctx.header("Authorization");
    if (authorization != null) {
      return bearer(authorization)
          .flatMap(token -> PayLinks.isToken(token) ? links.who(token) : keys.who(token));
    }
    return Optional.ofNullable(ctx.cookie(Cookies.SESSION)).flatMap(sessions::who);
  }

  private static Optional<String> bearer(String authorization) {
    return Optional.of(authorization)
        .filter(one -> one.startsWith(BEARER))
        .map(one -> one.substring(BEARER.length()).strip());
  }

  private static Problem nobody(Context ctx) {
    var bearer = Optional.ofNullable(ctx.header("Authorization")).flatMap(Gate::bearer);
    if (bearer.filter(PayLinks::isToken).isPresent()) {
      return new Problem.LinkOver();
    }
    return new Problem.Unauthenticated(
        ctx.header("Authorization") == null
            ? "Send an API key (`Authorization: Bearer mk_...`), or open the portal from a new link."
            : "This API key is unknown or revoked. Send `Authorization: Bearer mk_...`.");
  }

  private static String reason(Who who, Principal principal) {
    return switch (who) {
      case Who.Anyone() -> throw new IllegalStateException("anybody may call this route");
      case Who.Operator() -> "This endpoint needs an operator key.";
      case Who.LinkHolder() -> "This endpoint needs the link to a document.";
      case Who.Known known ->
          switch (principal) {
            case Principal.Operator _ ->
                "This endpoint needs an API key of a tenant. An operator key can only manage tenants and keys.";
            case Principal.LinkHolder _ -> "This link is for one document. It cannot do this.";
            case Principal.Merchant merchant -> reason(known, merchant.scope());
            case Principal.Person person -> reason(known, person.role());
          };
    };
  }

  private static String reason(Who.Known who, Scope scope) {
    if (who.scopes().isEmpty()) {
      return "This endpoint needs a portal session, not an API key. Create one with POST /v1/portal-sessions.";
    }
    return switch (scope) {
      case READ -> "This key has the scope read. Use a key with the scope write.";
      case EVENTS ->
          "This key has the scope events. Use a key with the scope %s."
              .formatted(who.scopes().contains(Scope.READ) ? "read or write" : "write");
      case WRITE -> "This key has no permission for this endpoint.";
    };
  }

  private static String reason(Who.Known who, Role role) {
    return who.roles().isEmpty()
        ? "This endpoint needs an API key. A portal session cannot use it."
        : "The role %s has no permission for this. Ask an admin of your organization."
            .formatted(role.code());
  }

  /// A change by cookie must come from our own page.
  private void refuseForged(Principal.Person person, Context ctx) {
    var token = ctx.header("X-CSRF-Token");
    if (token == null) {
      throw new Problem.Csrf(
              "The X-CSRF-Token header is missing. Send the `csrf_token` from GET /v1/session.")
          .thrown();
    }
    if (!same(token, person.csrf())) {
      throw new Problem.Csrf(
              "The X-CSRF-Token does not match this session. Send the `csrf_token` from GET /v1/session.")
          .thrown();
    }
    refuseForeign(ctx);
  }

  /// No page of another website has a browser do something here.
  private void refuseForeign(Context ctx) {
    if (!isOwnOrigin(ctx)) {
      throw new Problem.Csrf("This request came from another website. Use the portal itself.")
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

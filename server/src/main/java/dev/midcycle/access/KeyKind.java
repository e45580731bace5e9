package dev.midcycle.access;

import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.TenantId;
import java.util.Arrays;
import java.util.Optional;

/// Whose key it is; its prefix says so to whoever reads it in a file or a log.
public enum KeyKind {
  /// Of a live tenant.
  LIVE("mk_live_"),
  /// Of a test tenant.
  TEST("mk_test_"),
  /// Of the operator, who makes tenants and keys. It names no tenant, and may be set from outside.
  OPERATOR("mk_operator_"),
  /// Of a tenant, made before prefixes told live from test.
  PLAIN("mk_");

  /// What an operator's key must look like that is set from outside.
  public static final String OPERATORS = "mk_operator_ and 32 to 128 letters, digits, - or _";

  private static final String OPERATORS_SHAPE = "mk_operator_[A-Za-z0-9_-]{32,128}";

  private final String prefix;

  KeyKind(String prefix) {
    this.prefix = prefix;
  }

  public static boolean isOperators(String text) {
    return text.matches(OPERATORS_SHAPE);
  }

  Secret make(TenantId tenant) {
    return switch (this) {
      case LIVE, TEST, PLAIN -> Secret.make(prefix, tenant);
      case OPERATOR -> new Secret(tenant, prefix + Secret.random());
    };
  }

  String hint(Secret secret) {
    return prefix + secret.hint();
  }

  /// The secret in `text`, which must be of this kind.
  Secret secret(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("no key that is " + this));
  }

  private Optional<Secret> read(String text) {
    return switch (this) {
      case LIVE, TEST, PLAIN ->
          Secret.read(prefix, text).filter(one -> !one.tenant().equals(TenantId.OPERATOR));
      case OPERATOR ->
          Optional.of(new Secret(TenantId.OPERATOR, text)).filter(_ -> isOperators(text));
    };
  }

  /// The secret in `text`, if it is a key of any kind; none is of two.
  static Optional<Secret> find(String text) {
    return Arrays.stream(values()).flatMap(kind -> kind.read(text).stream()).findFirst();
  }

  static Principal principal(TenantId tenant, ApiKeyId key, Scope scope) {
    return tenant.equals(TenantId.OPERATOR)
        ? new Principal.Operator(key)
        : new Principal.Merchant(tenant, key, scope);
  }
}

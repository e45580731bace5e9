package dev.midcycle.payment;

import dev.midcycle.id.GatewayId;
import dev.midcycle.id.TenantId;
import dev.midcycle.secret.Use;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A tenant's account with a gateway. Secrets are sealed.
///
/// @param keys what it is signed in with, and what its notices are signed with
/// @param baseUrl where it is reached, where that is not its usual address
/// @param removedAt from when on it takes no new payment
public record GatewayAccount(
    TenantId tenant,
    GatewayId id,
    Kind kind,
    Keys keys,
    Optional<String> baseUrl,
    Instant createdAt,
    Optional<Instant> removedAt) {

  /// Who moves the money.
  public enum Kind {
    STRIPE("(sk|rk)_(test|live)_[A-Za-z0-9_]{8,200}", "whsec_[A-Za-z0-9+/=_-]{8,200}");

    private final Pattern secret;
    private final Pattern webhook;

    Kind(String secret, String webhook) {
      this.secret = Pattern.compile(secret);
      this.webhook = Pattern.compile(webhook);
    }

    /// Whether it looks like a key to sign in with.
    public boolean isSecret(String text) {
      return secret.matcher(text).matches();
    }

    /// Whether it looks like a key that notices are signed with.
    public boolean isWebhookSecret(String text) {
      return webhook.matcher(text).matches();
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /// What it is signed in with.
  ///
  /// @param hint enough of the key to tell it from another
  /// @param secret sealed
  /// @param webhook sealed; empty where no notices are taken yet
  public record Keys(String hint, String secret, Optional<String> webhook) {}

  public boolean isRemoved() {
    return removedAt.isPresent();
  }

  /// Where the gateway is to send its notices. It tells whose it is: nobody signs in there.
  ///
  /// @param base what links begin with
  public String webhookUrl(String base) {
    return "%s/v1/gateways/%s/webhook?tenant=%s".formatted(base, id, tenant);
  }

  /// What its key is sealed for.
  public Use secretUse() {
    return secretUse(tenant, id);
  }

  /// What the key of its notices is sealed for.
  public Use webhookUse() {
    return webhookUse(tenant, id);
  }

  static Use secretUse(TenantId tenant, GatewayId id) {
    return new Use(tenant, "gateway.secret", id.text());
  }

  static Use webhookUse(TenantId tenant, GatewayId id) {
    return new Use(tenant, "gateway.webhook", id.text());
  }
}

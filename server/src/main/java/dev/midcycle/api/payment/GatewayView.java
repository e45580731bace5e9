package dev.midcycle.api.payment;

import dev.midcycle.payment.GatewayAccount;
import java.time.Instant;
import java.util.Optional;

/// A gateway of the tenant's. What it is signed in with is never told.
///
/// @param key its end
/// @param webhookUrl where the gateway is to send its notices
/// @param webhookSecretSet whether it is known what they are signed with
record GatewayView(
    String id,
    String kind,
    String key,
    String webhookUrl,
    boolean webhookSecretSet,
    Optional<String> baseUrl,
    Instant createdAt) {

  static GatewayView of(GatewayAccount account, String base) {
    return new GatewayView(
        account.id().text(),
        account.kind().code(),
        account.keys().hint(),
        account.webhookUrl(base),
        account.keys().webhook().isPresent(),
        account.baseUrl(),
        account.createdAt());
  }
}

package dev.midcycle.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What proves to a receiver that an event is from us, and when it was sent: the headers of
/// Standard Webhooks 1.0.
public final class Signature {
  /// What a secret begins with.
  public static final String PREFIX = "whsec_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signature() {}

  /// A new secret.
  public static String secret() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /// The headers of a message, signed with each of `secrets`.
  public static Map<String, String> headers(
      String id, Instant at, byte[] body, List<String> secrets) {
    var seconds = at.getEpochSecond();
    var text = new String(body, UTF_8);
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", Long.toString(seconds),
        "webhook-signature",
            secrets.stream()
                .map(secret -> signed(secret, id, seconds, text))
                .collect(Collectors.joining(" ")));
  }

  private static String signed(String secret, String id, long seconds, String text) {
    try {
      return new Webhook(secret).sign(id, seconds, text);
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException("not signed: " + id, e);
    }
  }
}

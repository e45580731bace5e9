package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/// Stripe's notices of what happened there: some come at once, some twice, some late and out of
/// order, and some never.
final class KilledNotices {
  private final KilledMerchant merchant;
  private final String address;
  private final String secret;
  private final Random random;
  private final List<ObjectNode> late = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int seen;

  KilledNotices(KilledMerchant merchant, String address, String secret, Random random) {
    this.merchant = merchant;
    this.address = address;
    this.secret = secret;
    this.random = random;
  }

  /// Of what is new, what is told at once.
  synchronized void some() {
    for (var event : fresh()) {
      switch (random.nextInt(5)) {
        case 0 -> tell(event);
        case 1 -> {
          tell(event);
          tell(event);
        }
        case 2, 3 -> late.add(event);
        default -> {
          // It is lost on the way.
        }
      }
    }
  }

  /// What is late, in any order.
  synchronized void all() {
    some();
    Collections.shuffle(late, random);
    late.forEach(this::tell);
    late.clear();
    assertThat(refused).as("notices that were not taken").isEmpty();
  }

  private List<ObjectNode> fresh() {
    var events = merchant.stripe.account().events();
    var fresh = events.subList(seen, events.size());
    seen = events.size();
    return fresh;
  }

  private void tell(ObjectNode event) {
    var body = event.toString();
    var now = Instant.now().getEpochSecond();
    try {
      var signature = Webhook.Util.computeHmacSha256(secret, now + "." + body);
      var answer =
          merchant
              .anonymous()
              .with("Stripe-Signature", "t=" + now + ",v1=" + signature)
              .post(address, body);
      if (answer.status() != 204) {
        refused.add(answer.toString());
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

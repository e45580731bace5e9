package dev.midcycle.testkit;

import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;

/// A renewal that is said to have failed.
public final class FailedRenewal {
  private FailedRenewal() {}

  /// Its name as work.
  public static String of(Merchant merchant, String subscription) {
    merchant
        .installation()
        .application
        .core()
        .queue()
        .hold(
            merchant.id(),
            Kind.BILL,
            List.of(SubscriptionId.parse(subscription).orElseThrow().uuid()),
            new IllegalStateException("A test."));
    return merchant.caller().get("/v1/work").at("/data/0/id");
  }
}

package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.APRIL;
import static dev.midcycle.subscription.SampleValues.FACT;
import static dev.midcycle.subscription.SampleValues.FEE;
import static dev.midcycle.subscription.SampleValues.HAPPENED;
import static dev.midcycle.subscription.SampleValues.REST;
import static dev.midcycle.subscription.SampleValues.TAX;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.drafting.Waived;
import dev.midcycle.stored.Sample;
import java.util.List;
import java.util.Optional;

/// Samples of what was done by hand.
final class ByHandSamples {
  private ByHandSamples() {}

  static List<Sample<?>> all() {
    var line =
        DocumentSamples.line(
            FEE, new Derivation.ByHand(usd(1500), usd(3000), "An outage"), Optional.of(HAPPENED));
    var billed =
        new Billed.Prorated(FEE, APRIL, REST, usd(4375), List.of(), TAX, new Cause.ByHand(FACT));
    var waived = new Waived(FACT, FEE, APRIL, REST, usd(1500), List.of(), true);
    return List.of(
        new Sample<>("line.by_hand", BillingJson.LINE, line),
        new Sample<>("billed.by_hand", BillingJson.BILLED, billed),
        new Sample<>("waived", BillingJson.WAIVED, waived));
  }
}

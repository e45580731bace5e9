package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.END;
import static dev.midcycle.subscription.SampleValues.FIRST;
import static dev.midcycle.subscription.SampleValues.MIDDLE;
import static dev.midcycle.subscription.SampleValues.OTHER;
import static dev.midcycle.subscription.SampleValues.PERCENT;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Policy;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is stored of coupons that come with a change, and of those that came once.
final class CouponSamples {
  private CouponSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        new Sample<>(
            "happening.changed.with_a_coupon",
            BillingJson.HAPPENING,
            new Happening.Changed(
                    Change.NONE,
                    Policy.Settle.PRORATE,
                    Policy.Collect.NOW,
                    Policy.Anchor.KEEP,
                    List.of())
                .with(Optional.of(PERCENT))),
        new Sample<>(
            "happening.given.instead",
            BillingJson.HAPPENING,
            new Happening.CouponApplied(PERCENT, List.of(OTHER))),
        new Sample<>(
            "opening.given",
            BillingJson.OPENING,
            new Opening.Checkpoint(
                MIDDLE,
                DocumentSamples.terms(Status.TRIAL, Optional.of(END)),
                5,
                Optional.empty(),
                List.of(new Attached(OTHER, PERCENT, Optional.empty(), Optional.empty())),
                Set.of(PERCENT.code()),
                Optional.of(FIRST))),
        new Sample<>(
            "request.change.with_a_coupon",
            BillingJson.REQUEST,
            new ChangeRequest.Change(
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    ChangeRequest.Overrides.NONE)
                .with(PERCENT)));
  }
}

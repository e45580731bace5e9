package dev.midcycle.terms;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.id.FactId;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The coupons that a subscription was given, in order. Their periods are those of paid service:
/// until it begins they are counted as the trial that runs would have them, and then for good.
final class GivenCoupons {
  private final List<Attached> counted = new ArrayList<>();
  private final List<Early> early = new ArrayList<>();

  /// Given before paid service began.
  ///
  /// @param at empty with the subscription itself: from where paid service begins
  private record Early(FactId id, Coupon coupon, Optional<Instant> at) {
    Attached counted(Instant begun, Schedule schedule) {
      return Attached.of(id, coupon, at.orElse(begun), schedule);
    }
  }

  void keep(List<Attached> coupons) {
    counted.addAll(coupons);
  }

  /// With the subscription.
  void atStart(Fact fact, Coupon coupon) {
    early.add(new Early(fact.id(), coupon, Optional.empty()));
  }

  void early(Fact fact, Coupon coupon, Instant at) {
    early.add(new Early(fact.id(), coupon, Optional.of(at)));
  }

  void later(Fact fact, Coupon coupon, Instant at, Schedule schedule) {
    counted.add(Attached.of(fact.id(), coupon, at, schedule));
  }

  /// Other billing dates come.
  void move(Instant at, Attached.Dates before, Schedule after) {
    counted.replaceAll(one -> one.moved(at, before, after));
  }

  /// Paid service begins.
  void begin(Instant at, Schedule schedule) {
    early.forEach(one -> counted.add(one.counted(at, schedule)));
    early.clear();
  }

  /// @param begins where paid service will begin as far as is known
  List<Attached> all(Instant begins, Schedule schedule) {
    return Stream.concat(counted.stream(), early.stream().map(one -> one.counted(begins, schedule)))
        .toList();
  }
}

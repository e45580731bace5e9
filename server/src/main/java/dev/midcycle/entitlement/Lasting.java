package dev.midcycle.entitlement;

import dev.midcycle.billing.Lifecycle;
import dev.midcycle.rating.Used;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// How long an answer stays the same if nobody writes anything.
final class Lasting {
  private Lasting() {}

  /// The next instant at which time by itself may change what `account` may use: a local day or a
  /// period ends, what is scheduled takes effect, or something happens that was told ahead. Where
  /// something is overdue, it is not after `now`.
  static Instant until(CustomerAccount account, Instant now) {
    var midnight =
        LocalDate.ofInstant(now, account.zone())
            .plusDays(1)
            .atStartOfDay(account.zone())
            .toInstant();
    return account.subscriptions().stream()
        .flatMap(one -> turns(one, now))
        .reduce(midnight, (a, b) -> a.isBefore(b) ? a : b);
  }

  private static Stream<Instant> turns(Subscription one, Instant now) {
    var toldAhead =
        one.state().usage().days().values().stream()
            .flatMap(days -> days.values().stream())
            .flatMap(day -> day.stream().map(Used::at))
            .filter(at -> at.isAfter(now));
    return Stream.concat(Lifecycle.due(one.state()).stream(), toldAhead);
  }
}

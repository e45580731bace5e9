package dev.midcycle.subscription;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Subquery;
import dev.midcycle.id.PaymentId;
import dev.midcycle.terms.Opening;
import dev.midcycle.usage.DailyUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What may have changed beside a subscription that is reserved, once it is sent.
public final class Beside {
  private final Subquery wanted;
  private final Answer<AccountStore.TenantRow> tenant;
  private final Answer<AccountStore.AccountRow> accounts;
  private final Answer<AccountStore.OpenRow> open;
  private final Answer<PaymentId> reservations;
  private final Answer<DailyUsage.Part> used;

  Beside(
      Subquery wanted,
      Answer<AccountStore.TenantRow> tenant,
      Answer<AccountStore.AccountRow> accounts,
      Answer<AccountStore.OpenRow> open,
      Answer<PaymentId> reservations,
      Answer<DailyUsage.Part> used) {
    this.wanted = wanted;
    this.tenant = tenant;
    this.accounts = accounts;
    this.open = open;
    this.reservations = reservations;
    this.used = used;
  }

  /// Which customer and subscription it is about, for what else is asked of them.
  public Subquery wanted() {
    return wanted;
  }

  /// The tenant's time when this was read.
  public Instant now() {
    return tenant.rows().getFirst().now();
  }

  public boolean isReservedBy(PaymentId payment) {
    return reservations.rows().equals(List.of(payment));
  }

  /// The account as it is now, with the subscription as it was when it was reserved, save what has
  /// been used since.
  public CustomerAccount account(Subscription reserved) {
    var usage = new DailyUsage(used.rows());
    var account =
        accounts.rows().getFirst().account(tenant.rows().getFirst().seller(), open.rows());
    var now =
        usage.of(
            reserved.customer(),
            reserved.id(),
            account.zone(),
            begins(reserved, account.zone()),
            reserved.state().usage().levels());
    return account
        .with(usage.of(reserved.customer(), account.zone()))
        .with(List.of(reserved.with(reserved.state().with(now))));
  }

  private static LocalDate begins(Subscription reserved, ZoneId zone) {
    return switch (reserved.state().history().opening()) {
      case Opening.Unborn() -> LocalDate.MIN;
      case Opening.Checkpoint opened -> LocalDate.ofInstant(opened.at(), zone);
    };
  }
}

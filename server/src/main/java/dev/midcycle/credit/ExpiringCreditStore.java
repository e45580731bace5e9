package dev.midcycle.credit;

import dev.midcycle.db.Row;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;

/// What of a credit balance expires, for whoever reads `credit_balance b` and its amount as
/// `credit`.
public final class ExpiringCreditStore {
  /// One look into an index that has nothing of nearly everybody. Times are in microseconds.
  public static final String COLUMNS =
      """
      array(
        select id
        <unused>) as expiring_grants,
      array(
        select cast(unused as text)
        <unused>) as expiring_amounts,
      array(
        select cast(cast(extract(epoch from expires_at) * 1000000 as bigint) as text)
        <unused>) as expiring_at\
      """
          .replace(
              "<unused>",
              """
              from credit_grant g
                where g.tenant = b.tenant
                  and g.customer = b.customer
                  and g.currency = b.currency
                  and g.unused > 0
                order by g.id\
              """);

  private ExpiringCreditStore() {}

  public static CreditBalance balance(Row row, Currency currency) {
    var grants = row.uuids("expiring_grants");
    var amounts = row.texts("expiring_amounts");
    var times = row.texts("expiring_at");
    var expiring = new ArrayList<CreditBalance.Expiring>();
    for (int i = 0; i < grants.size(); i++) {
      expiring.add(
          new CreditBalance.Expiring(
              new CreditEntryId(grants.get(i)),
              Instant.EPOCH.plus(Long.parseLong(times.get(i)), ChronoUnit.MICROS),
              new Money(currency, Long.parseLong(amounts.get(i)))));
    }
    return new CreditBalance(new Money(currency, row.number("credit")), expiring);
  }
}

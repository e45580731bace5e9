package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.time.ZoneId;
import java.util.Locale;

/// Rows of `ledger_setting` and `ledger_code`.
final class SettingStore {
  private SettingStore() {}

  static Answer<ZoneId> zone(Tx tx) {
    return tx.ask(
        """
        select zone
        from ledger_setting
        where tenant = :tenant
        """,
        row -> ZoneId.of(row.text("zone")));
  }

  static Answer<AccountCodes.Code> codes(Tx tx) {
    return tx.ask(
        """
        select account, part, code
        from ledger_code
        where tenant = :tenant
        order by account, part
        """,
        row ->
            new AccountCodes.Code(
                Account.Type.valueOf(row.text("account").toUpperCase(Locale.ROOT)),
                row.text("part"),
                row.text("code")));
  }

  static void setZone(Tx tx, ZoneId zone) {
    tx.bind("zone", zone.getId())
        .add(
            """
            insert into ledger_setting (tenant, zone)
            values (:tenant, :zone)
            on conflict (tenant) do update set zone = excluded.zone
            """);
  }

  static void replace(Tx tx, AccountCodes codes) {
    tx.add(
        """
        delete from ledger_code
        where tenant = :tenant
        """);
    var rows = Rows.of("codes", "account text", "part text", "code text");
    codes.all().forEach(one -> rows.add(one.account().word(), one.part(), one.code()));
    tx.add(
        """
        insert into ledger_code (tenant, account, part, code)
        select :tenant, account, part, code
        from <codes>
        """,
        rows);
  }
}

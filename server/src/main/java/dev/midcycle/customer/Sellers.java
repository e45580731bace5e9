package dev.midcycle.customer;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whom customers buy from, as PDF files and e-invoices of documents issued from now on say it.
public final class Sellers {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public Sellers(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  public Tenants.Said find(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var said = TenantStore.said(tx);
          tx.send();
          return said.first().orElseThrow();
        });
  }

  /// Adds what the tenant whose transaction it is has said.
  public static Answer<Tenants.Said> ask(Tx tx) {
    return TenantStore.said(tx);
  }

  /// What is empty stays as it was.
  public void tell(UnitOfWork unit, Tenants.Said said, Actor who) {
    var stamp = tenants.stamp(unit, who);
    transactions.write(
        unit,
        tx -> {
          TenantStore.tell(tx, said);
          var activity = Activity.of(ids.next(), stamp, Action.SELLER_SET, unit.tenant());
          Activities.write(tx, List.of(activity.details(details(said))));
          tx.commit();
          return said;
        });
  }

  private static Map<String, String> details(Tenants.Said said) {
    var details = new TreeMap<String, String>();
    said.details().ifPresent(one -> details.put("name", one.name()));
    said.details().flatMap(BillingDetails::taxId).ifPresent(id -> details.put("tax_id", id));
    said.bank().map(BankDetails::iban).ifPresent(iban -> details.put("iban", iban));
    said.language().ifPresent(language -> details.put("language", language));
    return details;
  }
}

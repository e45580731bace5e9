package dev.midcycle.customer;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import java.util.List;
import java.util.Map;

/// How a merchant lets members into the portal, beside the links that it makes itself.
public final class PortalSettings {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public PortalSettings(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  /// What the merchant has said of it.
  ///
  /// @param mailSignIn whether members may come in by their mail address
  public record Said(boolean mailSignIn) {}

  /// Whether members of this merchant may come in by their mail address.
  public boolean lets(Tenant tenant) {
    return find(UnitOfWork.of(tenant.id())).mailSignIn();
  }

  public Said find(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var said = TenantStore.portal(tx);
          tx.send();
          return said.first().orElseThrow();
        });
  }

  public void tell(UnitOfWork unit, Said said, Actor who) {
    var stamp = tenants.stamp(unit, who);
    transactions.write(
        unit,
        tx -> {
          TenantStore.tellPortal(tx, said);
          var activity = Activity.of(ids.next(), stamp, Action.PORTAL_SET, unit.tenant());
          Activities.write(
              tx,
              List.of(
                  activity.details(Map.of("mail_sign_in", Boolean.toString(said.mailSignIn())))));
          tx.commit();
          return said;
        });
  }
}

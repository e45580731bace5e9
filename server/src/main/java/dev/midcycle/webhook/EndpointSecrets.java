package dev.midcycle.webhook;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.TenantId;
import dev.midcycle.secret.SealedRows;
import dev.midcycle.secret.Secrets;
import dev.midcycle.secret.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The secrets that endpoints are signed with, sealed where they are stored.
public final class EndpointSecrets implements SealedRows {
  private static final String PURPOSE = "webhook.secret";

  private final Transactions transactions;
  private final Secrets secrets;
  private final Supplier<List<TenantId>> tenants;

  /// @param tenants all of them
  public EndpointSecrets(
      Transactions transactions, Secrets secrets, Supplier<List<TenantId>> tenants) {
    this.transactions = transactions;
    this.secrets = secrets;
    this.tenants = tenants;
  }

  String seal(TenantId tenant, EndpointId endpoint, String secret) {
    return secrets.seal(use(tenant, endpoint), secret);
  }

  /// Those that sign at an instant: while another takes over, the old one as well.
  List<String> signing(
      TenantId tenant, EndpointId endpoint, EndpointStore.Sealed sealed, Instant at) {
    var use = use(tenant, endpoint);
    var signing = new ArrayList<String>();
    signing.add(secrets.open(use, sealed.secret()));
    if (sealed.oldUntil().filter(at::isBefore).isPresent()) {
      sealed.old().ifPresent(old -> signing.add(secrets.open(use, old)));
    }
    return List.copyOf(signing);
  }

  @Override
  public int sealAnew() {
    return tenants.get().stream()
        .mapToInt(tenant -> transactions.write(tenant, this::sealAnew))
        .sum();
  }

  private int sealAnew(Tx tx) {
    var found = EndpointStore.allSealed(tx);
    tx.send();
    int sealed = 0;
    for (var one : found.rows()) {
      var id = one.endpoint();
      EndpointStore.seal(tx, id, anew(tx.tenant(), id, one.sealed()));
      sealed += one.sealed().old().isPresent() ? 2 : 1;
    }
    tx.commit();
    return sealed;
  }

  private EndpointStore.Sealed anew(TenantId tenant, EndpointId id, EndpointStore.Sealed sealed) {
    var use = use(tenant, id);
    return new EndpointStore.Sealed(
        secrets.seal(use, secrets.open(use, sealed.secret())),
        sealed.old().map(old -> secrets.seal(use, secrets.open(use, old))),
        sealed.oldUntil());
  }

  private static Use use(TenantId tenant, EndpointId endpoint) {
    return new Use(tenant, PURPOSE, endpoint.text());
  }
}

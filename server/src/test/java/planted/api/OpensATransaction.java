package planted.api;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;

/// What it has done is not part of what its call does.
final class OpensATransaction {
  private OpensATransaction() {}

  static UnitOfWork of(TenantId tenant) {
    return UnitOfWork.of(tenant);
  }
}

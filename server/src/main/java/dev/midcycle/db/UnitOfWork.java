package dev.midcycle.db;

import dev.midcycle.id.TenantId;

/// In which transaction something is done: in one of its own, or as part of one that is open.
///
/// A service takes it where it may be part of more. A route that is done once per idempotency key
/// hands on the transaction that remembers its answer: what is written and what is remembered are
/// there together, or neither is.
///
/// ```java
/// customers.create(UnitOfWork.of(tenant), wanted, who);     // a transaction of its own
/// transactions.write(tenant, tx -> {
///   var unit = UnitOfWork.within(tx);
///   customers.create(unit, one, who);                       // both, or none
///   return customers.create(unit, other, who);
/// });
/// ```
public sealed interface UnitOfWork {
  /// Whose rows are seen and written.
  TenantId tenant();

  static UnitOfWork of(TenantId tenant) {
    return new Own(tenant);
  }

  /// What is done then becomes part of `tx`, which whoever began it commits.
  static UnitOfWork within(Tx tx) {
    return new Part(tx);
  }

  /// A transaction of its own, tried again when it lost against another.
  record Own(TenantId tenant) implements UnitOfWork {}

  record Part(Tx tx) implements UnitOfWork {
    public Part {
      tx.handOn();
    }

    @Override
    public TenantId tenant() {
      return tx.tenant();
    }
  }
}

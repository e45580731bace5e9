package dev.midcycle.outbox;

import dev.midcycle.db.Tx;
import dev.midcycle.job.WorkQueue;
import java.util.List;

/// Somebody whom every event is told.
public interface Subscriber {
  /// The name under which is kept how far it has read.
  String name();

  /// The kind of work under which an event waits that it could not take.
  WorkQueue.Kind failed();

  /// Takes events of one tenant, in their order: what it leaves for itself is written in this
  /// transaction, which also notes that it has read them. So each is taken once. It calls nobody
  /// outside, and sends what it adds.
  void take(Tx tx, List<Told> events);
}

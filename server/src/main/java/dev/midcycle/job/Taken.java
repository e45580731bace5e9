package dev.midcycle.job;

import dev.midcycle.id.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which pieces a [Worker] has taken: told before it does them, so that the [Runner] knows whose
/// failure it is.
public final class Taken {
  private List<UUID> pieces = List.of();

  /// These alone; a transaction that is tried again tells them anew.
  public void are(Collection<UUID> objects) {
    pieces = List.copyOf(objects);
  }

  public void areOf(Collection<? extends Id> objects) {
    are(objects.stream().map(Id::uuid).toList());
  }

  public boolean isNothing() {
    return pieces.isEmpty();
  }

  List<UUID> pieces() {
    return pieces;
  }
}

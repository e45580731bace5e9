package dev.midcycle.outbox;

import dev.midcycle.id.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The events of a tenant on their way to those who listen. [Listening] sees to it that only one
/// changes it at a time.
final class Feed {
  private final TenantId tenant;
  private final Set<Inbox> inboxes = new HashSet<>();
  private long position;

  Feed(TenantId tenant, long position) {
    this.tenant = tenant;
    this.position = position;
  }

  TenantId tenant() {
    return tenant;
  }

  /// Up to where it has been told on.
  long position() {
    return position;
  }

  void add(Inbox inbox) {
    inboxes.add(inbox);
  }

  void remove(Inbox inbox) {
    inboxes.remove(inbox);
  }

  boolean isEmpty() {
    return inboxes.isEmpty();
  }

  int size() {
    return inboxes.size();
  }

  boolean isFull(Listening.Ear ear, Listening.Bounds bounds) {
    return inboxes.size() >= bounds.ofTenant()
        || like(one -> one.caller().equals(ear.caller())) >= bounds.ofOne()
        || (ear.customer().isPresent()
            && like(one -> one.customer().equals(ear.customer())) >= bounds.ofCustomer());
  }

  private long like(Predicate<Listening.Ear> same) {
    return inboxes.stream().map(Inbox::ear).filter(same).count();
  }

  void tell(EventLog.Part part) {
    position = part.next();
    inboxes.forEach(one -> one.put(part.events()));
  }

  void end() {
    List.copyOf(inboxes).forEach(Inbox::close);
  }
}

package dev.midcycle.outbox;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells events on, as they come, to whoever listens: open pages. While somebody of a tenant
/// listens, the process looks at that tenant's events four times a second, once for all of them.
/// Nobody holds a connection to the database meanwhile.
public final class Listening {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final int AT_ONCE = 1000;
  private static final Duration OFTEN = Duration.ofMillis(250);

  /// So many events are told again to whoever comes back; who missed more asks anew for all.
  private static final int TOLD_AGAIN = 500;

  private final EventLog log;
  private final Bounds bounds;
  private final Map<TenantId, Feed> feeds = new HashMap<>();

  public Listening(EventLog log, Bounds bounds) {
    this.log = log;
    this.bounds = bounds;
  }

  /// How many may listen in this process.
  ///
  /// @param ofCustomer who hear of that customer alone
  /// @param ofOne the same member or key
  public record Bounds(int ofTenant, int ofCustomer, int ofOne) {
    public static final Bounds USUAL = new Bounds(2000, 200, 20);
  }

  /// Who wants to listen.
  ///
  /// @param customer about whom alone; empty for the tenant's own programs, which hear all
  /// @param caller the member or the key
  /// @param last the last event that was heard, by whoever comes back
  public record Ear(
      TenantId tenant, Optional<CustomerId> customer, String caller, Optional<EventId> last) {
    boolean hears(Told told) {
      return customer.isEmpty() || told.event().customer().equals(customer);
    }
  }

  /// From now on; empty where too many listen. Whoever asked for it closes it.
  public Optional<Listener> listen(Ear ear) {
    long last = log.last(UnitOfWork.of(ear.tenant()));
    return begin(ear, last).map(inbox -> listener(ear, inbox));
  }

  private Listener listener(Ear ear, Inbox inbox) {
    try {
      return new Listener(ear, again(ear, inbox.from()), inbox);
    } catch (RuntimeException e) {
      inbox.close();
      throw e;
    }
  }

  /// What one hears is put into its inbox, and what begins with the position from which on.
  private synchronized Optional<Inbox> begin(Ear ear, long last) {
    var known = Optional.ofNullable(feeds.get(ear.tenant()));
    if (known.filter(feed -> feed.isFull(ear, bounds)).isPresent()) {
      return Optional.empty();
    }
    var feed = known.orElseGet(() -> opened(ear.tenant(), last));
    var inbox = new Inbox(ear, feed.position(), this::leave);
    feed.add(inbox);
    return Optional.of(inbox);
  }

  private Feed opened(TenantId tenant, long last) {
    var feed = new Feed(tenant, last);
    feeds.put(tenant, feed);
    Thread.ofVirtual().name("listening").start(() -> follow(feed));
    return feed;
  }

  private synchronized void leave(Inbox inbox) {
    Optional.ofNullable(feeds.get(inbox.ear().tenant())).ifPresent(feed -> feed.remove(inbox));
  }

  /// What came between the last that was heard and the position at which one begins to listen;
  /// empty where nobody knows.
  private Optional<List<Told>> again(Ear ear, long from) {
    var unit = UnitOfWork.of(ear.tenant());
    return ear.last()
        .flatMap(last -> log.position(unit, last))
        .map(since -> log.after(unit, since, Set.of(), TOLD_AGAIN))
        .filter(missed -> !missed.more())
        .map(missed ->
            missed.events().stream()
                .filter(one -> one.position() <= from && ear.hears(one))
                .toList());
  }

  /// Until nobody is left.
  private void follow(Feed feed) {
    try {
      while (isHeard(feed)) {
        look(feed);
        Thread.sleep(OFTEN);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      close(feed);
    }
  }

  private synchronized boolean isHeard(Feed feed) {
    return !(feed.isEmpty() && feeds.remove(feed.tenant(), feed));
  }

  /// While the database is away nothing is told, and all of it once it is back.
  private void look(Feed feed) {
    try {
      boolean more;
      do {
        var part = log.after(UnitOfWork.of(feed.tenant()), feed.position(), Set.of(), AT_ONCE);
        tell(feed, part);
        more = part.more();
      } while (more);
    } catch (RuntimeException e) {
      LOG.debug("Nothing is told to those who listen", e);
    }
  }

  private synchronized void tell(Feed feed, EventLog.Part part) {
    feed.tell(part);
  }

  /// Whoever still listens is let go, and may come back.
  private synchronized void close(Feed feed) {
    feeds.remove(feed.tenant(), feed);
    feed.end();
  }

  /// How many listen.
  public synchronized int count() {
    return feeds.values().stream().mapToInt(Feed::size).sum();
  }
}

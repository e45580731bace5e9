package dev.midcycle.event;

import dev.midcycle.event.UsageEvents.Admission;
import dev.midcycle.id.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/// Takes the events of many requests in by few transactions. A request joins those that wait; the
/// first of them whose turn comes writes down all that wait of its tenant. Nobody is answered
/// before what they brought is stored, and nobody joins a line that is too long.
public final class IngestQueue {
  private static final int WRITERS = 2;

  private final UsageEvents usageEvents;
  private final Limits limits;
  private final Semaphore turns = new Semaphore(WRITERS, true);
  private final Map<TenantId, Deque<Request>> lines = new HashMap<>();
  private int waiting;

  public IngestQueue(UsageEvents usageEvents, Limits limits) {
    this.usageEvents = usageEvents;
    this.limits = limits;
  }

  /// How many events there may be.
  ///
  /// @param atOnce in one transaction
  /// @param waiting of one tenant, for their turn
  /// @param waitingOfAll of all tenants
  public record Limits(int atOnce, int waiting, int waitingOfAll) {
    public static final Limits USUAL = new Limits(5_000, 20_000, 100_000);
  }

  /// Those of one request, and what becomes of them.
  private record Request(List<UsageEvent> events, CompletableFuture<List<EventResult>> results) {}

  /// What became of each, in their order; empty where too many wait already, and nothing was taken.
  public Optional<List<EventResult>> record(TenantId tenant, List<UsageEvent> events) {
    var request = new Request(events, new CompletableFuture<>());
    if (!joined(tenant, request)) {
      return Optional.empty();
    }
    turns.acquireUninterruptibly();
    try {
      write(tenant, group(tenant, request));
    } finally {
      turns.release();
    }
    return Optional.of(answer(request));
  }

  private synchronized boolean joined(TenantId tenant, Request request) {
    int size = request.events.size();
    var line = lines.getOrDefault(tenant, new ArrayDeque<>());
    int before = line.stream().mapToInt(one -> one.events.size()).sum();
    if (before > 0
        && (before + size > limits.waiting() || waiting + size > limits.waitingOfAll())) {
      return false;
    }
    line.add(request);
    lines.put(tenant, line);
    waiting += size;
    return true;
  }

  /// This one and, as far as there is room, those that wait behind it; none when another has taken
  /// it along.
  private synchronized List<Request> group(TenantId tenant, Request first) {
    var line = lines.getOrDefault(tenant, new ArrayDeque<>());
    var group = new ArrayList<Request>();
    if (line.remove(first)) {
      group.add(first);
      int size = first.events.size();
      while (!line.isEmpty() && size + line.peek().events.size() <= limits.atOnce()) {
        size += line.peek().events.size();
        group.add(line.remove());
      }
      waiting -= size;
    }
    if (line.isEmpty()) {
      lines.remove(tenant);
    }
    return group;
  }

  /// What fails together is tried again each by itself, so that nobody suffers from another.
  private void write(TenantId tenant, List<Request> group) {
    try {
      var all = group.stream().flatMap(one -> one.events.stream()).toList();
      var results = usageEvents.record(tenant, all, Admission.IN_TIME);
      int from = 0;
      for (var one : group) {
        one.results.complete(results.subList(from, from + one.events.size()));
        from += one.events.size();
      }
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().results.completeExceptionally(e);
      } else {
        group.forEach(one -> write(tenant, List.of(one)));
      }
    }
  }

  private static List<EventResult> answer(Request request) {
    try {
      return request.results.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

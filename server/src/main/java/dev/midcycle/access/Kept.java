package dev.midcycle.access;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Whom secrets were found to belong to, for a second: a program that sends a hundred requests in
/// it is looked up once. What this process ends is forgotten at once; what another ends passes here
/// for a second at most. Whoever is not found is looked up each time.
final class Kept<T> {
  static final Duration FOR = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private record Found<T>(T what, Instant at) {
    boolean isFresh(Instant now) {
      return Duration.between(at, now).abs().compareTo(FOR) < 0;
    }
  }

  /// By the secrets' hashes, the one that was looked up longest ago first.
  private final SequencedMap<ByteBuffer, Found<T>> found = new LinkedHashMap<>();

  private long forgotten;

  /// What is kept, if it is `still` so; else what `look` finds.
  Optional<T> of(Secret secret, Instant now, Predicate<T> still, Supplier<Optional<T>> look) {
    var hash = ByteBuffer.wrap(secret.hash());
    return known(hash, now).filter(still).or(() -> looked(hash, now, look));
  }

  /// A look that is under way may have seen what is not so any more, and is not kept either.
  synchronized void forget() {
    forgotten++;
    found.clear();
  }

  private Optional<T> looked(ByteBuffer hash, Instant now, Supplier<Optional<T>> look) {
    long before = forgotten();
    var seen = look.get();
    seen.ifPresent(what -> keep(hash, new Found<>(what, now), before));
    return seen;
  }

  private synchronized Optional<T> known(ByteBuffer hash, Instant now) {
    return Optional.ofNullable(found.get(hash)).filter(one -> one.isFresh(now)).map(Found::what);
  }

  private synchronized long forgotten() {
    return forgotten;
  }

  private synchronized void keep(ByteBuffer hash, Found<T> one, long before) {
    if (forgotten != before) {
      return;
    }
    found.putLast(hash, one);
    while (found.size() > MOST || !found.firstEntry().getValue().isFresh(one.at())) {
      found.pollFirstEntry();
    }
  }
}

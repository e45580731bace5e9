package dev.midcycle.simulate;

import static java.util.Objects.requireNonNull;

import dev.midcycle.catalog.Dunning;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.dunning.Dun;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What comes of the documents of one life in memory that could not be collected.
final class MemoryDunning {
  private final Supplier<Optional<Dunning>> policy;
  private final ZoneId zone;
  private final Map<Which, Noted> failed = new LinkedHashMap<>();
  private final List<Which> over = new ArrayList<>();

  /// @param policy of the newest catalogue
  MemoryDunning(Supplier<Optional<Dunning>> policy, ZoneId zone) {
    this.policy = policy;
    this.zone = zone;
  }

  /// The end of dunning of a document.
  record End(Which document, Instant at, Dunning.Then then) {}

  /// A document that failed, and what comes next of it by the policy of that time.
  private record Noted(Dun dun, Dun.Next next) {}

  boolean isOn() {
    return policy.get().isPresent();
  }

  /// @param hard whether the method that was tried will never pay
  void failed(Which document, Instant at, boolean hard) {
    if (hasFailed(document)) {
      note(document, dun(document).again(at, hard));
    } else if (isOn()) {
      note(document, Dun.failed(at, hard));
    }
  }

  private void note(Which document, Dun dun) {
    failed.put(document, new Noted(dun, Dun.next(dun, policy.get(), zone)));
  }

  private Dun dun(Which document) {
    return requireNonNull(failed.get(document)).dun();
  }

  /// Of what is settled nothing follows any more: what is open again later has not failed.
  void keepOnly(Predicate<Which> open) {
    failed.keySet().removeIf(open.negate());
    over.removeIf(open.negate());
  }

  boolean hasFailed(Which document) {
    return failed.containsKey(document);
  }

  /// Whether a document that has failed is to be tried again by `until`; dates that are passed over
  /// are over by that.
  boolean isDue(Which document, Instant until) {
    for (var at = retry(document); at.filter(due -> !due.isAfter(until)).isPresent(); ) {
      if (!dun(document).hard()) {
        return true;
      }
      note(document, dun(document).passed(at.get()));
      at = retry(document);
    }
    return false;
  }

  /// When a document is tried again.
  Optional<Instant> retry(Which document) {
    return next(document)
        .flatMap(next ->
            switch (next) {
              case Dun.Next.Retry(var at) -> Optional.of(at);
              case Dun.Next.End _, Dun.Next.Nothing _ -> Optional.empty();
            });
  }

  private Optional<Dun.Next> next(Which document) {
    return Optional.ofNullable(failed.get(document)).map(Noted::next);
  }

  /// There is another method to pay with.
  void anotherMethod() {
    failed.replaceAll((_, noted) -> new Noted(noted.dun().withAnother(), noted.next()));
  }

  /// When something comes next of the documents that are open.
  Optional<Instant> next(Predicate<Which> open) {
    return Stream.concat(
            failed.keySet().stream().filter(open).flatMap(one -> retry(one).stream()),
            ends(open).map(End::at))
        .min(Instant::compareTo);
  }

  /// Those whose dunning ends by `until`; each is told once.
  List<End> endsBy(Instant until, Predicate<Which> open) {
    var ends = ends(open).filter(end -> !end.at().isAfter(until)).toList();
    ends.forEach(end -> over.add(end.document()));
    return ends;
  }

  private Stream<End> ends(Predicate<Which> open) {
    return failed.keySet().stream()
        .filter(open)
        .filter(one -> !over.contains(one))
        .flatMap(one -> end(one).stream());
  }

  private Optional<End> end(Which document) {
    return next(document)
        .flatMap(next ->
            switch (next) {
              case Dun.Next.End(var at, var then) -> Optional.of(new End(document, at, then));
              case Dun.Next.Retry _, Dun.Next.Nothing _ -> Optional.empty();
            });
  }
}

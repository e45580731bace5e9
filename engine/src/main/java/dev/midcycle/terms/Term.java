package dev.midcycle.terms;

import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// The terms of one plan, counted from where the first of them began, never chained: of three
/// months from 30 November the first ends on 28 February, the second on 30 May.
public record Term(Instant begun, PlanTerm rule, ZoneId zone) {

  /// The term that binds at `at`; empty once it is over and no other follows.
  public Optional<Stretch> running(Instant at) {
    return switch (rule.then()) {
      case RENEW ->
          Stream.iterate(1, number -> number + 1)
              .map(this::number)
              .filter(term -> term.to().isAfter(at))
              .findFirst();
      case EVERGREEN, END -> Optional.of(number(1)).filter(term -> term.to().isAfter(at));
    };
  }

  /// When it ends the subscription, if it does.
  public Optional<Instant> ending() {
    return switch (rule.then()) {
      case RENEW, EVERGREEN -> Optional.empty();
      case END -> Optional.of(end(1));
    };
  }

  private Stretch number(int number) {
    return new Stretch(number == 1 ? begun : end(number - 1), end(number));
  }

  private Instant end(int number) {
    var length = rule.length();
    return new Span(length.count() * number, length.unit()).after(begun, zone);
  }
}

package dev.midcycle.payment;

import dev.midcycle.testkit.Caller;
import java.util.Optional;
import java.util.UUID;

/// Somebody whose money is moved while the server is killed: what is asked for, and whether it was
/// answered.
final class KilledPayer {
  /// What moves their money.
  enum Kind {
    /// An invoice that is collected by itself.
    COLLECTION,
    /// An open invoice that the customer pays.
    PAY_NOW,
    /// An upgrade that takes effect once it is paid.
    CHANGE,
    /// A part of what was paid, paid back.
    REFUND
  }

  final Kind kind;
  final String customer;
  private final String path;
  private final String body;
  private final String attempt = UUID.randomUUID().toString();
  private volatile Optional<Caller.Answer> answer = Optional.empty();

  KilledPayer(Kind kind, String customer, String path, String body) {
    this.kind = kind;
    this.customer = customer;
    this.path = path;
    this.body = body;
  }

  /// As a client does that repeats itself after an accident.
  void ask(Caller caller) {
    ask(caller, attempt);
  }

  /// As somebody does who has forgotten that they have asked before.
  void askAnew(Caller caller) {
    ask(caller, UUID.randomUUID().toString());
  }

  /// Whoever is told that the database is away asks again.
  private void ask(Caller caller, String key) {
    answer =
        Optional.of(caller.with("Idempotency-Key", key).post(path, body))
            .filter(one -> one.status() != 503);
  }

  Optional<Caller.Answer> answer() {
    return answer;
  }
}

package dev.midcycle.payment;

import dev.midcycle.dunning.Dun;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document that could not be collected, as long as something of it is open.
///
/// @param subscriptions that it is for
/// @param since when it failed first
/// @param dun how often it failed, and when last
/// @param refused the methods that will never pay it
/// @param code why it failed last
/// @param next what comes next of it by itself, as was decided when it failed last
/// @param backupDue whether the backup method is to be tried before that
/// @param paused whether staff has stopped it: nothing comes by itself
/// @param endedAt when the end that is `next` came
public record PastDue(
    DocumentId document,
    CustomerId customer,
    List<SubscriptionId> subscriptions,
    Instant since,
    Dun dun,
    Set<PaymentMethodId> refused,
    String code,
    Dun.Next next,
    boolean backupDue,
    boolean paused,
    Optional<Instant> endedAt) {
  public PastDue {
    subscriptions = List.copyOf(subscriptions);
    refused = Set.copyOf(refused);
  }

  /// When something comes of it by itself; the backup method comes at once.
  public Optional<Instant> dueAt() {
    return paused || endedAt.isPresent()
        ? Optional.empty()
        : backupDue ? Optional.of(dun.last()) : nextAt();
  }

  private Optional<Instant> nextAt() {
    return switch (next) {
      case Dun.Next.Retry(var at) -> Optional.of(at);
      case Dun.Next.End(var at, _) -> Optional.of(at);
      case Dun.Next.Nothing() -> Optional.empty();
    };
  }

  /// When it is tried again by itself.
  public Optional<Instant> nextAttempt() {
    return next instanceof Dun.Next.Retry && !paused ? dueAt() : Optional.empty();
  }

  /// Whether its end is to come by `now`.
  public boolean isToEnd(Instant now) {
    return next instanceof Dun.Next.End && dueAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  /// After another failure, or a date that was passed over.
  public PastDue failed(Dun now, String why, Dun.Next then) {
    return new PastDue(
        document, customer, subscriptions, since, now, refused, why, then, false, paused, endedAt);
  }

  /// With a method that will never pay it.
  public PastDue refusedBy(PaymentMethodId method) {
    var all = new HashSet<>(refused);
    all.add(method);
    return new PastDue(
        document, customer, subscriptions, since, dun, all, code, next, backupDue, paused, endedAt);
  }

  /// With another reason of the last failure.
  public PastDue because(String why) {
    return new PastDue(
        document,
        customer,
        subscriptions,
        since,
        dun,
        refused,
        why,
        next,
        backupDue,
        paused,
        endedAt);
  }

  /// The backup method is to be tried now, or was.
  public PastDue backup(boolean due) {
    return new PastDue(
        document, customer, subscriptions, since, dun, refused, code, next, due, paused, endedAt);
  }

  /// Stopped by staff, or going on.
  public PastDue paused(boolean stopped) {
    return new PastDue(
        document,
        customer,
        subscriptions,
        since,
        dun,
        refused,
        code,
        next,
        backupDue,
        stopped,
        endedAt);
  }

  /// Its end has come.
  public PastDue ended(Instant at) {
    return new PastDue(
        document,
        customer,
        subscriptions,
        since,
        dun,
        refused,
        code,
        next,
        false,
        paused,
        Optional.of(at));
  }
}

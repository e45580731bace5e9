package dev.midcycle.drafting;

import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A customer's credit: what pays later documents by itself. Some of it may have been granted for a
/// time only.
///
/// What expires soonest pays first, and what does not expire pays last; paid back is the other way
/// round. 10.00 that expire on 1 May and 30.00 that do not, and a document of 15.00 in April: 25.00
/// are left, none of which expires.
///
/// @param amount all of it
/// @param expiring what of it expires, soonest first
public record CreditBalance(Money amount, List<Expiring> expiring) {
  private static final Comparator<Expiring> SOONEST =
      Comparator.comparing(Expiring::at).thenComparing(one -> one.grant().uuid());

  public CreditBalance {
    expiring = expiring.stream().filter(one -> one.left().isPositive()).sorted(SOONEST).toList();
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a credit balance is never below zero: " + amount);
    }
  }

  /// What is left of a grant that expires.
  ///
  /// @param at from then on it pays nothing
  public record Expiring(CreditEntryId grant, Instant at, Money left) {
    boolean isOver(Instant now) {
      return !at.isAfter(now);
    }

    private Expiring less(Money some) {
      return new Expiring(grant, at, left.minus(some));
    }
  }

  /// Nothing of it expires.
  public static CreditBalance of(Money amount) {
    return new CreditBalance(amount, List.of());
  }

  /// What of it pays at `now`.
  public Money usable(Instant now) {
    return amount.minus(expired(now));
  }

  /// What of it has expired by `now`.
  public Money expired(Instant now) {
    return sum(expiring.stream().filter(one -> one.isOver(now)).toList()).min(amount);
  }

  /// It pays `some` at `at`.
  public CreditBalance use(Money some, Instant at) {
    var rest = some;
    var left = new ArrayList<Expiring>();
    for (var one : expiring) {
      var used = one.isOver(at) ? none() : rest.min(one.left());
      rest = rest.minus(used);
      left.add(one.less(used));
    }
    return new CreditBalance(amount.minus(some), left);
  }

  /// `some` of it is paid back.
  public CreditBalance payBack(Money some) {
    var after = amount.minus(some);
    var room = after;
    var left = new ArrayList<Expiring>();
    for (var one : expiring) {
      var stays = one.left().min(room);
      room = room.minus(stays);
      left.add(new Expiring(one.grant(), one.at(), stays));
    }
    return new CreditBalance(after, left);
  }

  /// More of it is granted.
  public CreditBalance grant(Expiring more) {
    var all = new ArrayList<>(expiring);
    all.add(more);
    return new CreditBalance(amount.plus(more.left()), all);
  }

  /// More of it, which does not expire.
  public CreditBalance plus(Money more) {
    return with(amount.plus(more));
  }

  /// So much of it, where some is set aside or no longer is.
  public CreditBalance with(Money other) {
    return new CreditBalance(other, expiring);
  }

  /// What has expired by `now` is gone.
  public CreditBalance expire(Instant now) {
    return new CreditBalance(
        usable(now), expiring.stream().filter(one -> !one.isOver(now)).toList());
  }

  private Money sum(List<Expiring> some) {
    return some.stream().map(Expiring::left).reduce(none(), Money::plus);
  }

  private Money none() {
    return Money.zero(amount.currency());
  }
}

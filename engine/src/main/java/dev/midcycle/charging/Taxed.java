package dev.midcycle.charging;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;

/// What a document charged at one tax rate, and what of it came back since.
///
/// @param net the sum of what it charged, less the discounts
/// @param tax what that bore, or contained
/// @param returned what of `net` later documents have taken back
/// @param ends when the last service ends that it charged
public record Taxed(Cause document, Tax rate, Money net, Money tax, Money returned, Instant ends) {

  /// The tax that comes back with `more` of the net: a difference of shares, so that all that ever
  /// comes back brings exactly the tax that was billed.
  public Money back(Money more) {
    return share(returned.plus(more)).minus(share(returned));
  }

  public Taxed returning(Money more) {
    return new Taxed(document, rate, net, tax, returned.plus(more), ends);
  }

  /// Whether it is of the same document and rate.
  public boolean isOf(Taxed other) {
    return document.equals(other.document) && rate.equals(other.rate);
  }

  private Money share(Money part) {
    return net.isZero() ? rate.on(part) : tax.share(part.minor(), net.minor(), HALF_UP);
  }
}

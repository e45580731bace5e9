package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The gateways of one tenant as one: each card is charged by the one that knows it.
///
/// @param accounts the newest first, those included that are removed
/// @param beside the one of cards that no account knows, if there is one
record RoutedGateway(
    List<GatewayAccount> accounts,
    Function<GatewayAccount, Gateway> reached,
    Optional<Gateway> beside)
    implements Gateway {

  /// Those that take new payments.
  private Optional<GatewayAccount> current() {
    return accounts.stream().filter(one -> !one.isRemoved()).findFirst();
  }

  boolean takesPayments() {
    return beside.isPresent() || current().isPresent();
  }

  boolean isThere() {
    return beside.isPresent() || !accounts.isEmpty();
  }

  @Override
  public Outcome charge(Charge charge) {
    if (charge.gateway().flatMap(this::account).filter(GatewayAccount::isRemoved).isPresent()) {
      return new Outcome.Declined(
          new Decline("method_gone", "The card belongs to a payment gateway that was removed."));
    }
    return by(charge.gateway()).charge(charge);
  }

  @Override
  public Outcome find(Charge charge) {
    return by(charge.gateway()).find(charge);
  }

  @Override
  public Outcome abandon(Charge charge) {
    return by(charge.gateway()).abandon(charge);
  }

  @Override
  public Outcome approved(Charge charge) {
    return by(charge.gateway()).approved(charge);
  }

  @Override
  public RefundOutcome refund(Refund refund) {
    return by(refund.gateway()).refund(refund);
  }

  @Override
  public Optional<Card> describe(String token) {
    return beside.flatMap(one -> one.describe(token));
  }

  @Override
  public boolean isDisputedAtWill(Charge charge) {
    return by(charge.gateway()).isDisputedAtWill(charge);
  }

  @Override
  public Optional<Known> take(CustomerId customer, String token, Instant at) {
    return beside
        .flatMap(one -> one.take(customer, token, at))
        .or(() -> current().flatMap(one -> reached.apply(one).take(customer, token, at)));
  }

  @Override
  public Optional<String> setUp(SetUp wanted) {
    return current().flatMap(one -> reached.apply(one).setUp(wanted));
  }

  @Override
  public boolean hasPage() {
    return current().map(reached).filter(Gateway::hasPage).isPresent();
  }

  private Gateway by(Optional<GatewayId> id) {
    return id.map(one ->
            account(one)
                .map(reached)
                .orElseThrow(() -> new IllegalStateException("no gateway " + one)))
        .or(() -> beside)
        .orElseThrow(() -> new IllegalStateException("no gateway for a card of the sandbox"));
  }

  private Optional<GatewayAccount> account(GatewayId id) {
    return accounts.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}

package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who moves the money. Calls are made outside any transaction, and may take long or fail.
public interface Gateway {

  /// One charge. The same key never charges twice.
  ///
  /// @param tenant whose money it is to be
  /// @param key derived from the payment, never from a request
  /// @param gateway which of the tenant's knows the card; empty for the sandbox
  /// @param token the card, as this gateway knows it
  /// @param at when the payment was begun, by the tenant's clock
  record Charge(
      TenantId tenant,
      String key,
      Optional<GatewayId> gateway,
      String token,
      Money amount,
      Instant at) {}

  sealed interface Outcome {
    /// The money has moved.
    ///
    /// @param reference the gateway's own name of the charge
    record Succeeded(String reference) implements Outcome {}

    record Declined(Decline why) implements Outcome {}

    /// The payer's bank wants to see the payer first.
    ///
    /// @param reference the gateway's own name of the charge
    /// @param url the page to go to
    record ActionRequired(String reference, String url) implements Outcome {}

    /// It did not answer: the money may have moved or not.
    record Unknown() implements Outcome {}
  }

  record Card(String brand, String last4, int expiryMonth, int expiryYear) {}

  /// A card that a gateway knows, and may charge.
  ///
  /// @param gateway which of the tenant's; empty for the sandbox
  /// @param token what it is charged by
  record Known(Optional<GatewayId> gateway, String token, Card card) {}

  Outcome charge(Charge charge);

  /// What became of a charge that was asked for. One that never arrived is declined, as
  /// `never_received`: it will not be made any more.
  Outcome find(Charge charge);

  /// Gives up a charge for which the payer was to do something and has not: it has succeeded after
  /// all, or is declined, as `authentication_abandoned`, and will not be made any more.
  default Outcome abandon(Charge charge) {
    return find(charge);
  }

  /// Money that goes back to who paid it. The same key pays back once.
  ///
  /// @param key derived from the refund
  /// @param reference the gateway's own name of the charge
  record Refund(String key, Optional<GatewayId> gateway, String reference, Money amount) {}

  sealed interface RefundOutcome {
    /// It is on its way.
    ///
    /// @param reference the gateway's own name of the refund
    record Succeeded(String reference) implements RefundOutcome {}

    /// It came back, or was refused.
    record Failed(String reason) implements RefundOutcome {}

    /// It is not known yet.
    record Unknown() implements RefundOutcome {}
  }

  /// Pays back, or tells what became of it where it was asked for before.
  default RefundOutcome refund(Refund refund) {
    return new RefundOutcome.Succeeded(refund.key());
  }

  /// The card behind a token; empty when the gateway knows none.
  Optional<Card> describe(String token);

  /// What becomes of a charge that its payer has approved on a page of ours: in the sandbox. Others
  /// have pages of their own, and know it by themselves.
  default Outcome approved(Charge charge) {
    return find(charge);
  }

  /// Whether its payer's bank takes a payment back when it is told to: in the sandbox, to try that.
  default boolean isDisputedAtWill(Charge charge) {
    return false;
  }

  /// The card that a customer has entered there, by what the customer came back with; empty when
  /// the gateway knows none of this customer's.
  ///
  /// @param at now, by the tenant's clock
  default Optional<Known> take(CustomerId customer, String token, Instant at) {
    return describe(token).map(card -> new Known(Optional.empty(), token, card));
  }

  /// Where a customer enters a card; empty where that is not a page of the gateway's.
  default Optional<String> setUp(SetUp wanted) {
    return Optional.empty();
  }

  /// Whom a page to enter a card is for.
  ///
  /// @param known as what the gateway knows the customer, by the token of a card of theirs
  /// @param comesBackTo the path below our own address, where the customer is sent afterwards
  record SetUp(CustomerId customer, Optional<String> known, String comesBackTo) {}

  /// Whether customers enter their cards on a page of the gateway's.
  default boolean hasPage() {
    return false;
  }

  /// What a notice says that the gateway has sent. Throws [GatewayNews.Forged] for one that it has
  /// not.
  ///
  /// @param body as it came, to the letter
  /// @param signature that came with it
  /// @param secret what its notices are signed with
  default List<GatewayNews> read(String body, String signature, String secret) {
    return List.of();
  }

  /// Whether it can be reached and signed in to; the reason for people, where it can not.
  default Optional<String> problem() {
    return Optional.empty();
  }
}

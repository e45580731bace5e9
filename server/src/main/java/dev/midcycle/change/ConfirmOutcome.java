package dev.midcycle.change;

import dev.midcycle.id.QuoteId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payment;
import java.util.Optional;

/// What comes of confirming a quote.
public sealed interface ConfirmOutcome {

  /// It is done, or scheduled.
  record Confirmed(Confirmation confirmation, Made made) implements ConfirmOutcome {}

  /// It was confirmed before; this is what came of it.
  record AlreadyConfirmed(Confirmation earlier) implements ConfirmOutcome {}

  /// The gateway has not answered. Nothing has changed yet; the subscription is reserved until it
  /// is known.
  ///
  /// @param payment that is still to be known
  record Checking(QuoteId quote, Optional<Payment> payment) implements ConfirmOutcome {}

  /// Declined. Nothing has changed.
  record PaymentFailed(Decline why) implements ConfirmOutcome {}

  /// What it depends on has changed, or its time is over. Nothing has changed.
  ///
  /// @param fresh the same, asked again
  record Stale(QuoteOutcome fresh) implements ConfirmOutcome {}

  /// Who is to pay must first say how.
  record BillingDetailsMissing(QuotedChange.Missing what) implements ConfirmOutcome {}

  /// Another subscription has got the id of the merchant's own that this one was to have.
  record ExternalIdTaken(String externalId) implements ConfirmOutcome {}

  /// Another change of the subscription waits for a payment that is being looked up.
  record Reserved() implements ConfirmOutcome {}

  /// The customer has no such quote.
  record NotFound() implements ConfirmOutcome {}
}

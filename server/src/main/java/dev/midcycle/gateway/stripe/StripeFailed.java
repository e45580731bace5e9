package dev.midcycle.gateway.stripe;

import com.stripe.exception.StripeException;

/// Stripe did not do what it was asked, and it is not known whether it has done anything.
final class StripeFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StripeFailed(StripeException why) {
    super("Stripe: " + why.getMessage(), why);
  }
}

/// Stripe: cards are entered on its pages, and charged while the customer is away.
///
/// [StripeGateway] is a `payment.Gateway` over Stripe's own library. A card is set up by a Checkout
/// session in set-up mode, to which the customer is sent and from which they come back; no card
/// number is ever here. A charge is a PaymentIntent, made and confirmed by one request whose
/// idempotency key is the payment's id; the payment is named in its metadata, too.
///
/// An example: 15.00 USD are charged to `cus_1:pm_1`. Stripe makes `pi_1` over 1500 `usd` and says
/// `succeeded`; or that the card was declined as `lost_card`, which is for good; or that the
/// customer's bank wants to see them first, on a page whose address it tells. Asked later what
/// became of the payment, the intents of `cus_1` are looked through for the one that names it.
///
/// What never arrived is closed: an intent under the same key that is never confirmed, and is
/// cancelled. A request that was held up on its way is then refused, as another under its key.
///
/// Hands on to nobody; `app` makes one for each account.
///
/// Always: an answer counts only if payment, tenant, amount and currency are those that were asked
/// for; the library is loaded with the first call, not at the start.
@NullMarked
package dev.midcycle.gateway.stripe;

import org.jspecify.annotations.NullMarked;

/// Payments and payment methods over HTTP.
///
/// An example: a declined card makes a payment with `status` failed and a `reason`; the invoice
/// stays open. A new default method has what is open tried again.
///
/// Always: of a card only its brand, last digits and expiry are known here.
@NullMarked
package dev.midcycle.api.payment;

import org.jspecify.annotations.NullMarked;

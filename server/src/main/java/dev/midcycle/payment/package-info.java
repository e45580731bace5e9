/// What customers pay with, each attempt to collect, and what a gateway must be able to do. Stories
/// begin payments and say what follows of them; `gateway` reaches the outside. [PaymentAttempts]
/// takes the three steps of each.
///
/// Always: an attempt is written down before the gateway is asked; at most one is open for a
/// document and for a subscription; no card number is ever here.
///
/// Writes the tables `payment`, `payment_method` and `payment_share`.
@NullMarked
package dev.midcycle.payment;

import org.jspecify.annotations.NullMarked;

/// What customers pay with, each attempt to collect, and what a gateway must be able to do. Stories
/// begin payments and write down what became of them; `gateway` reaches the outside.
///
/// Always: an attempt is written down before the gateway is asked; at most one is open for a
/// document and for a subscription; no card number is ever here.
@NullMarked
package dev.midcycle.payment;

import org.jspecify.annotations.NullMarked;

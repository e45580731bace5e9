/// HTTP requests to addresses that merchants name, and to VIES ([Vies]), the register of VAT ids.
///
/// An example: `https://hooks.acme.example/in` is looked up, and one of its addresses is 10.0.0.7:
/// the request is refused, for that is somebody's inside. Where all of them are of the open
/// internet, one of these is connected to, and no other that a second look-up might tell.
///
/// Always: a redirect is an answer like any other and is not followed; no more than a few KB of an
/// answer are read; whatever the other side does, it is over after fifteen seconds; no setting of
/// proxies in the environment is heeded, and no cookie is kept.
///
/// A door: `webhook` says what is sent; VIES is asked when somebody runs `midcycle tenant
/// check-vat`.
@NullMarked
package dev.midcycle.outgoing;

import org.jspecify.annotations.NullMarked;

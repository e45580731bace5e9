/// A stand-in for Stripe's API, outside of what is tested: it remembers what it charged, and may
/// lie. With `-Dstripe.description=FILE`, Stripe's published description of its API, what it is
/// asked and what it answers is held to that.
@NullMarked
package dev.midcycle.testkit.stripe;

import org.jspecify.annotations.NullMarked;

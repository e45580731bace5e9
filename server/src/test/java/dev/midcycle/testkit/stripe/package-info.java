/// A stand-in for Stripe's API, outside of what is tested: it remembers what it charged, and may
/// lie. What it is asked and what it answers is checked by Stripe's published description.
@NullMarked
package dev.midcycle.testkit.stripe;

import org.jspecify.annotations.NullMarked;

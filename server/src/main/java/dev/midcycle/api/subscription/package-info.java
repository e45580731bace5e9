/// Subscriptions over HTTP: what one is now and will be, what may be done with it and why not, and
/// what else is on offer.
///
/// An example: Basic for 40.00 a month since 1 April is shown on 16 April with `status` active,
/// `period` from 1 April to 1 May, `next_billing` of 40.00 on 1 May and `actions.change.allowed`;
/// its offers have Pro for 70.00 with `action` upgrade.
///
/// What may be had and done is answered by `offer`; here it gets its codes and words.
///
/// Always: an action is allowed exactly where a quote for it would be given; what is refused has
/// the code that the quote would be refused with.
@NullMarked
package dev.midcycle.api.subscription;

import org.jspecify.annotations.NullMarked;

/// What a subscription is, over time. A [History] holds what was written down: dated [Fact]s, only
/// ever added to. Folded up to an instant they are a [Timeline]: the [Terms] in force, the terms as
/// they are priced (which differ where a change was not settled), the coupons, and what fell due
/// once, with what was charged once already and stays so. Comes after `catalog`, whose versions the
/// facts name; `due` reckons from it.
///
/// Always: the same facts give the same timeline, whenever it is asked; what is taken back is named
/// by a later fact and leaves nothing; billing dates are counted from an anchor, never chained.
@NullMarked
package dev.midcycle.terms;

import org.jspecify.annotations.NullMarked;

/// The contract's objects: one record for each, and how it is made of what Midcycle knows.
///
/// Always: what is shown is looked up, never computed here; money is an exact decimal with its
/// currency, an instant is UTC, a day is the customer's own. What has no value is left out.
@NullMarked
package dev.midcycle.api.view;

import org.jspecify.annotations.NullMarked;

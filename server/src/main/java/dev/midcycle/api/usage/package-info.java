/// Usage as customers see it: by the day, with what it comes to; alerts, budgets, and what may
/// still be used.
///
/// An example: 3 cameras on 16 April, of which 1 is included, at 12.00 each: `used` 3, `billable`
/// 2.
///
/// Always: an amount shown is computed by the code that bills it; days are the customer's own.
@NullMarked
package dev.midcycle.api.usage;

import org.jspecify.annotations.NullMarked;

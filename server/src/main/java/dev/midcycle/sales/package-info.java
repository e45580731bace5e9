/// Customers who wish to talk to sales, and the work on it: new, contacted, won or lost.
///
/// Always: one open request for a customer, and nothing said is lost; neither plan nor bill changes
/// by it. `change` wins it when staff gives the customer the plan that it asked for.
@NullMarked
package dev.midcycle.sales;

import org.jspecify.annotations.NullMarked;

/// Sales requests: customers who ask for a plan that is not self-service, and the work on it: new,
/// contacted, won or lost.
///
/// An example: Harbor's admin asks for Enterprise on Monday, and her colleague on Tuesday. There is
/// one request with two messages. Staff sets it to contacted, and then gives Harbor the plan by a
/// change of their own, for the end of the period: when that takes effect, the request is won
/// (`invoice`); undone before, it leaves it contacted. Or staff offers another plan, made for
/// Harbor; the portal says that it is ready, and the request is won when Harbor has it. It cannot
/// become lost any more.
///
/// Always: one open request for a customer, by a unique index, and nothing that was said is lost; a
/// status only goes forward; neither plan nor bill changes by a request.
///
/// Writes the tables `sales_request` and `sales_request_message`.
@NullMarked
package dev.midcycle.sales;

import org.jspecify.annotations.NullMarked;

/// The pay page: what somebody with the link to a document is shown of it, and how they pay it.
///
/// An example: `INV-000042` of Acme leaves 70.00 to be paid by 30 April. Acme's accountant opens
/// the link of the mail. They see the lines and the PDF file, enter a card and pay 70.00: that card
/// is charged this once, and nobody at Acme sees it. Whoever opens the link again, or had it open
/// in another tab, is told that it is paid.
///
/// Always: a link shows its document and nothing else of the customer; what was told to be open is
/// charged, or nothing.
@NullMarked
package dev.midcycle.api.paypage;

import org.jspecify.annotations.NullMarked;

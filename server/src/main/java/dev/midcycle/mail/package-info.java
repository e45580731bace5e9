/// What customers are told by mail: their invoices and credit notes, receipts, payments that
/// failed, cards that expire, trials that end, and what became of a subscription.
///
/// An example: `INV-000042` of 70.00 is issued on 1 May to Acme, whose mail address is
/// `books@acme.example` and whose member Ann pays. [MailSubscriber] takes the event
/// `document.issued` and leaves two mails, one for each. [Mailing] puts each together in Acme's
/// language ([Writing]), has the PDF file made, and hands it to a [Post], which `smtp` brings. The
/// server is away: both wait, and go out when it is back. It refuses Ann's address: hers has
/// failed, with the reason.
///
/// A test tenant's mails are kept as sent and never leave, since the addresses in test data may be
/// somebody's. Kept as `not_sent` are all while no server is set, and what is overtaken before it
/// goes out ([Standing]): a receipt of what is not paid any more, a payment that failed and was
/// made since.
///
/// Always: an event is told each recipient once; a mail is there exactly when its event was read;
/// what it says is left to be paid was so when it went out, and is kept; no tenant's mails wait for
/// all of another's. SMTP cannot promise that what is sent arrives once: a process that dies after
/// the server took a mail, and before that is written down, sends it again.
///
/// Writes the table `mail`.
@NullMarked
package dev.midcycle.mail;

import org.jspecify.annotations.NullMarked;

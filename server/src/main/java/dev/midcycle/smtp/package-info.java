/// Hands mails to an SMTP server, by Angus Mail, which is loaded with the first of them.
///
/// An example: the server answers 250, and the mail is sent. It answers 550 to the address: the
/// mail is refused, and not tried again. It answers 451 to it: this mail waits. Nobody answers, or
/// the server does not let us send (530, or 550 to the sender): all mails wait. The recipient is no
/// address: the mail is refused, without a server. Where answers are to go is none: it goes
/// without.
///
/// Always: no value becomes a header of its own; nothing is sent without the security that was set;
/// no address and no password stands in a reason.
@NullMarked
package dev.midcycle.smtp;

import org.jspecify.annotations.NullMarked;

/// Mails over HTTP: what customers were told, for staff and for the customer's own admins, and a
/// look at each kind before it is sent.
///
/// An example: `GET /v1/mails?state=failed` answers with the mail to `books@acme.example`, which
/// the server has refused, with its reason and what to do; once the address is right, `POST
/// /v1/mails/{mail}/resend` sends it again.
///
/// Always: a mail reads here as it was sent, save the link to pay, which its recipient alone knows.
@NullMarked
package dev.midcycle.api.mail;

import org.jspecify.annotations.NullMarked;

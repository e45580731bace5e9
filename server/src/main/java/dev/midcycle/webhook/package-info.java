/// Webhooks: where merchants want events sent to, what is on its way there, and what became of it.
///
/// An example: `document.paid` of Acme is the 812th event of the tenant. [WebhookSubscriber] leaves
/// it for the one endpoint that wants documents: a [Delivery], due at once. [Dispatch] takes the
/// endpoint, and [EndpointBatch] sends what is due of it, signed ([Signature]). The answer is 500:
/// it is written down as an attempt, and the next is due after some five seconds, then five
/// minutes, half an hour, and so on for three days ([Schedule]). By then the endpoint is disabled
/// and staff is told ([Verdicts]); enabled again it gets all that it missed.
///
/// Times are those of the system's clock, also of test tenants: a receiver is a program of today,
/// and checks the age of what it gets.
///
/// Always: an event is sent at least once to each endpoint that wants it, under the same
/// `webhook-id`; the events of one object begin in their order, and one that is tried again comes
/// later, which its `sequence` tells; one endpoint costs no other anything; no secret is stored in
/// the clear.
///
/// Comes after `outbox`, `secret` and `audit`; who sends is given ([Sender]).
///
/// Writes the tables `webhook_endpoint`, `webhook_delivery`, `webhook_attempt` and `webhook_due`.
@NullMarked
package dev.midcycle.webhook;

import org.jspecify.annotations.NullMarked;

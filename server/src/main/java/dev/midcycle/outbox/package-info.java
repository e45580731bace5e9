/// What others are to be told: webhooks, mail, open pages. Whoever changes something leaves an
/// [Event] in the same transaction; those who send it come later, and read it here.
///
/// An example: the renewal of 70.00 on 1 May is issued, and with it an event `document.issued` that
/// names the document and the customer is written. If the transaction is rolled back, neither is
/// there; if the process dies after the commit, both are. A moment later the event gets its numbers
/// ([Numbering]): it is the 812th of the tenant and the first of this document. Then every
/// [Subscriber] takes it, once ([Relay]).
///
/// | step | what | transaction |
/// |---|---|---|
/// | write | [Events#write] | that of the change |
/// | number | [Numbering] | one at a time for each tenant |
/// | take | [Subscriber#take], for each subscriber by itself | one, with how far it has read |
/// | read | [EventLog], for whoever asks | |
/// | listen | [Listening], for open pages, four times a second while somebody does | |
///
/// **A new kind of event** is a line of [EventKind], a case of [Occurrence], its name in
/// [OutboxJson], and a webhook in the contract.
///
/// **A new subscriber** is a class that implements [Subscriber], in a room of its own (as
/// `webhook`), with a kind of work for what it could not take; `app` adds it to the list of the
/// [Relay]. It begins with the first event of each tenant; one that is to begin with today's says
/// so in its migration:
///
/// ```
/// insert into event_reader (tenant, reader, position) select tenant, 'mail', last from event_counter;
/// ```
///
/// [Subscriber#take] leaves in its own tables what is to be sent, and sends nothing itself: an
/// event is taken exactly once, and sent as often as the subscriber's own tries need.
///
/// Always: an event is there exactly when what it tells of is; what has a number is committed, and
/// nothing comes in before it any more; the events of one object are numbered in the order in which
/// they happened, wherever those who change it hold each other back; what one subscriber cannot
/// take costs only itself.
///
/// Comes after `job`. Writes the tables `outbox`, `event_object`, `event_arrival`, `event_counter`
/// and `event_reader`.
@NullMarked
package dev.midcycle.outbox;

import org.jspecify.annotations.NullMarked;

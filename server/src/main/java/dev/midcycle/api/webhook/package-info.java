/// What others are told, and how: the list of events, and the stream of them for open pages.
///
/// An example: `GET /v1/events?after=811&kinds=document.*` answers with the events of documents
/// that came after the 811th of the tenant, and with `next`, the `after` of the next request.
///
/// An open page listens to `GET /v1/events/stream`: that `INV-000042` is paid it hears within a
/// second, and asks for the document anew.
///
/// Always: a member hears what is about their own customer, and no amounts; whoever asks again with
/// `next` misses nothing; an event looks the same wherever it is told.
@NullMarked
package dev.midcycle.api.webhook;

import org.jspecify.annotations.NullMarked;

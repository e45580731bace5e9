/// What others are told, and how: the list of events.
///
/// An example: `GET /v1/events?after=811&kinds=document.*` answers with the events of documents
/// that came after the 811th of the tenant, and with `next`, the `after` of the next request.
///
/// Always: whoever asks again with `next` misses nothing; an event looks the same wherever it is
/// told.
@NullMarked
package dev.midcycle.api.webhook;

import org.jspecify.annotations.NullMarked;

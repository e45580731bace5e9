/// The HTTP API by subject: `api.quote`, `api.subscription` and so on, each with its routes, what
/// they read and the JSON objects that they show; `api.view` has the objects that several subjects
/// show. The contract is `docs/api/openapi.yaml`; the machinery is `http`.
///
/// A route reads the request into values, calls one service, and turns each case of its answer into
/// a view or a problem. It decides nothing itself.
///
/// An example: `POST /v1/quotes` with `{"customer": "cus_…", "change": {"plan": "pro"}}`.
/// `ChangeRequestReader` makes a `ChangeRequest.Change` of it, `Quotes.quote` answers with a case
/// of `QuoteOutcome`. A quote becomes 201 with `bill.total` of `{"currency": "USD", "amount":
/// "15.00"}`; a refusal becomes 422 with a code such as `no_change`; a customer of another tenant
/// becomes 404, just as one that does not exist.
///
/// Always: what belongs to somebody else is told as missing; a refusal has one code, whoever meets
/// it; every change is made once for its idempotency key, and leaves an activity.
@NullMarked
package dev.midcycle.api;

import org.jspecify.annotations.NullMarked;

/// The machinery of the HTTP API: the server, the table of routes and who may call each, bodies
/// that are checked against the contract, problems, repeated requests. It knows no subject.
///
/// A [Route] is one line: method, path, [Who] may call it, its [Effect], its [Handler]. A request
/// passes them in that order: the route is found, [Gate] finds out who calls, the body is checked,
/// the handler is called once for its idempotency key, and what went wrong becomes a [Problem].
/// What a handler does in one go is part of the transaction that remembers its answer: [Call#unit],
/// which it hands on to the services it calls. One `inSteps` has transactions of its own.
///
/// An example: `Route.post("/v1/quotes/{quote}/confirm", Who.merchantOrAdmins(),
/// handler).inSteps()` may be called by a key with the scope `write` or by a member who is an
/// admin. A viewer gets 403 and nothing is written. Somebody without a key gets 401. A body that
/// the contract does not allow gets 400, with the place of each problem.
///
/// An answer that lasts ([Answer.Live]) is written by the request's own virtual thread; whoever
/// stops the server ends it first.
///
/// Always: a route that is not in the table does not exist; whoever may not call it changes
/// nothing; every failure is one JSON object with a stable code (`docs/api/problems.md`), without a
/// trace of our insides; the log has routes, never paths.
@NullMarked
package dev.midcycle.http;

import org.jspecify.annotations.NullMarked;

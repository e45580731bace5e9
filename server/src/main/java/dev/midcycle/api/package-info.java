/// The HTTP and JSON door: one class of routes for each subject, and the table they make together.
/// The contract is `docs/api/openapi.yaml`; the machinery is `api.http`, the shapes are `api.view`.
///
/// Always: what is somebody else's is told as missing; a refusal has the name and the words that
/// every door has for it.
@NullMarked
package dev.midcycle.api;

import org.jspecify.annotations.NullMarked;

/// The way into the portal: links that work once, the session that comes of one, and requests to
/// the sales team.
///
/// An example: `POST /v1/portal-sessions` with a customer and a member answers 201 with a `url`;
/// who opens it first is signed in as that member, who opens it again is not.
///
/// Always: what a member may not do is refused by the route, not only hidden in a page.
@NullMarked
package dev.midcycle.api.portal;

import org.jspecify.annotations.NullMarked;

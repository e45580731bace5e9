/// The machinery of the HTTP door: the server, the table of routes and who may call each, bodies
/// checked against the published contract, problems, and repeated attempts.
///
/// Always: a route that is not in the table does not exist; whoever may not call it changes
/// nothing; whatever goes wrong is told as one kind of problem, without a trace of our insides.
@NullMarked
package dev.midcycle.http;

import org.jspecify.annotations.NullMarked;

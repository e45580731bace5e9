/// Midcycle put together: the command line, the settings, and the one place where objects are
/// connected.
///
/// [Main] has the commands. [Application] builds every service with its constructor, from the
/// ground up: database, records, engine, services, routes. There is no container and no annotation
/// scanning, so what depends on what can be read there. [Background] has the loops that run by
/// themselves: bill runs, usage, alerts, collection, PDF files, payments whose outcome is asked
/// for.
///
/// An example: `midcycle simulate examples/scenarios` reads every file, runs it without a server,
/// prints what differs, and ends with 0 if all amounts are as expected, 1 if some differ, 2 if a
/// file is invalid. `midcycle start` opens the database, builds an `Application`, starts its loops,
/// and serves its routes until it is told to stop.
///
/// Always: only this package knows the system's clock and the environment; everybody else is handed
/// what they need.
@NullMarked
package dev.midcycle.app;

import org.jspecify.annotations.NullMarked;

/// Runs scenarios in the stores: each as a tenant of its own in a database that is thrown away
/// afterwards, by the quotes, bill runs and collection that serve real customers.
///
/// An example: the change to Pro on 16 April is a quote and its confirmation. 15.00 is paid through
/// a [ScriptedGateway], which answers as the scenario says; the renewal on 1 May is a bill run.
/// What is compared are the rows: 40.00, 15.00, 70.00, 70.00, as in memory. `BothWaysTest` does it
/// for every example.
///
/// Comes after `cycle`, `change` and `collect`.
///
/// Always: what is answered was written down and read back; time is the scenario's own, for the
/// tenant's clock and everybody else's alike.
@NullMarked
package dev.midcycle.simulate.stored;

import org.jspecify.annotations.NullMarked;

/// Lives scenarios in the stores: each as a merchant of its own in a database that is thrown away
/// afterwards, by the quotes, bill runs and collection that serve real customers.
///
/// Always: what is answered was written down and read back; time is the life's own, the merchant's
/// clock and everybody else's alike. Comes after `cycle`, `change` and `collect`.
@NullMarked
package dev.midcycle.simulate.stored;

import org.jspecify.annotations.NullMarked;

/// Tenants, their customers, and the customers' members.
///
/// Always: one customer for an external id, one member for an address; each change is audited in
/// its own transaction. What happens goes by the tenant's clock: a test tenant may have its own.
@NullMarked
package dev.midcycle.customer;

import org.jspecify.annotations.NullMarked;

/// The way to PostgreSQL: signing in, migrations, the pool and its transactions.
///
/// Always: a tenant's statements run as a role that row-level security binds, with the tenant set
/// in the same message as the first of them; a database that could lose acknowledged writes is
/// refused. Every `…Store` comes through [Transactions]; nobody else opens a connection.
@NullMarked
package dev.midcycle.db;

import org.jspecify.annotations.NullMarked;

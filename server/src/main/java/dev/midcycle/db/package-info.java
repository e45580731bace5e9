/// The way to PostgreSQL: signing in, migrations, the pool and its transactions.
///
/// Always: a tenant's statements run as a role that row-level security binds, with the tenant set
/// in the same message as the first of them; a database that could lose acknowledged writes is
/// refused. [Transactions] opens a [Tx], which is handed on to all who take part: a service opens
/// it and sends, a `…Store` adds statements. Each statement has parameters of its own; ids go as
/// arrays, and nothing is told to later statements by settings, so that PostgreSQL may keep plans
/// and a statement means the same wherever it runs. Nobody else opens a connection.
@NullMarked
package dev.midcycle.db;

import org.jspecify.annotations.NullMarked;

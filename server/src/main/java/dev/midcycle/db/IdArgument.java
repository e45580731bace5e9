package dev.midcycle.db;

import dev.midcycle.id.Id;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// Lets a statement bind any id; the database keeps the bare `uuid`.
final class IdArgument extends AbstractArgumentFactory<Id> {
  IdArgument() {
    super(Types.OTHER);
  }

  @Override
  protected Argument build(Id id, ConfigRegistry config) {
    return (position, statement, context) -> statement.setObject(position, id.uuid());
  }
}

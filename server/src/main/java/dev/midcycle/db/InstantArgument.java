package dev.midcycle.db;

import dev.midcycle.time.Precision;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// Binds instants, and refuses what PostgreSQL would round.
final class InstantArgument extends AbstractArgumentFactory<Instant> {
  InstantArgument() {
    super(Types.TIMESTAMP);
  }

  @Override
  protected Argument build(Instant instant, ConfigRegistry config) {
    var stored = Timestamp.from(Precision.checked(instant));
    return (position, statement, context) -> statement.setTimestamp(position, stored);
  }
}

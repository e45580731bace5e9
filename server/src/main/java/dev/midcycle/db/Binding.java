package dev.midcycle.db;

import dev.midcycle.id.Id;
import dev.midcycle.time.Precision;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How values go to the driver.
final class Binding {
  private Binding() {}

  /// An empty `Optional` is null, an id its bare `uuid`, a list an array of texts. Instants that
  /// PostgreSQL would round are refused.
  static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> bind(statement, position, maybe.get());
      case Optional<?> _ -> statement.setNull(position, Types.OTHER);
      case Id id -> statement.setObject(position, id.uuid());
      case Instant instant ->
          statement.setTimestamp(position, Timestamp.from(Precision.checked(instant)));
      case List<?> list -> Rows.array("text", list).setter().set(position, statement);
      case Rows.Array array -> array.setter().set(position, statement);
      case String _, UUID _, Boolean _, Integer _, Long _, BigDecimal _, LocalDate _, byte[] _ ->
          statement.setObject(position, value);
      default ->
          throw new IllegalArgumentException("no statement takes a " + value.getClass().getName());
    }
  }
}

package dev.midcycle.db;

import dev.midcycle.id.Id;
import dev.midcycle.time.Precision;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How values go to the driver: each with its type. Of a value without one the driver asks
/// PostgreSQL, and from then on it waits for the answer to each statement of a message before it
/// sends the next.
final class Binding {
  private Binding() {}

  /// An empty `Optional` is null, an id its bare `uuid`, a list an array of texts. Instants that
  /// PostgreSQL would round are refused.
  ///
  /// @param type as what the statement casts it, where it does
  static void bind(PreparedStatement statement, int position, Object value, Optional<String> type)
      throws SQLException {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> bind(statement, position, maybe.get(), type);
      case Optional<?> _ -> bindNull(statement, position, type.orElse(""));
      case Id id -> statement.setObject(position, id.uuid());
      case Instant instant ->
          statement.setObject(position, Precision.checked(instant).atOffset(ZoneOffset.UTC));
      case List<?> list -> Rows.array("text", list).setter().set(position, statement);
      case Rows.Array array -> array.setter().set(position, statement);
      case String _, UUID _, Boolean _, Integer _, Long _, BigDecimal _, LocalDate _, byte[] _ ->
          statement.setObject(position, value);
      default ->
          throw new IllegalArgumentException("no statement takes a " + value.getClass().getName());
    }
  }

  /// Of the type that it would have if it were there: a plan is for types. A text may be cast as
  /// JSON.
  private static void bindNull(PreparedStatement statement, int position, String type)
      throws SQLException {
    switch (type) {
      case "" -> statement.setNull(position, Types.OTHER);
      case "text", "json", "jsonb" -> statement.setNull(position, Types.VARCHAR);
      case "int" -> statement.setNull(position, Types.INTEGER);
      case "bigint" -> statement.setNull(position, Types.BIGINT);
      default -> statement.setNull(position, Types.OTHER, type);
    }
  }
}

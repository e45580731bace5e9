package dev.midcycle.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of an answer. A column that may be null is asked for by `maybe…`; any other that is null
/// throws.
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(String column) {
    return there(column, maybeText(column));
  }

  public Optional<String> maybeText(String column) {
    try {
      return Optional.ofNullable(result.getString(column));
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }

  public byte[] bytes(String column) {
    return there(column, maybeBytes(column));
  }

  public Optional<byte[]> maybeBytes(String column) {
    return value(column, byte[].class);
  }

  public UUID uuid(String column) {
    return there(column, maybeUuid(column));
  }

  public Optional<UUID> maybeUuid(String column) {
    return value(column, UUID.class);
  }

  public Instant instant(String column) {
    return there(column, maybeInstant(column));
  }

  public Optional<Instant> maybeInstant(String column) {
    return value(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }

  public LocalDate date(String column) {
    return there(column, maybeDate(column));
  }

  public Optional<LocalDate> maybeDate(String column) {
    return value(column, LocalDate.class);
  }

  public long number(String column) {
    try {
      long number = result.getLong(column);
      return there(column, result.wasNull() ? Optional.empty() : Optional.of(number));
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }

  public Optional<Integer> maybeCount(String column) {
    return value(column, Integer.class);
  }

  public int count(String column) {
    return Math.toIntExact(number(column));
  }

  public BigDecimal decimal(String column) {
    return there(column, value(column, BigDecimal.class));
  }

  public Optional<BigDecimal> maybeDecimal(String column) {
    return value(column, BigDecimal.class);
  }

  public boolean flag(String column) {
    return there(column, value(column, Boolean.class));
  }

  public List<String> texts(String column) {
    return List.of((String[]) array(column));
  }

  public List<UUID> uuids(String column) {
    return List.of((UUID[]) array(column));
  }

  public List<Integer> counts(String column) {
    return List.of((Integer[]) array(column));
  }

  private Object array(String column) {
    try {
      return result.getArray(column).getArray();
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }

  private <T> Optional<T> value(String column, Class<T> type) {
    try {
      @Nullable T value = result.getObject(column, type);
      return Optional.ofNullable(value);
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }

  private static <T> T there(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
  }

  /// Makes a value of a row.
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row);
  }
}

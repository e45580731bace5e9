package dev.midcycle.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// The least that storing takes: the rows that a job inserts, into tables of the same columns and
/// indexes, by prepared statements and with nothing read or decided.
final class RowsFloor {
  private static final int AT_ONCE = 8;
  private static final Duration TIME = Duration.ofSeconds(3);
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private final Connection connection;
  private final Map<Insert, Integer> inserts = new LinkedHashMap<>();

  private RowsFloor(Connection connection) {
    this.connection = connection;
  }

  /// A statement and a row of texts.
  private record Insert(String sql, List<Cell> columns) {}

  private record Cell(String name, String type, Optional<String> value) {
    /// What has to be another one in each row.
    Optional<String> next() {
      return switch (name) {
        case "tenant" -> value;
        case "number" -> Optional.of(Long.toString(NUMBER.incrementAndGet()));
        case "key", "gateway_key" ->
            Optional.of(
                type.equals("uuid")
                    ? UUID.randomUUID().toString()
                    : Long.toString(NUMBER.incrementAndGet()));
        default ->
            type.equals("uuid") && value.isPresent()
                ? Optional.of(UUID.randomUUID().toString())
                : value;
      };
    }
  }

  static Figures beside(Bench bench, Gauge.Measured measured) throws Exception {
    return beside(bench, 1, measured.figures(), measured.counts());
  }

  /// Puts the floor into the figures of a job that inserts rows; another stands on an empty answer.
  ///
  /// @param together how many are written in one transaction
  static Figures beside(Bench bench, int together, Figures figures, Counts each) throws Exception {
    var rows = new LinkedHashMap<String, Integer>();
    each.rows()
        .forEach((table, number) -> {
          int count = (int) Math.round(number);
          if (count > 0) {
            rows.put(table, count);
          }
        });
    if (rows.isEmpty()) {
      return figures.with(Column.FLOOR, "an empty answer");
    }
    try {
      var floor = "%s (%s)".formatted(Figures.text(rate(bench, together, rows)), words(rows));
      return figures.with(Column.FLOOR, floor);
    } catch (SQLException e) {
      bench.note("the floor of %s **failed**: %s".formatted(figures.job(), e.getMessage()));
      return figures;
    }
  }

  private static String words(Map<String, Integer> rows) {
    return rows.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey())
        .collect(Collectors.joining(", "));
  }

  private static double rate(Bench bench, int together, Map<String, Integer> rows)
      throws Exception {
    var login = bench.place().login();
    Sql.execute(bench.place().owner(), "drop schema if exists floor cascade; create schema floor");
    for (var table : rows.keySet()) {
      Sql.execute(
          bench.place().owner(),
          "create table floor.%1$s (like public.%1$s including defaults including indexes)"
              .formatted(table));
    }
    var done = new AtomicLong();
    var threads = new ArrayList<Thread>();
    int atOnce = together > 1 ? 2 : AT_ONCE;
    var failed = new AtomicReference<>(Optional.<SQLException>empty());
    long begun = System.nanoTime();
    for (int i = 0; i < atOnce; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (var connection = Sql.connection(login)) {
                  done.addAndGet(new RowsFloor(connection).fill(rows, together));
                } catch (SQLException e) {
                  failed.set(Optional.of(e));
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Sql.execute(bench.place().owner(), "drop schema floor cascade");
    if (failed.get().isPresent()) {
      throw failed.get().get();
    }
    return done.get() / seconds;
  }

  /// Gives how many it has done.
  private long fill(Map<String, Integer> rows, int together) throws SQLException {
    for (var one : rows.entrySet()) {
      inserts.put(insert(one.getKey()), one.getValue());
    }
    connection.setAutoCommit(false);
    var prepared = new LinkedHashMap<Insert, PreparedStatement>();
    for (var insert : inserts.keySet()) {
      prepared.put(insert, connection.prepareStatement(insert.sql));
    }
    long done = 0;
    long end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end) {
      for (var one : prepared.entrySet()) {
        int count = together * inserts.getOrDefault(one.getKey(), 0);
        for (int i = 0; i < count; i++) {
          add(one.getValue(), one.getKey().columns);
        }
        one.getValue().executeBatch();
      }
      connection.commit();
      done += together;
    }
    return done;
  }

  private static void add(PreparedStatement statement, List<Cell> columns) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      statement.setString(i + 1, columns.get(i).next().orElse(null));
    }
    statement.addBatch();
  }

  /// A row that is there, as an example.
  private Insert insert(String table) throws SQLException {
    var types =
        Sql.rows(
            connection,
            """
            select attname, format_type(atttypid, atttypmod)
            from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """
                .formatted(table));
    var names = types.stream().map(row -> row.getFirst()).toList();
    var texts =
        names.stream().map(name -> "cast(" + name + " as text)").collect(Collectors.joining(", "));
    var row = Sql.rows(connection, "select %s from %s limit 1".formatted(texts, table)).getFirst();
    var columns = new ArrayList<Cell>();
    for (int i = 0; i < names.size(); i++) {
      var value = row.get(i).equals("null") ? Optional.<String>empty() : Optional.of(row.get(i));
      columns.add(new Cell(names.get(i), types.get(i).get(1), value));
    }
    var casts =
        columns.stream()
            .map(one -> "cast(? as " + one.type + ")")
            .collect(Collectors.joining(", "));
    return new Insert(
        "insert into floor.%s (%s) values (%s) on conflict do nothing"
            .formatted(table, String.join(", ", names), casts),
        columns);
  }
}

package dev.midcycle.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How PostgreSQL came by what it was asked for in one database: the plan of every statement as it
/// was carried out, those of key checks and triggers included, with the rows and pages it touched.
///
/// PostgreSQL writes them into its log (`auto_explain`), from whatever connection is opened after
/// [#of].
public final class PlanLog implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLAN = "  plan:";

  private static final List<String> SETTINGS =
      List.of(
          "session_preload_libraries = 'auto_explain'",
          "auto_explain.log_min_duration = 0",
          "auto_explain.log_analyze = on",
          "auto_explain.log_buffers = on",
          "auto_explain.log_timing = off",
          "auto_explain.log_nested_statements = on",
          "auto_explain.log_format = json");

  private static final String NONE = "auto_explain.log_min_duration = -1";

  private final Connection reading;
  private final Login owner;

  private PlanLog(Connection reading, Login owner) {
    this.reading = reading;
    this.owner = owner;
  }

  /// From now on, for whoever signs in to this database.
  public static PlanLog of(Login owner) {
    try {
      // Signed in before: its own plans are not told.
      var reading = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
      SETTINGS.forEach(one -> set(owner, one));
      return new PlanLog(reading, owner);
    } catch (SQLException e) {
      throw new IllegalStateException(owner.jdbcUrl(), e);
    }
  }

  private static void set(Login owner, String setting) {
    var name = owner.jdbcUrl().replaceFirst("^.*/", "");
    TestDatabase.execute(owner, "alter database " + name + " set " + setting);
  }

  /// Of whatever connection is opened by `work` no plans are told.
  public void quietly(Runnable work) {
    set(owner, NONE);
    try {
      work.run();
    } finally {
      SETTINGS.forEach(one -> set(owner, one));
    }
  }

  /// One statement that was carried out.
  ///
  /// @param pages of tables and indexes that it looked at, wherever they were
  /// @param where it looked at most of them
  public record Executed(String statement, long pages, String where, List<Scan> scans) {}

  /// Rows of a table, or of an index alone, that were looked at, those included that were not
  /// wanted.
  ///
  /// @param whole whether it was read from its beginning to its end, or to where enough was found
  /// @param searches how often an index was gone down from its root
  /// @param pages of the table and the index
  public record Scan(String table, double rows, boolean whole, long searches, long pages) {}

  /// What `work` has carried out, on all connections.
  public List<Executed> of(Runnable work) {
    long from = end();
    work.run();
    return read(from);
  }

  private long end() {
    return one("select (pg_stat_file(setting || '/../postgres.log')).size", Long::parseLong);
  }

  private List<Executed> read(long from) {
    var text =
        one(
            "select pg_read_file(setting || '/../postgres.log', %d, %d)"
                .formatted(from, end() - from),
            read -> read);
    var executed = new ArrayList<Executed>();
    var plan = new StringBuilder();
    boolean inside = false;
    for (var line : text.split("\n", -1)) {
      if (inside && line.startsWith("\t")) {
        plan.append(line);
      } else {
        if (inside) {
          executed.add(executed(JSON.readTree(plan.toString())));
          plan.setLength(0);
        }
        inside = line.endsWith(PLAN);
      }
    }
    return executed;
  }

  private <T> T one(String column, Function<String, T> read) {
    var sql = column + " from pg_settings where name = 'data_directory'";
    try (var asked = reading.createStatement();
        var row = asked.executeQuery(sql)) {
      row.next();
      return read.apply(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws SQLException {
    reading.close();
  }

  private static Executed executed(JsonNode told) {
    var scans = new ArrayList<Scan>();
    var plan = told.path("Plan");
    each(plan, node -> scan(node).ifPresent(scans::add));
    var leaves = new ArrayList<JsonNode>();
    each(
        plan,
        node -> Optional.of(node).filter(one -> one.has("Relation Name")).ifPresent(leaves::add));
    var where = leaves.stream().max(Comparator.comparingLong(PlanLog::pages)).map(PlanLog::place);
    return new Executed(
        told.path("Query Text").asString(""), pages(plan), where.orElse("no table"), scans);
  }

  private static long pages(JsonNode node) {
    return node.path("Shared Hit Blocks").asLong(0) + node.path("Shared Read Blocks").asLong(0);
  }

  /// Without those of the nodes below it.
  private static long own(JsonNode node) {
    long pages = pages(node);
    for (var child : node.path("Plans")) {
      pages -= pages(child);
    }
    return pages;
  }

  private static String place(JsonNode node) {
    return "%d pages by %s of %s, %s (%s)"
        .formatted(
            pages(node),
            node.path("Node Type").asString(""),
            node.path("Relation Name").asString(""),
            node.path("Index Name").asString("without an index"),
            node.path("Index Cond").asString(node.path("Filter").asString("")));
  }

  private static void each(JsonNode node, Consumer<JsonNode> seen) {
    seen.accept(node);
    node.path("Plans").forEach(child -> each(child, seen));
  }

  /// Empty for what is no scan, and for what was planned and not carried out.
  private static Optional<Scan> scan(JsonNode node) {
    double times = node.path("Actual Loops").asDouble(0);
    var where = node.path("Relation Name").asString(node.path("Index Name").asString(""));
    if (where.isEmpty() || times == 0) {
      return Optional.empty();
    }
    double each =
        node.path("Actual Rows").asDouble(0) + node.path("Rows Removed by Filter").asDouble(0);
    boolean whole = node.path("Node Type").asString("").equals("Seq Scan");
    return Optional.of(
        new Scan(where, each * times, whole, node.path("Index Searches").asLong(0), own(node)));
  }
}

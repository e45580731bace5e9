package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How PostgreSQL checks foreign keys: by a statement that it plans once a connection. Here it is
/// planned at the worst moment, when all tables were analysed while they were empty.
class KeyChecksTest {
  /// Those that some foreign key refers to, with the columns that it names.
  private static final String KEYS =
      """
      select distinct
        confrelid::regclass::text as name,
        (
          select string_agg(format('%I = $%s', attname, place), ' and ' order by place)
          from unnest(confkey) with ordinality as named(number, place)
          join pg_attribute on attrelid = confrelid and attnum = number),
        (
          select string_agg(format_type(atttypid, null), ', ' order by place)
          from unnest(confkey) with ordinality as named(number, place)
          join pg_attribute on attrelid = confrelid and attnum = number)
      from pg_constraint
      where contype = 'f'
      """;

  private static final Pattern SCAN = Pattern.compile("Index Scan using (\\w+) on");
  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private record Key(String table, String condition, String types) {
    String prepared() {
      return "prepare checked(%s) as select 1 from only %s x where %s for key share of x"
          .formatted(types, table, condition);
    }

    String executed(String tenant, String id) {
      return types.startsWith("uuid, uuid")
          ? "execute checked('%s', '%s')".formatted(tenant, id)
          : "execute checked('%s', 1)".formatted(tenant);
    }
  }

  @BeforeEach
  void all_are_analysed_while_they_are_empty() {
    database.execute("vacuum analyze");
  }

  @Test
  void finds_each_row_by_an_index_of_its_own_however_small_the_table_was() throws SQLException {
    var walks = new TreeMap<String, String>();
    try (var connection = connection()) {
      for (var key : keys(connection)) {
        execute(connection, key.prepared());
        var plan = text(connection, "explain " + key.executed(NOBODY, NOBODY));
        if (!isByIndexOfItsOwn(connection, plan)) {
          walks.put(key.table(), plan);
        }
        execute(connection, "deallocate checked");
      }
      assertThat(keys(connection)).hasSizeGreaterThan(8);
    }
    assertThat(walks).as("make its index anew, so that it is the newest: decision 31").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "document", "subscription"})
  void finds_many_rows_by_an_index_of_their_own(String table) throws SQLException {
    try (var connection = connection()) {
      execute(
          connection,
          "prepare many(uuid, uuid[]) as select 1 from %s where tenant = $1 and id = any($2)"
              .formatted(table));

      var plan = text(connection, "explain execute many('%s', '{}')".formatted(NOBODY));

      assertThat(isByIndexOfItsOwn(connection, plan)).as(plan).isTrue();
    }
  }

  @Test
  void reads_no_more_of_a_table_that_has_grown() throws SQLException {
    try (var connection = connection()) {
      var key =
          keys(connection).stream()
              .filter(one -> one.table().equals("customer"))
              .findFirst()
              .orElseThrow();
      execute(connection, key.prepared());
      add(connection, 1);
      execute(connection, key.executed(NOBODY, NOBODY));
      add(connection, 3000);
      var id =
          text(connection, "select id from customer order by created_at desc, id desc limit 1");

      var plan = text(connection, "explain (analyze, buffers) " + key.executed(NOBODY, id));

      var read = BUFFERS.matcher(plan);
      assertThat(read.find()).as(plan).isTrue();
      assertThat(Integer.parseInt(read.group(1))).as(plan).isLessThan(10);
    }
  }

  private static void add(Connection connection, int count) throws SQLException {
    execute(
        connection,
        """
        insert into customer (tenant, id, name, currency, zone, created_at)
        select '%s', uuidv7(), 'One of many', 'EUR', 'UTC', now() + n * interval '1 second'
        from generate_series(1, %d) n
        """
            .formatted(NOBODY, count));
  }

  /// Whether it looks at nothing but what bears the key that is checked.
  private static boolean isByIndexOfItsOwn(Connection connection, String plan) throws SQLException {
    var index = SCAN.matcher(plan);
    if (!index.find()) {
      return false;
    }
    var definition =
        text(connection, "select pg_get_indexdef(to_regclass('%s'))".formatted(index.group(1)));
    boolean isKey = definition.contains("UNIQUE INDEX") && definition.endsWith("(tenant, id)");
    return isKey || definition.contains("USING hash") || definition.endsWith("USING btree (id)");
  }

  /// As the owner, who checks keys, with what the server sets for its connections.
  private Connection connection() throws SQLException {
    var login = database.login();
    var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    for (var set : settings()) {
      execute(connection, set);
    }
    return connection;
  }

  private List<String> settings() {
    return database
        .transactions()
        .across(tx -> {
          var found =
              tx.ask(
                  """
                  select format('set %I = %L', name, setting) as set
                  from pg_settings
                  where source = 'session' and name not in ('role', 'client_encoding')
                  """,
                  row -> row.text("set"));
          tx.send();
          return found.rows();
        });
  }

  private static List<Key> keys(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(KEYS)) {
      var keys = new ArrayList<Key>();
      while (found.next()) {
        keys.add(new Key(found.getString(1), found.getString(2), found.getString(3)));
      }
      return keys;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var lines = new ArrayList<String>();
      while (found.next()) {
        lines.add(found.getString(1));
      }
      return String.join("\n", lines);
    }
  }
}

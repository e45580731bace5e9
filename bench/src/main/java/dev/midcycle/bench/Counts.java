package dev.midcycle.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What PostgreSQL was asked since it began to count: statements, commits, and rows that were
/// inserted, by their table. Key checks and triggers are not counted, nor is what begins a
/// transaction or says whose it is.
record Counts(double statements, double commits, Map<String, Double> rows) {
  static Counts now(Place place) throws SQLException {
    var row =
        Sql.rows(
                place.owner(),
                """
                select
                  coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback|set|select set_config)'), 0),
                  coalesce(sum(calls) filter (where query ~* '^commit'), 0)
                from pg_stat_statements
                where query !~ 'pg_stat_statements'
                """)
            .getFirst();
    var rows = new LinkedHashMap<String, Double>();
    Sql.rows(
            place.owner(),
            """
            select substring(query from 'insert into (\\w+)'), sum(rows)
            from pg_stat_statements
            where query ~ 'insert into'
            group by 1
            having sum(rows) > 0
            """)
        .forEach(one -> rows.put(one.get(0), Double.parseDouble(one.get(1))));
    return new Counts(Double.parseDouble(row.get(0)), Double.parseDouble(row.get(1)), rows);
  }

  /// For each of so many.
  Counts each(long count) {
    var each = new LinkedHashMap<String, Double>();
    rows.forEach((table, number) -> each.put(table, number / count));
    return new Counts(statements / count, commits / count, each);
  }

  /// Without what goes on anyway: so many times what was counted of others.
  Counts without(Counts others, double times) {
    return new Counts(
        statements - others.statements * times, commits - others.commits * times, rows);
  }
}

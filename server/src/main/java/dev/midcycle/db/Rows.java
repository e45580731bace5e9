package dev.midcycle.db;

import dev.midcycle.id.Id;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Rows that go to PostgreSQL as one set, an array for each column. A statement names them in angle
/// brackets where it would name a table: `select … from <facts>`.
public final class Rows implements Fragment {
  private final String name;
  private final List<Column> columns;

  private record Column(String name, String type, List<Optional<Object>> values) {}

  private Rows(String name, List<Column> columns) {
    this.name = name;
    this.columns = columns;
  }

  /// Each column as `id uuid`.
  public static Rows of(String name, String... columns) {
    return new Rows(name, Arrays.stream(columns).map(Rows::column).toList());
  }

  private static Column column(String text) {
    var words = text.split(" ", 2);
    return new Column(words[0], words[1], new ArrayList<>());
  }

  /// A value for each column, in order; an empty `Optional` is null.
  public Rows add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          name + " has " + columns.size() + " columns, not " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      columns.get(i).values().add(present(values[i]));
    }
    return this;
  }

  public boolean isEmpty() {
    return columns.getFirst().values().isEmpty();
  }

  private static Optional<Object> present(Object value) {
    return value instanceof Optional<?> maybe ? maybe.flatMap(Rows::present) : Optional.of(value);
  }

  /// The statement with the arrays in the place of the name.
  @Override
  public String in(String sql) {
    var arrays = columns.stream().map(c -> ":" + parameter(c)).collect(Collectors.joining(", "));
    var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    return sql.replace(
        "<" + name + ">",
        "unnest(%s) with ordinality as %s(%s, ordinality)".formatted(arrays, name, names));
  }

  @Override
  public void bind(BiConsumer<String, Object> values) {
    columns.forEach(
        column -> values.accept(parameter(column), array(column.type(), column.values())));
  }

  private String parameter(Column column) {
    return name + "_" + column.name();
  }

  /// An array of values, in binary where its type is one that often comes, else by their text.
  static Array array(String type, List<?> values) {
    var all = values.stream().map(Rows::present).toList();
    var setter =
        BinaryArray.of(type, all)
            .<Setter>map(array -> (position, statement) -> statement.setObject(position, array))
            .orElseGet(() -> asTexts(type, all));
    return new Array(all.size(), setter);
  }

  /// @param size how many values it has
  record Array(int size, Setter setter) {}

  private static Setter asTexts(String type, List<Optional<Object>> values) {
    var texts = values.stream().map(one -> one.map(Rows::text).orElse(null)).toArray();
    return (position, statement) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, texts));
  }

  private static String text(Object value) {
    return value instanceof Id id ? id.uuid().toString() : value.toString();
  }

  interface Setter {
    void set(int position, PreparedStatement statement) throws SQLException;
  }
}

package dev.midcycle.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a statement, once its transaction has sent it.
public final class Answer<T> {
  private final Row.Reader<T> reader;
  private final List<T> rows = new ArrayList<>();
  private boolean there;

  Answer(Row.Reader<T> reader) {
    this.reader = reader;
  }

  /// Of a statement that needs not be sent.
  static <T> Answer<T> none() {
    var answer =
        new Answer<T>(_ -> {
          throw new IllegalStateException("no row was asked for");
        });
    answer.there = true;
    return answer;
  }

  /// What came, once it is sent.
  ///
  /// @throws IllegalStateException before that
  public List<T> rows() {
    if (!there) {
      throw new IllegalStateException("the statement is not sent yet");
    }
    return List.copyOf(rows);
  }

  /// What came, once it is sent.
  ///
  /// @throws IllegalStateException before that
  public Optional<T> first() {
    return rows().stream().findFirst();
  }

  void read(ResultSet result) throws SQLException {
    var row = new Row(result);
    while (result.next()) {
      rows.add(reader.read(row));
    }
    there = true;
  }
}

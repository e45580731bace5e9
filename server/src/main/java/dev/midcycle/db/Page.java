package dev.midcycle.db;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Some rows of a list, and after which one it goes on; empty when it does not.
public record Page<T>(List<T> rows, Optional<UUID> next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /// Which part of a list: at most `limit` rows after the row of this id; from the start without.
  public record Slice(int limit, Optional<UUID> after) {
    public static final Slice FIRST = new Slice(100, Optional.empty());

    /// One more than asked for tells whether there are more.
    public int oneMore() {
      return limit + 1;
    }
  }

  /// Of rows that were read by [Slice#oneMore].
  public static <T> Page<T> of(List<T> read, Slice slice, Function<T, UUID> id) {
    if (read.size() <= slice.limit()) {
      return new Page<>(read, Optional.empty());
    }
    var rows = read.subList(0, slice.limit());
    return new Page<>(rows, Optional.of(id.apply(rows.getLast())));
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(rows.stream().map(change).toList(), next);
  }
}

package dev.midcycle.api.view;

import java.util.List;
import java.util.Optional;

/// One page of a list.
public record PageView<T>(List<T> data, Optional<String> nextCursor) {
  public PageView {
    data = List.copyOf(data);
  }

  public static <T> PageView<T> whole(List<T> data) {
    return new PageView<>(data, Optional.empty());
  }
}

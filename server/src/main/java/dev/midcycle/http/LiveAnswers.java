package dev.midcycle.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The answers that last until somebody ends them. Whoever stops the server does.
final class LiveAnswers {
  private final Set<Answer.Telling> all = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  void tell(Answer.Telling telling, OutputStream out, BooleanSupplier isAllowed)
      throws IOException {
    all.add(telling);
    try {
      if (!over) {
        telling.to(out, isAllowed);
      }
    } finally {
      all.remove(telling);
      telling.end();
    }
  }

  void end() {
    over = true;
    all.forEach(Answer.Telling::end);
  }
}

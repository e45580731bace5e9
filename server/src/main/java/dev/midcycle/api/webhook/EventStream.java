package dev.midcycle.api.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.http.Answer;
import dev.midcycle.http.Json;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.Listener;
import dev.midcycle.outbox.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Events in the format that browsers read by themselves (server-sent events): `ready` first, then
/// each with its id, a comment where nothing happens for a while, and `over` where whoever listens
/// may listen no more.
final class EventStream implements Answer.Telling {
  private static final int COME_BACK_MILLIS = 3000;

  private final Listener listener;
  private final Duration silence;

  EventStream(Listener listener, Duration silence) {
    this.listener = listener;
    this.silence = silence;
  }

  /// @param resumed whether all that came since the last event is told; otherwise whoever listens
  ///   asks anew for what it shows
  record Ready(boolean resumed) {}

  /// What happened, without amounts: whoever may see them asks for the object.
  record Happened(String id, String type, String object, Optional<String> customer) {
    static Happened of(Told told) {
      var event = told.event();
      return new Happened(
          event.id().text(),
          event.kind().code(),
          event.object().text(),
          event.customer().map(CustomerId::text));
    }
  }

  /// Somebody who asks again learns why.
  record Over() {}

  @Override
  public void to(OutputStream out, BooleanSupplier isAllowed) throws IOException {
    var again = listener.again();
    out.write(text("retry: " + COME_BACK_MILLIS + "\n"));
    out.write(named("ready", new Ready(again.isPresent())));
    write(out, again.orElse(List.of()));
    while (!listener.isOver()) {
      var next = next();
      if (listener.isOver() && next.isEmpty()) {
        return;
      }
      if (!isAllowed.getAsBoolean()) {
        out.write(named("over", new Over()));
        return;
      }
      write(out, next);
    }
  }

  private List<Told> next() throws IOException {
    try {
      return listener.next(silence);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    }
  }

  private static void write(OutputStream out, List<Told> events) throws IOException {
    for (var told : events) {
      out.write(text("id: " + told.event().id().text() + "\n"));
      out.write(data(Happened.of(told)));
    }
    if (events.isEmpty()) {
      out.write(text(":\n\n"));
    }
    out.flush();
  }

  private static byte[] named(String name, Object value) {
    return text("event: " + name + "\n" + new String(data(value), UTF_8));
  }

  /// JSON has no line breaks outside of its strings, and none in them.
  private static byte[] data(Object value) {
    return text("data: " + new String(Json.bytes(value), UTF_8) + "\n\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public void end() {
    listener.close();
  }
}

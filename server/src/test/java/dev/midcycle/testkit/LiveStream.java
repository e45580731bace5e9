package dev.midcycle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A stream of server-sent events that somebody reads.
public final class LiveStream implements AutoCloseable {
  private static final String ENDED = "ended";

  private final HttpResponse<InputStream> answer;
  private final LinkedBlockingQueue<String> read = new LinkedBlockingQueue<>();

  LiveStream(HttpResponse<InputStream> answer) {
    this.answer = answer;
    Thread.ofVirtual().start(this::read);
  }

  public HttpResponse<InputStream> answer() {
    return answer;
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      var event = new ArrayList<String>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          event.add(line);
        } else if (!event.equals(List.of(":"))) {
          read.add(String.join("\n", event));
          event.clear();
        } else {
          event.clear();
        }
      }
      read.add(ENDED);
    } catch (IOException | UncheckedIOException _) {
      read.add(ENDED);
    }
  }

  /// The next event as it is written, without comments; empty where none comes within two seconds.
  public String next() {
    try {
      var next = read.poll(2, TimeUnit.SECONDS);
      return next == null ? "" : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  /// Whether it has ended, after what was left.
  public boolean ends() {
    return next().equals(ENDED);
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

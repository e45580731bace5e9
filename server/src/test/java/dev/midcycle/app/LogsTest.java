package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.midcycle.app.config.Config.Log.Format;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void a_line_of_json_is_one_object_whatever_it_holds() {
    var line = line(Format.JSON);

    assertThat(line.strip().lines()).hasSize(1);
    var json = new JsonMapper().readTree(line);
    assertThat(json.at("/level").asString()).isEqualTo("ERROR");
    assertThat(json.at("/formattedMessage").asString()).isEqualTo("broke:\nin \"two\" lines");
    assertThat(json.at("/mdc/request_id").asString()).isEqualTo("req_1");
    assertThat(json.at("/throwable/message").asString()).isEqualTo("deep\ndown");
    assertThat(json.at("/timestamp").asLong()).isEqualTo(1_790_000_000_000L);
  }

  @Test
  void a_line_of_text_has_the_request_and_is_one_line_before_the_trace() {
    var lines = line(Format.TEXT).lines().toList();

    assertThat(lines.getFirst())
        .startsWith("2026-")
        .contains("ERROR", "broke: in \"two\" lines", "request_id=req_1");
    assertThat(lines.get(1)).contains("IllegalStateException");
  }

  private String line(Format format) {
    var event =
        new LoggingEvent(
            LogsTest.class.getName(),
            context.getLogger("dev.midcycle.requests"),
            Level.ERROR,
            "broke:\n{}",
            new IllegalStateException("deep\ndown"),
            new Object[] {"in \"two\" lines"});
    event.setTimeStamp(1_790_000_000_000L);
    event.setMDCPropertyMap(Map.of("request_id", "req_1"));
    return new String(Logs.encoder(format, context).encode(event), UTF_8);
  }
}

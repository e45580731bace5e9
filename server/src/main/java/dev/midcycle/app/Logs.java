package dev.midcycle.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.midcycle.app.config.Config;
import org.slf4j.LoggerFactory;

/// How, and how much, is logged to the standard error.
final class Logs {
  /// One line for what is logged, whatever it holds; a failure's trace follows.
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{20} %replace(%msg){'\\s*[\\r\\n]+\\s*',' '} %mdc%n";

  private Logs() {}

  static void configure(Config.Log log) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var appender = new ConsoleAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(log.format(), context));
    appender.start();
    var ours = Level.valueOf(log.level().name());
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(ours.isGreaterOrEqual(Level.WARN) ? ours : Level.WARN);
    context.getLogger("dev.midcycle").setLevel(ours);
    // It repeats what it throws.
    context.getLogger("io.javalin").setLevel(Level.OFF);
  }

  static Encoder<ILoggingEvent> encoder(Config.Log.Format format, LoggerContext context) {
    var encoder =
        switch (format) {
          case TEXT -> text();
          case JSON -> json();
        };
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> text() {
    var encoder = new PatternLayoutEncoder();
    encoder.setPattern(LINE);
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    var encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithThreadName(false);
    encoder.setWithContext(false);
    encoder.setWithMarkers(false);
    encoder.setWithKVPList(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    return encoder;
  }
}

package dev.midcycle.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// What is logged below one name during a test.
public final class LogBook implements BeforeEachCallback, AfterEachCallback {
  private static final long SECONDS = 20;

  private final Logger logger;
  private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
  private final Kept kept = new Kept();
  private Optional<Level> before = Optional.empty();

  public LogBook(String name) {
    this.logger = (Logger) LoggerFactory.getLogger(name);
  }

  private final class Kept extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      event.prepareForDeferredProcessing();
      lines.add(event);
    }
  }

  /// The first line of the kind, which may be written after the answer was.
  public ILoggingEvent find(Predicate<ILoggingEvent> kind) {
    try {
      for (var line = lines.poll(SECONDS, TimeUnit.SECONDS);
          line != null;
          line = lines.poll(SECONDS, TimeUnit.SECONDS)) {
        if (kind.test(line)) {
          return line;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no such line was logged");
  }

  /// What was logged and has not been found yet.
  public List<ILoggingEvent> rest() {
    return List.copyOf(lines);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Optional.ofNullable(logger.getLevel());
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    kept.start();
    logger.addAppender(kept);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger.detachAppender(kept);
    logger.setAdditive(true);
    logger.setLevel(before.orElse(null));
  }
}

package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import dev.midcycle.job.Runner;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes on by itself while the server runs: bills, usage, alerts, collection, papers, payments
/// whose outcome is asked for, attempts that are forgotten.
final class Background implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);
  private static final Duration SELDOM = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final List<Loop> loops;

  private Background(List<Loop> loops) {
    this.loops = loops;
  }

  static Background start(Application application, Config.Keep keep) {
    return new Background(
        List.of(
            Loop.start("bill-runs", OFTEN, application.runs()::runAll),
            Loop.start("usage", OFTEN, application.folding()::foldAll),
            Loop.startSparing(
                "alerts", OFTEN, application.clock(), application.alertWatch()::watchAll),
            Loop.start("collection", OFTEN, application.collecting()::runAll),
            Loop.start(
                "papers",
                OFTEN,
                goesOn -> application.runner().runAll(application.paperJobs(), goesOn)),
            Loop.start("unknown-payments", OFTEN, application.unknownPayments()::askAll),
            Loop.start("clocks", NOW_AND_THEN, application.clocks()::resume),
            Loop.start("counts", SELDOM, _ -> tell(application.runner().counted())),
            Loop.start("unmatched-events", OFTEN, application.replaying()::replayAll),
            Loop.start("old-usage", SELDOM, application::forgetUsage),
            Loop.start(
                "old-attempts",
                SELDOM,
                goesOn ->
                    application.forgetAttempts(Duration.ofDays(keep.attemptsDays()), goesOn))));
  }

  /// For whoever watches over it.
  private static void tell(List<Runner.Counted> counted) {
    for (var one : counted) {
      if (one.done() + one.failed() > 0) {
        LOG.info(
            "{} work since the start: {} done, {} failed",
            one.kind().code(),
            one.done(),
            one.failed());
      }
    }
  }

  @Override
  public void close() {
    loops.forEach(Loop::stop);
    loops.forEach(Loop::close);
  }
}

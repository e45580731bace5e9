package dev.midcycle.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A report of how things stand at the end of a day.
abstract class DatedReport extends Report {
  @Option(names = "--date", paramLabel = "DAY", description = "Such as 2026-04-30. Default: today.")
  private @Nullable String date;

  DatedReport(String... columns) {
    super(columns);
  }

  @Override
  Query query() {
    return Query.NOTHING.and("date", date);
  }
}

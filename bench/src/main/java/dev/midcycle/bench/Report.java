package dev.midcycle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of one run, and the machine that they are of: on the screen, and as a text that is
/// kept.
final class Report {
  private final String name;
  private final List<String> lines = new ArrayList<>();

  Report(String name, String what) {
    this.name = name;
    say(what);
    say("");
    say(machine());
    say("load average as it began: " + load());
  }

  void say(String line) {
    System.out.println(line);
    lines.add(line);
  }

  /// Into `folder`, under the name of the measurement.
  void keep(Path folder) throws IOException {
    say("load average as it ended: " + load());
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".txt"), lines);
  }

  private static String machine() {
    return "%s, %d processors, %s, Java %s, PostgreSQL as Midcycle brings it, both on this machine"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  /// Of the last minute; more than there are processors means that others were at work too.
  private static String load() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", average);
  }
}

package dev.midcycle.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `midcycle start`, `migrate`, `version`.
@Command(name = "midcycle", mixinStandardHelpOptions = true)
public final class Main {
  Main() {}

  public static void main(String... args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}

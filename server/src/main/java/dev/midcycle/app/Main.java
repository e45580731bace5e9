package dev.midcycle.app;

import dev.midcycle.app.config.BadSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command line.
@Command(
    name = "midcycle",
    description = "Self-hosted subscription billing with a self-service portal.",
    subcommands = {
      StartCommand.class,
      SimulateCommand.class,
      TenantCommand.class,
      KeyCommand.class,
      GatewayCommand.class,
      BankCommand.class,
      CatalogCommand.class,
      EventsCommand.class,
      WebhookCommand.class,
      MailCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      LedgerCommand.class,
      MigrateCommand.class,
      SecretsCommand.class,
      SettingsCommand.class,
      VersionCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = VersionCommand.Release.class,
    usageHelpAutoWidth = true)
public final class Main {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace when something fails.")
  private boolean verbose;

  private Main() {}

  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    var main = new Main();
    return new CommandLine(main)
        .setExecutionExceptionHandler((failure, line, parsed) -> main.report(failure, line))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  private int report(Exception failure, CommandLine line) {
    if (failure instanceof BadSettings bad) {
      bad.problems().forEach(one -> line.getErr().println("midcycle: " + one));
      line.getErr().flush();
      return line.getCommandSpec().exitCodeOnInvalidInput();
    }
    line.getErr().println(Failures.sentence(failure));
    if (verbose) {
      failure.printStackTrace(line.getErr());
    }
    line.getErr().flush();
    return line.getCommandSpec().exitCodeOnExecutionException();
  }
}

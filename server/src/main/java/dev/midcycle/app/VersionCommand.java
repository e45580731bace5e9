package dev.midcycle.app;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(Release.text());
    spec.commandLine().getOut().flush();
  }

  /// Read from the jar; there is none when it runs from class files.
  static final class Release implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {text()};
    }

    static String text() {
      var release = Main.class.getPackage().getImplementationVersion();
      return "Midcycle " + Objects.requireNonNullElse(release, "(not packaged)");
    }
  }
}

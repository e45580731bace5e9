package dev.midcycle.app;

import dev.midcycle.app.config.SettingsList;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.app.config.SettingsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "settings",
    description =
        "Print every setting, its value and where the value comes from. Secrets are left out.")
final class SettingsCommand implements Runnable {
  @Mixin private final SettingsOptions settings = SettingsOptions.all();
  @Spec private CommandSpec spec;

  @Option(names = "--page", description = "Print the reference page of all settings instead.")
  private boolean page;

  @Override
  public void run() {
    spec.commandLine().getOut().print(page ? SettingsPage.text() : SettingsList.of(settings));
    spec.commandLine().getOut().flush();
  }
}

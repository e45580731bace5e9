package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.secret.SealedRows;
import dev.midcycle.secret.Secrets;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "secrets",
    description = "Make and rotate the key that encrypts stored secrets.",
    subcommands = {SecretsCommand.NewKey.class, SecretsCommand.Rotate.class},
    synopsisSubcommandLabel = "COMMAND")
final class SecretsCommand {
  private SecretsCommand() {}

  @Command(name = "new-key", description = "Print a new key for `secrets_key`. Nothing is changed.")
  static final class NewKey implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().getOut().println(Secrets.newKey());
      spec.commandLine().getOut().flush();
    }
  }

  @Command(
      name = "rotate",
      description =
          "Put a new key into `secrets_key_file` and encrypt all secrets with it, also while Midcycle is running.")
  static final class Rotate implements Runnable {
    @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
    @Spec private CommandSpec spec;

    @Option(
        names = "--forget-old",
        description =
            "Remove the older keys from the file afterwards. Backups of the database from before cannot be read then.")
    private boolean forgetOld;

    @Override
    public void run() {
      var data = settings.read().data();
      PrintWriter err = spec.commandLine().getErr();
      int sealed = OneCommand.in(data, err, this::rotate);
      spec.commandLine()
          .getOut()
          .println("The key is rotated; %d secrets are encrypted with it.".formatted(sealed));
      spec.commandLine().getOut().flush();
    }

    private int rotate(Application application) {
      return rotate(application.core().secrets(), application.sealed(), forgetOld);
    }

    static int rotate(Secrets secrets, List<SealedRows> rows, boolean forgetOld) {
      secrets.rotate();
      int sealed = rows.stream().mapToInt(SealedRows::sealAnew).sum();
      if (forgetOld) {
        secrets.forgetOld();
      }
      return sealed;
    }
  }
}

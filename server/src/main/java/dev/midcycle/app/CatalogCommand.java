package dev.midcycle.app;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogDifferences;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.YamlWriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "catalog",
    description = {
      "Catalogue as code: check a catalogue file, show what publishing it would bring in money, and publish it.",
      "A file in version control is the catalogue; `plan` in a build, `apply` after the review."
    },
    subcommands = {
      CatalogCommand.Check.class,
      CatalogCommand.Diff.class,
      CatalogCommand.Plan.class,
      CatalogApplyCommand.class,
      CatalogCommand.Pull.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class CatalogCommand {
  private CatalogCommand() {}

  /// How subscriptions are moved to a newer version.
  enum Migrate {
    NONE,
    PERIOD_END,
    NOW;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Command(
      name = "check",
      description = {
        "Find what publishing a catalogue file would refuse, each with its line and column and what to do.",
        "Needs no server. With an API key it also tells what the file leaves out and subscriptions have."
      },
      exitCodeOnInvalidInput = CatalogAccess.REFUSED,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {"0:the file can be published", "1:it cannot; each problem is printed"})
  static final class Check implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(paramLabel = "FILE", description = "The catalogue file.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      var checked = access.checked(file);
      if (checked.isEmpty()) {
        return CatalogAccess.REFUSED;
      }
      access.out(
          "%s can be published: %s."
              .formatted(file, CatalogPlanText.contents(checked.get().catalog())));
      return access.hasKey()
          ? access.with(server -> inUse(server, checked.get()))
          : CatalogAccess.OK;
    }

    private int inUse(CatalogServer server, CatalogFiles.Checked checked) {
      var plan = server.plan(checked.text(), Optional.of(Migrate.NONE.code()));
      new CatalogPlanText(plan).kept().ifPresent(access::out);
      return CatalogAccess.OK;
    }
  }

  @Command(
      name = "diff",
      description = "Show in what a catalogue file differs from the published version.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:nothing differs",
        "1:the file is invalid, or the server refused",
        "2:there are differences; they are printed"
      })
  static final class Diff implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(paramLabel = "FILE", description = "The catalogue file.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      return access
          .checked(file)
          .map(checked -> access.with(server -> compare(server, checked.catalog())))
          .orElse(CatalogAccess.REFUSED);
    }

    private int compare(CatalogServer server, Catalog catalog) {
      var current = server.current().filter(one -> isOf(one, catalog));
      if (current.isEmpty()) {
        access.out("No version of %s is published yet.".formatted(catalog.key()));
        return CatalogAccess.CHANGES;
      }
      var version = current.get().path("version").asInt();
      var differences = CatalogDifferences.between(published(current.get()), catalog);
      if (differences.isEmpty()) {
        access.out("Nothing differs from version %d of %s.".formatted(version, catalog.key()));
        return CatalogAccess.OK;
      }
      access.out(CatalogDifferenceText.of(differences));
      access.out("");
      access.out("Compared with version %d of %s.".formatted(version, catalog.key()));
      return CatalogAccess.CHANGES;
    }

    private static boolean isOf(JsonNode version, Catalog catalog) {
      return version.path("catalog").asString("").equals(catalog.key());
    }
  }

  private static Catalog published(JsonNode version) {
    return CatalogJson.read(version.path("content").toString());
  }

  @Command(
      name = "plan",
      description = {
        "Show what publishing a catalogue file would bring: what differs, and who would pay more or less, from when, and how much.",
        "Every subscription is billed in memory, as it is and moved to the new version; nothing is written.",
        "For one way of moving subscriptions use --migrate; without it all three are shown."
      },
      exitCodeOnInvalidInput = CatalogAccess.REFUSED,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:nothing would change",
        "1:the file is invalid, or the server refused",
        "2:publishing it would make a new version"
      })
  static final class Plan implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(paramLabel = "FILE", description = "The catalogue file.")
    private Path file = Path.of("");

    @Option(
        names = "--migrate",
        paramLabel = "WHEN",
        description = "Only this way: none, period_end or now.")
    private @Nullable Migrate migrate;

    @Option(names = "--json", description = "Print the plan as JSON, as the API answers it.")
    private boolean json;

    @Override
    public Integer call() {
      return access
          .checked(file)
          .map(checked -> access.with(server -> plan(server, checked.text())))
          .orElse(CatalogAccess.REFUSED);
    }

    private int plan(CatalogServer server, String text) {
      var plan =
          access.waitingFor(
              "Billing every subscription in memory ...",
              () -> server.plan(text, Optional.ofNullable(migrate).map(Migrate::code)));
      access.out(json ? plan.toString() : new CatalogPlanText(plan).text());
      return plan.path("changes").asBoolean() ? CatalogAccess.CHANGES : CatalogAccess.OK;
    }
  }

  @Command(
      name = "pull",
      description =
          "Write the published version as a catalogue file, with every default spelled out.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {"0:the file is written", "1:nothing is published, or the server refused"})
  static final class Pull implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "The file to write; what it holds is replaced. Default: standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() {
      return access.with(server ->
          server
              .current()
              .map(this::write)
              .orElseGet(() -> access.refused("No catalogue is published yet.")));
    }

    private int write(JsonNode version) {
      var text = YamlWriting.of(published(version));
      if (file == null) {
        access.out(text.stripTrailing());
        return CatalogAccess.OK;
      }
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        return access.refused("Cannot write %s: %s.".formatted(file, e.getMessage()));
      }
      access.out(
          "Wrote version %d of %s to %s."
              .formatted(
                  version.path("version").asInt(), version.path("catalog").asString(""), file));
      return CatalogAccess.OK;
    }
  }
}

package dev.midcycle.app;

import dev.midcycle.app.CatalogCommand.Migrate;
import dev.midcycle.file.CatalogFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "apply",
    description = {
      "Publish a catalogue file: show the plan, ask, publish it, and move subscriptions as --migrate says.",
      "It can be repeated: what is published is not published again, and what is moved is not moved again."
    },
    exitCodeOnInvalidInput = CatalogAccess.REFUSED,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:it is published, or nothing differs",
      "1:the file is invalid, the server refused, or the answer was no"
    })
final class CatalogApplyCommand implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Parameters(paramLabel = "FILE", description = "The catalogue file.")
  private Path file = Path.of("");

  @Option(
      names = "--migrate",
      paramLabel = "WHEN",
      defaultValue = "none",
      showDefaultValue = Visibility.NEVER,
      description = {
        "none: subscriptions stay on the version that they have (default);",
        "period_end: each is moved at the end of its period;",
        "now: at once, and what that changes of the running period comes with the next document."
      })
  private Migrate migrate = Migrate.NONE;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() {
    return access
        .checked(file)
        .map(checked -> access.with(server -> apply(server, checked)))
        .orElse(CatalogAccess.REFUSED);
  }

  private int apply(CatalogServer server, CatalogFiles.Checked checked) {
    var plan =
        access.waitingFor(
            "Billing every subscription in memory ...",
            () -> server.plan(checked.text(), Optional.of(migrate.code())));
    access.out(new CatalogPlanText(plan).text());
    boolean changes = plan.path("changes").asBoolean();
    if (!changes && migrate == Migrate.NONE) {
      return CatalogAccess.OK;
    }
    if (!yes && !CatalogAccess.isTerminal()) {
      return access.refused(
          "Nothing is published: this needs your confirmation, and cannot ask without a terminal. Use --yes.");
    }
    if (!yes && !isAgreed(plan, changes)) {
      return access.refused("Nothing is published.");
    }
    var published = server.publish(checked.text());
    access.out(
        "%s version %d of %s."
            .formatted(
                changes ? "Published" : "Published already:",
                published.path("version").asInt(),
                published.path("catalog").asString("")));
    return migrate == Migrate.NONE
        ? CatalogAccess.OK
        : move(server, published.path("catalog").asString(""));
  }

  private boolean isAgreed(JsonNode plan, boolean changes) {
    var what =
        "%s version %d%s? [y/N] "
            .formatted(
                changes ? "Publish" : "Move subscriptions to",
                plan.path("version").asInt(),
                switch (migrate) {
                  case NONE -> "";
                  case PERIOD_END -> " and move subscriptions at the ends of their periods";
                  case NOW -> " and move subscriptions now";
                });
    return Optional.ofNullable(System.console())
        .map(console -> console.readLine("%n%s", what))
        .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
        .filter(answer -> answer.matches("y|yes"))
        .isPresent();
  }

  /// Some at a time, until there are no more.
  private int move(CatalogServer server, String catalog) {
    long moved = 0;
    var refused = new TreeMap<String, Long>();
    var cursor = Optional.<String>empty();
    do {
      var some = server.migrate(catalog, migrate.code(), cursor);
      moved += some.path("moved").asLong();
      some.path("refused")
          .properties()
          .forEach(one -> refused.merge(one.getKey(), one.getValue().asLong(), Long::sum));
      cursor = some.path("next_cursor").asStringOpt();
      access.progress("Moved %,d subscriptions ...".formatted(moved));
    } while (cursor.isPresent());
    access.progress("");
    access.out(
        "%s %,d subscriptions."
            .formatted(migrate == Migrate.NOW ? "Moved" : "Scheduled the move of", moved));
    refused.forEach((code, count) ->
        access.out(
            "  %,d stay as they are: they %s.".formatted(count, CatalogPlanText.reason(code))));
    return CatalogAccess.OK;
  }
}

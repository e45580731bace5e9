package dev.midcycle.app;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// One request to a Midcycle that runs, and how its answer is told.
abstract class ServerCommand implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Option(names = "--json", description = "Print the answer of the API as it is.")
  private boolean json;

  abstract JsonNode ask(CatalogServer server);

  abstract String text(JsonNode answer);

  @Override
  public final Integer call() {
    return access.with(server -> {
      var answer = ask(server);
      access.out(json ? answer.toString() : text(answer));
      return CatalogAccess.OK;
    });
  }

  /// What there is of these, each with its name on a line.
  static String lines(JsonNode from, String... parts) {
    int width = Stream.of(parts).mapToInt(String::length).max().orElse(1);
    return Stream.of(parts)
        .filter(part -> !value(from, part).isEmpty())
        .map(part -> ("%-" + width + "s  %s").formatted(part.replace('_', ' '), value(from, part)))
        .collect(Collectors.joining("\n"));
  }

  static String value(JsonNode from, String part) {
    var found = from.path(part);
    return found.isArray()
        ? found.valueStream().map(one -> one.asString("")).collect(Collectors.joining(", "))
        : found.asString("");
  }

  /// How the list goes on, below it.
  static String next(JsonNode page) {
    var next = value(page, "next_cursor");
    return next.isEmpty() ? "" : "\nMore with --cursor " + next;
  }
}

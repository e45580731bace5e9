package dev.midcycle.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was sent to webhook endpoints, as part of `midcycle webhook`.
final class DeliveryCommands {
  private static final JsonMapper JSON = new JsonMapper();

  private DeliveryCommands() {}

  @Command(
      name = "deliveries",
      description = "List what was sent to an endpoint, the newest first, and what became of it.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class ListAll extends WebhookCommand.OfOne {
    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only those that are pending, delivered or failed.")
    private @Nullable String state;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
    private @Nullable String cursor;

    @Override
    JsonNode ask(CatalogServer server) {
      return server.get(
          Query.NOTHING
              .and("limit", "100")
              .and("state", state)
              .and("cursor", cursor)
              .at(path() + "/deliveries"));
    }

    @Override
    String text(JsonNode answer) {
      var rows =
          answer
              .path("data")
              .valueStream()
              .map(one ->
                  Report.row(
                      one, "id", "position", "event", "state", "attempts", "next_at", "created_at"))
              .toList();
      return Report.table(
              List.of("id", "position", "event", "state", "attempts", "next try", "created at"),
              rows,
              "No deliveries.")
          + next(answer);
    }
  }

  @Command(
      name = "resend",
      description = {
        "Send an event again: one delivery, or those of an endpoint after one position up to another.",
        "Each goes under the same webhook-id, marked by a header midcycle-resent."
      },
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Resend extends ServerCommand {
    @Parameters(
        paramLabel = "DELIVERY|ENDPOINT",
        description = "A delivery's id, or an endpoint's with --after and --until.")
    private String which = "";

    @Option(names = "--after", paramLabel = "POSITION", description = "Behind this position.")
    private @Nullable Long after;

    @Option(names = "--until", paramLabel = "POSITION", description = "Up to this position.")
    private @Nullable Long until;

    @Spec private CommandSpec spec;

    @Override
    JsonNode ask(CatalogServer server) {
      if (which.startsWith("whd_")) {
        return server.change(
            "POST", "/v1/webhook-deliveries/" + Query.encoded(which) + "/resend", "");
      }
      if (after == null || until == null) {
        throw new ParameterException(
            spec.commandLine(), "Use a delivery's id (whd_…), or --after and --until.");
      }
      var body = JSON.createObjectNode().put("after", after).put("until", until);
      return server.change(
          "POST", WebhookCommand.ALL + "/" + Query.encoded(which) + "/resend", body.toString());
    }

    @Override
    String text(JsonNode answer) {
      return answer.has("count")
          ? "%s events are sent again.".formatted(value(answer, "count"))
          : "%s is sent again.".formatted(value(answer, "event"));
    }
  }
}

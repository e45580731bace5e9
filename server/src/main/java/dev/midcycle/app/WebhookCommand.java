package dev.midcycle.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "webhook",
    description = "Say where events are sent to, and see what became of them.",
    subcommands = {
      WebhookCommand.Create.class,
      WebhookCommand.ListAll.class,
      WebhookCommand.Show.class,
      WebhookCommand.Test.class,
      DeliveryCommands.ListAll.class,
      DeliveryCommands.Resend.class,
      WebhookCommand.Enable.class,
      WebhookCommand.Disable.class,
      WebhookCommand.Rotate.class,
      WebhookCommand.Delete.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class WebhookCommand {
  private static final JsonMapper JSON = new JsonMapper();
  static final String ALL = "/v1/webhook-endpoints";

  private WebhookCommand() {}

  private static String shown(JsonNode endpoint) {
    return ServerCommand.lines(
        endpoint,
        "id",
        "url",
        "description",
        "kinds",
        "state",
        "disabled_reason",
        "failing_since",
        "old_secret_until",
        "secret",
        "created_at");
  }

  @Command(
      name = "create",
      description = "Make an endpoint. Its secret is printed only once.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Create extends ServerCommand {
    @Parameters(paramLabel = "URL", description = "Where events are sent to, by https.")
    private String target = "";

    @Option(
        names = "--kinds",
        paramLabel = "KINDS",
        split = ",",
        description =
            "Only these kinds, separated by commas; document.* are all that begin so. Default: all.")
    private List<String> kinds = List.of();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Override
    JsonNode ask(CatalogServer server) {
      var body = JSON.createObjectNode().put("url", target);
      if (description != null) {
        body.put("description", description);
      }
      if (!kinds.isEmpty()) {
        kinds.forEach(body.putArray("kinds")::add);
      }
      return server.change("POST", ALL, body.toString());
    }

    @Override
    String text(JsonNode answer) {
      return shown(answer) + "\nThe secret is not shown again.";
    }
  }

  @Command(
      name = "list",
      description = "List all endpoints.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class ListAll extends ServerCommand {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.get(ALL);
    }

    @Override
    String text(JsonNode answer) {
      var rows =
          answer
              .path("data")
              .valueStream()
              .map(one ->
                  List.of(
                      value(one, "id"),
                      value(one, "state"),
                      value(one, "url"),
                      value(one, "kinds").isEmpty() ? "all" : value(one, "kinds"),
                      value(one, "failing_since")))
              .toList();
      return Report.table(
          List.of("id", "state", "url", "kinds", "failing since"), rows, "No endpoints.");
    }
  }

  /// About one endpoint.
  abstract static class OfOne extends ServerCommand {
    @Parameters(paramLabel = "ENDPOINT", description = "The endpoint's id.")
    private String endpoint = "";

    String path() {
      return ALL + "/" + Query.encoded(endpoint);
    }

    @Override
    String text(JsonNode answer) {
      return shown(answer);
    }
  }

  @Command(
      name = "show",
      description = "Show an endpoint.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Show extends OfOne {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.get(path());
    }
  }

  @Command(
      name = "test",
      description = "Send an event there that tells of nothing.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Test extends OfOne {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.change("POST", path() + "/test", "");
    }

    @Override
    String text(JsonNode answer) {
      return "%s is on its way. `midcycle webhook deliveries` shows what becomes of it."
          .formatted(value(answer, "event"));
    }
  }

  @Command(
      name = "enable",
      description = "Send to an endpoint again, beginning with what it missed.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Enable extends OfOne {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.change("POST", path() + "/enable", "");
    }
  }

  @Command(
      name = "disable",
      description = "Send nothing to an endpoint until it is enabled.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Disable extends OfOne {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.change("POST", path() + "/disable", "");
    }
  }

  @Command(
      name = "rotate",
      description = "Replace an endpoint's secret. The new one is printed only once.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Rotate extends OfOne {
    @Option(
        names = "--grace",
        paramLabel = "DURATION",
        description = "How long the old one signs as well, such as PT1H. Default: P1D.")
    private @Nullable String grace;

    @Override
    JsonNode ask(CatalogServer server) {
      var body = JSON.createObjectNode();
      if (grace != null) {
        body.put("grace", grace);
      }
      return server.change("POST", path() + "/secret", body.toString());
    }

    @Override
    String text(JsonNode answer) {
      return shown(answer) + "\nThe secret is not shown again.";
    }
  }

  @Command(
      name = "delete",
      description = "Delete an endpoint. What was sent there is forgotten.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Delete extends OfOne {
    @Override
    JsonNode ask(CatalogServer server) {
      return server.change("DELETE", path(), "");
    }

    @Override
    String text(JsonNode answer) {
      return "The endpoint is deleted.";
    }
  }
}

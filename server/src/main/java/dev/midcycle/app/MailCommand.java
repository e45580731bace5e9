package dev.midcycle.app;

import dev.midcycle.mail.Notice;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "mail",
    description = "Look at the mails that customers were sent, and send them again.",
    subcommands = {
      MailCommand.ListAll.class,
      MailCommand.Show.class,
      MailCommand.Resend.class,
      MailCommand.Preview.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class MailCommand {
  private MailCommand() {}

  @Command(
      name = "list",
      description = "List mails, the newest first, and what became of them.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class ListAll extends ServerCommand {
    @Option(
        names = "--customer",
        paramLabel = "CUSTOMER",
        description = "Only to this customer: its id, or ext: and your own.")
    private @Nullable String customer;

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only those that are queued, sent, not_sent or failed.")
    private @Nullable String state;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "Only of this kind, such as invoice.")
    private @Nullable String kind;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
    private @Nullable String cursor;

    @Override
    JsonNode ask(CatalogServer server) {
      return server.get(
          Query.NOTHING
              .and("limit", "100")
              .and("customer", customer)
              .and("state", state)
              .and("kind", kind)
              .and("cursor", cursor)
              .at("/v1/mails"));
    }

    @Override
    String text(JsonNode answer) {
      var rows =
          answer
              .path("data")
              .valueStream()
              .map(one -> Report.row(one, "id", "at", "state", "kind", "to", "subject", "reason"))
              .toList();
      return Report.table(
              List.of("id", "at", "state", "kind", "to", "subject", "reason"), rows, "No mails.")
          + next(answer);
    }
  }

  @Command(
      name = "show",
      description = "Show a mail with its text.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Show extends ServerCommand {
    @Parameters(paramLabel = "MAIL", description = "The mail's id.")
    private String mail = "";

    @Option(names = "--html", description = "Print the HTML part alone.")
    private boolean html;

    @Override
    JsonNode ask(CatalogServer server) {
      return server.get("/v1/mails/" + Query.encoded(mail));
    }

    @Override
    String text(JsonNode answer) {
      return html ? value(answer, "html") : whole(answer);
    }
  }

  @Command(
      name = "resend",
      description = "Send a mail again, whatever became of it.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Resend extends ServerCommand {
    @Parameters(paramLabel = "MAIL", description = "The mail's id.")
    private String mail = "";

    @Override
    JsonNode ask(CatalogServer server) {
      return server.change("POST", "/v1/mails/" + Query.encoded(mail) + "/resend", "");
    }

    @Override
    String text(JsonNode answer) {
      return value(answer, "state").equals("sent")
          ? "The mail is kept as sent again. Mails of test tenants never leave."
          : "The mail to %s is sent again.".formatted(value(answer, "to"));
    }
  }

  @Command(
      name = "preview",
      description = "Show what a kind of mail looks like, with values that are made up.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Preview extends ServerCommand {
    @Parameters(
        paramLabel = "KIND",
        completionCandidates = Kinds.class,
        description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Option(
        names = "--language",
        paramLabel = "LANGUAGE",
        description = "en, de, fr, es, ja or ar, with a region if you like: de-AT. Default: en.")
    private @Nullable String language;

    @Option(names = "--html", description = "Print the HTML part alone.")
    private boolean html;

    @Override
    JsonNode ask(CatalogServer server) {
      return server.get(
          Query.NOTHING.and("kind", kind).and("language", language).at("/v1/mail-previews"));
    }

    @Override
    String text(JsonNode answer) {
      return html ? value(answer, "html") : whole(answer);
    }
  }

  /// What mails there are.
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Notice.values()).map(Notice::code).iterator();
    }
  }

  private static String whole(JsonNode mail) {
    return ServerCommand.lines(
            mail, "subject", "to", "state", "at", "sent_at", "attached", "reason", "remedy")
        + "\n\n"
        + ServerCommand.value(mail, "text").stripTrailing();
  }
}

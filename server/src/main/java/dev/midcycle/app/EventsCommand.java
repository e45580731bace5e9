package dev.midcycle.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.midcycle.app.EventLines.Format;
import dev.midcycle.app.EventLines.Line;
import dev.midcycle.app.config.BadSettings;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

@Command(
    name = "events",
    description = "Send usage events from files, and listen to what happens.",
    subcommands = {EventsCommand.Send.class, ListenCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class EventsCommand {
  private EventsCommand() {}

  @Command(
      name = "send",
      description = {
        "Send the usage events of a file. You can send a file again: events that are already stored are not counted twice.",
        "The file holds one JSON object per line (.ndjson, .jsonl), a JSON array (.json), or CSV (.csv) with the columns id, customer, event and time; other columns are properties.",
      },
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:every event is stored, was already stored, or is kept until it can be counted",
        "1:some events were rejected; each is printed with its line",
        "2:some events could not be sent"
      })
  static final class Send implements Callable<Integer> {
    private static final int AT_ONCE = 1000;
    private static final int MOST_CHARACTERS = 300_000;
    private static final int SOME_NOT_TAKEN = 1;
    private static final int NOT_SENT = 2;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file; - reads standard input.")
    private String file = "";

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "ndjson, json or csv. Default: by the file's extension, and ndjson for -.")
    private @Nullable Format format;

    @Mixin private final ServerUrl where = new ServerUrl();

    @Option(
        names = "--key",
        paramLabel = "KEY",
        defaultValue = "${env:MIDCYCLE_API_KEY}",
        showDefaultValue = Visibility.NEVER,
        description =
            "An API key. Prefer the variable MIDCYCLE_API_KEY, which does not show up in process lists.")
    private @Nullable String key;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Line> waiting = new ArrayList<>();
    private int characters;
    private long sent;

    @Override
    public Integer call() {
      if (key == null || key.isBlank()) {
        return told("An API key is required. Set MIDCYCLE_API_KEY or use --key.");
      }
      var known = Optional.ofNullable(format).or(this::byEnding);
      if (known.isEmpty()) {
        return told(
            "The format of %s is not clear from its extension. Use --format.".formatted(file));
      }
      try (var in = opened()) {
        var sending = new EventSending(where.address(), key);
        EventLines.read(in, known.get(), line -> add(sending, line));
        flush(sending);
        return summed();
      } catch (NoSuchFileException e) {
        return told("File not found: %s.".formatted(e.getMessage()));
      } catch (IOException | UncheckedIOException e) {
        return told("Cannot read %s: %s".formatted(file, e.getMessage()));
      } catch (JacksonException e) {
        return told(
            "%s is not JSON in line %d: %s"
                .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
      } catch (CsvParseException e) {
        return told("%s is not CSV: %s".formatted(file, e.getMessage()));
      } catch (BadSettings e) {
        return told(String.valueOf(e.getMessage()));
      } catch (EventSending.Refused e) {
        return told(String.valueOf(e.getMessage()));
      }
    }

    private Optional<Format> byEnding() {
      return file.equals("-") ? Optional.of(Format.NDJSON) : Format.of(file);
    }

    private InputStream opened() throws IOException {
      return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    private void add(EventSending sending, Line line) {
      if (waiting.size() == AT_ONCE || characters + line.json().length() > MOST_CHARACTERS) {
        flush(sending);
      }
      waiting.add(line);
      characters += line.json().length();
    }

    private void flush(EventSending sending) {
      if (waiting.isEmpty()) {
        return;
      }
      try {
        var results = sending.send(waiting);
        for (int place = 0; place < results.size(); place++) {
          tell(waiting.get(place), results.get(place));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      sent += waiting.size();
      waiting.clear();
      characters = 0;
      progress();
    }

    private void tell(Line line, EventSending.Result result) {
      counts.merge(result.status(), 1L, Long::sum);
      if (!result.message().isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "line %d: %s, %s: %s"
                    .formatted(
                        line.number(), words(result.status()), result.code(), result.message()));
      }
    }

    /// On a terminal only.
    private void progress() {
      if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
        spec.commandLine().getErr().printf("%d events sent\r", sent);
        spec.commandLine().getErr().flush();
      }
    }

    private int summed() {
      var out = spec.commandLine().getOut();
      out.println("Sent %d events.".formatted(sent));
      counts.forEach((status, count) -> out.println("  %s: %d".formatted(words(status), count)));
      out.flush();
      spec.commandLine().getErr().flush();
      return counts.containsKey("rejected") || counts.containsKey("conflict") ? SOME_NOT_TAKEN : 0;
    }

    private static String words(String status) {
      return status.replace('_', ' ');
    }

    private int told(String problem) {
      var after = sent == 0 ? "" : " %d events were sent before that.".formatted(sent);
      spec.commandLine().getErr().println("midcycle: " + problem + after);
      spec.commandLine().getErr().flush();
      return NOT_SENT;
    }
  }
}

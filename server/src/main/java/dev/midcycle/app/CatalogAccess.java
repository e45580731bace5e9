package dev.midcycle.app;

import dev.midcycle.app.config.BadSettings;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Problem;
import dev.midcycle.file.Reading;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which Midcycle the commands about catalogues and reports speak to, and how they tell what it
/// says.
final class CatalogAccess {
  static final int OK = 0;
  static final int REFUSED = 1;
  static final int CHANGES = 2;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private final ServerUrl where = new ServerUrl();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      defaultValue = "${env:MIDCYCLE_API_KEY}",
      showDefaultValue = Visibility.NEVER,
      description =
          "An API key. Prefer the variable MIDCYCLE_API_KEY, which does not show up in process lists.")
  private @Nullable String key;

  boolean hasKey() {
    return key != null && !key.isBlank();
  }

  /// Tells why not where there is no server to ask, or it refuses.
  int with(Function<CatalogServer, Integer> work) {
    if (key == null || key.isBlank()) {
      return refused("An API key is required. Set MIDCYCLE_API_KEY or use --key.");
    }
    try {
      return work.apply(new CatalogServer(where.address(), key));
    } catch (BadSettings e) {
      e.problems().forEach(this::err);
      return refused("The settings cannot be read. Use --url.");
    } catch (CatalogServer.Refused e) {
      e.faults().forEach(this::err);
      return refused(String.valueOf(e.getMessage()));
    }
  }

  int refused(String why) {
    err("midcycle: " + why);
    return REFUSED;
  }

  /// The text of a file that holds a catalogue without a fault; tells the faults otherwise.
  Optional<CatalogFiles.Checked> checked(Path file) {
    return switch (CatalogFiles.check(file)) {
      case Reading.Valid<CatalogFiles.Checked>(var checked) -> Optional.of(checked);
      case Reading.Invalid<CatalogFiles.Checked>(var problems) -> {
        faults(problems);
        yield Optional.empty();
      }
    };
  }

  private void faults(List<Problem> problems) {
    problems.forEach(problem ->
        err(
            "%s, line %d, column %d: %s"
                .formatted(problem.file(), problem.line(), problem.column(), problem.message())));
    err(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
  }

  void out(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  void err(String text) {
    spec.commandLine().getErr().println(text);
    spec.commandLine().getErr().flush();
  }

  /// A line on a terminal that the next one takes the place of; nothing elsewhere.
  void progress(String text) {
    if (isTerminal()) {
      spec.commandLine().getErr().print("\r\033[K" + text);
      spec.commandLine().getErr().flush();
    }
  }

  /// Says on a terminal, second by second, that what takes long goes on.
  <T> T waitingFor(String what, Supplier<T> work) {
    var done = CompletableFuture.supplyAsync(work);
    for (int seconds = 1; ; seconds++) {
      try {
        var result = done.get(1, TimeUnit.SECONDS);
        progress("");
        return result;
      } catch (TimeoutException _) {
        progress(what + " " + seconds + " s");
      } catch (ExecutionException e) {
        progress("");
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}

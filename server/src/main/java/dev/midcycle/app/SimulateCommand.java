package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.db.Database;
import dev.midcycle.file.Problem;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ResultJson;
import dev.midcycle.file.ResultText;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import dev.midcycle.simulate.stored.Lives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "simulate",
    description = "Run billing scenarios, and compare the invoices with the expected ones.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:every scenario has the expected result",
      "1:a scenario has a different result or failed; each difference and failure is printed",
      "2:a file is invalid; each problem is printed with its line"
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  /// One for each life, and one to spare for those that overlap.
  private static final int CONNECTIONS = AT_ONCE + 1;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scenario files, or directories of them.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print each result as one line of JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Print the calculation of every line.")
  private boolean explain;

  @Option(
      names = "--database",
      description = {
        "Run them in PostgreSQL, with real quotes, bill runs and payments, instead of in memory.",
        "Their data is deleted afterwards."
      })
  private boolean database;

  @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
  @Spec private CommandSpec spec;

  /// What came of one file.
  private sealed interface Run {
    record Lived(Path file, Result result) implements Run {}

    record Invalid(List<Problem> problems) implements Run {}

    /// The program failed at it, which is no fault of the file's.
    record Failed(Path file, RuntimeException why) implements Run {}
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var runs = database ? inDatabase(scenarioFiles()) : runs(scenarioFiles(), Simulation::inMemory);
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().flush();
    boolean invalid = runs.stream().anyMatch(Run.Invalid.class::isInstance);
    return invalid ? 2 : runs.stream().allMatch(SimulateCommand::isAsExpected) ? 0 : 1;
  }

  /// Ctrl-C leaves nothing behind either.
  private List<Run> inDatabase(List<Path> all) throws InterruptedException {
    var running = new Running();
    running.closeOnExit();
    try {
      var place = running.keep(Databases.throwAway(settings.read().data(), this::tell));
      var open = running.keep(Database.open(place.login(), CONNECTIONS));
      var lives =
          new Lives((clock, gateway) ->
              Application.build(open.transactions(), clock, gateway).services());
      return runs(all, lives::live);
    } finally {
      running.closeAll();
    }
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private List<Path> scenarioFiles() throws IOException {
    var all = new ArrayList<Path>();
    for (var file : files) {
      if (Files.isDirectory(file)) {
        try (var inside = Files.list(file)) {
          all.addAll(inside.filter(SimulateCommand::isScenario).sorted().toList());
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private static boolean isScenario(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  /// All at once, as many as there are processors; printed in order, each as soon as it is known.
  private List<Run> runs(List<Path> all, Function<Scenario, Result> life)
      throws InterruptedException {
    var runs = new ArrayList<Run>();
    var progress = new Progress(all.size(), spec.commandLine().getErr());
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var started = all.stream().map(file -> pool.submit(() -> run(file, life))).toList();
      for (var one : started) {
        runs.add(finished(one));
        progress.clear();
        print(runs.getLast());
        progress.show(runs.size());
      }
    }
    progress.clear();
    summary(runs);
    return runs;
  }

  private static Run run(Path file, Function<Scenario, Result> life) {
    return switch (ScenarioFiles.read(file)) {
      case Reading.Invalid<Scenario>(var problems) -> new Run.Invalid(problems);
      case Reading.Valid<Scenario>(var scenario) -> lived(file, scenario, life);
    };
  }

  /// One that fails costs only itself: the others go on.
  private static Run lived(Path file, Scenario scenario, Function<Scenario, Result> life) {
    try {
      return new Run.Lived(file, life.apply(scenario));
    } catch (RuntimeException e) {
      return new Run.Failed(file, e);
    }
  }

  private static Run finished(Future<Run> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(Run run) {
    switch (run) {
      case Run.Invalid(var problems) -> problems.forEach(spec.commandLine().getErr()::println);
      case Run.Lived(var file, var result) -> print(file, result);
      case Run.Failed(var file, var why) -> print(file, why);
    }
  }

  private void print(Path file, RuntimeException why) {
    spec.commandLine()
        .getErr()
        .println(
            file + ": the simulation failed; the other files were still run. Please report this:");
    why.printStackTrace(spec.commandLine().getErr());
  }

  private void print(Path file, Result result) {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(ResultJson.write(result));
      return;
    }
    out.print(ResultText.summary(file.toString(), result));
    if (explain) {
      out.print(ResultText.explanation(result));
    }
  }

  private void summary(List<Run> runs) {
    if (!json) {
      long right = runs.stream().filter(SimulateCommand::isAsExpected).count();
      long broken = runs.stream().filter(Run.Invalid.class::isInstance).count();
      long failed = runs.stream().filter(Run.Failed.class::isInstance).count();
      var rest =
          (broken == 0 ? "" : "; invalid files: " + broken)
              + (failed == 0 ? "" : "; failed: " + failed);
      spec.commandLine()
          .getOut()
          .println(right + " of " + runs.size() + " scenarios as expected" + rest);
    }
  }

  private static boolean isAsExpected(Run run) {
    return run instanceof Run.Lived(_, var result) && result.isOk();
  }
}

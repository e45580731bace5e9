package dev.midcycle.app;

import dev.midcycle.file.Problem;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ResultJson;
import dev.midcycle.file.ResultText;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "simulate",
    description =
        "Live the lives that scenario files tell, and compare them with what they expect.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all is as expected",
      "1:something is not; each difference is printed",
      "2:a file is invalid; each problem is printed with its line"
    })
final class SimulateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scenario files; a directory stands for all files in it.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print each result as one line of JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Print how the amount of every line came about.")
  private boolean explain;

  @Spec private CommandSpec spec;

  /// What came of one file.
  private sealed interface Run {
    record Lived(Path file, Result result) implements Run {}

    record Invalid(List<Problem> problems) implements Run {}
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var runs = runs(scenarioFiles());
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().flush();
    boolean invalid = runs.stream().anyMatch(Run.Invalid.class::isInstance);
    return invalid ? 2 : runs.stream().allMatch(SimulateCommand::isAsExpected) ? 0 : 1;
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
  private List<Run> runs(List<Path> all) throws InterruptedException {
    var runs = new ArrayList<Run>();
    var progress = new Progress(all.size(), spec.commandLine().getErr());
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var started = all.stream().map(file -> pool.submit(() -> run(file))).toList();
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

  private static Run run(Path file) {
    return switch (ScenarioFiles.read(file)) {
      case Reading.Invalid<Scenario>(var problems) -> new Run.Invalid(problems);
      case Reading.Valid<Scenario>(var scenario) -> new Run.Lived(file, lived(file, scenario));
    };
  }

  private static Result lived(Path file, Scenario scenario) {
    try {
      return Simulation.inMemory(scenario);
    } catch (RuntimeException e) {
      throw new IllegalStateException("while simulating " + file + ": " + e.getMessage(), e);
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
    }
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
      var rest = broken == 0 ? "" : "; invalid files: " + broken;
      spec.commandLine()
          .getOut()
          .println(right + " of " + runs.size() + " scenarios are as expected" + rest);
    }
  }

  private static boolean isAsExpected(Run run) {
    return run instanceof Run.Lived(_, var result) && result.isOk();
  }
}

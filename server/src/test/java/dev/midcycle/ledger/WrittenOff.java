package dev.midcycle.ledger;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Scenario;
import java.nio.file.Path;
import java.util.List;

/// A life with entries of most kinds: a fee is declined, paid in part, written off and taken back.
public final class WrittenOff {
  private static final Path LIFE =
      Path.of("../examples/scenarios/written-off-after-a-part-payment-then-credited.yaml");

  private WrittenOff() {}

  public static Scenario scenario() {
    return switch (ScenarioFiles.read(LIFE)) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}

package dev.midcycle.simulate;

import dev.midcycle.money.Money;
import java.time.ZoneId;
import java.util.List;

/// What came of a scenario.
///
/// @param zone in which dates are told
/// @param differences from what was expected; none when all of it holds
public record Result(
    String scenario,
    ZoneId zone,
    List<Issued> documents,
    Money creditBalance,
    List<World.State> subscriptions,
    List<Difference> differences) {
  public Result {
    documents = List.copyOf(documents);
    subscriptions = List.copyOf(subscriptions);
    differences = List.copyOf(differences);
  }

  public boolean isOk() {
    return differences.isEmpty();
  }

  /// One thing that is not as expected.
  ///
  /// @param where what of the life it is about, such as `document 2 of 2026-04-16`
  /// @param line where the expectation stands in its file
  /// @param what that is compared: `total`, `plan`
  /// @param why how the actual amount came about, in one line of text or several; may be empty
  public record Difference(
      String where, int line, String what, String expected, String actual, String why) {}
}

package dev.midcycle.file;

import java.util.HashSet;

/// What a schema cannot say of the phases of a plan or a recurring charge.
final class PhaseChecks {
  private final Findings findings;
  private final MoneyChecks money;

  PhaseChecks(Findings findings, MoneyChecks money) {
    this.findings = findings;
    this.money = money;
  }

  /// @param price the key of what a phase costs
  void phases(Node owner, String price) {
    var keys = new HashSet<String>();
    for (var phase : owner.items("phases")) {
      phase.get(price).ifPresent(money::price);
      phase
          .get("key")
          .filter(key -> !keys.add(key.text().orElse("")))
          .ifPresent(key ->
              findings.add(
                  key,
                  key.at().name()
                      + " is "
                      + key.shown()
                      + ", which another phase already has; choose another key"));
    }
  }
}

package dev.midcycle.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a schema cannot say of tax rates: whose they are, and from when, is told once.
final class TaxChecks {
  private final Findings findings;

  TaxChecks(Findings findings) {
    this.findings = findings;
  }

  void customer(Node tax) {
    if (tax.has("rate")) {
      findings.outOfPlace(tax, Set.of("rates"), "there is `rate`");
    } else if (!tax.has("rates")) {
      findings.outOfPlace(tax, Set.of("reduced"), "it goes with `rate` or `rates`");
    }
    dates(tax.items("rates"));
  }

  /// Of several countries, or of one.
  void dates(List<Node> rates) {
    var taken = new HashSet<String>();
    for (var node : rates) {
      var from = node.text("from").orElse("");
      if (!taken.add(node.text("country").orElse("") + " " + from)) {
        findings.add(
            node,
            node.at().name()
                + (from.isEmpty() ? " has no date `from`" : " is from `" + from + "`")
                + ", as another before it; give it another date");
      }
    }
  }
}

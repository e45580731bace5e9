package dev.midcycle.billing;

import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands billed, net: charges put stretches in, credits take them out.
final class Standing {
  private Standing() {}

  static Map<Slot, Coverage> bySlot(List<Billed> billed) {
    var stretches = new LinkedHashMap<Slot, List<Stretch>>();
    billed.forEach(
        row -> stretches.computeIfAbsent(row.slot(), slot -> new ArrayList<>()).add(row.stretch()));
    var covered = new LinkedHashMap<Slot, Coverage>();
    stretches.forEach((slot, list) -> covered.put(slot, Coverage.of(list)));
    return covered;
  }

  /// What stands billed once `draft` is issued.
  static List<Billed> after(List<Billed> billed, Draft draft, Ruler ruler) {
    var standing = new ArrayList<>(billed);
    for (var line : draft.lines()) {
      if (line.takesBack().isPresent()) {
        takeOut(standing, line, ruler);
      } else {
        standing.add(
            new Billed(line.rate(), line.period(), line.stretch(), line.amount(), draft.cause()));
      }
    }
    return standing;
  }

  private static void takeOut(List<Billed> standing, Line credit, Ruler ruler) {
    var slot = new Slot(credit.rate(), credit.period());
    var kept = new ArrayList<Billed>();
    for (var row : standing) {
      if (row.slot().equals(slot)) {
        var rest = new Coverage(List.of(credit.stretch())).gapsIn(row.stretch());
        rest.forEach(stretch -> kept.add(row.over(stretch, ruler)));
      } else {
        kept.add(row);
      }
    }
    standing.clear();
    standing.addAll(kept);
  }
}

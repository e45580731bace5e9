package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Coverage;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Slot;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands billed, net: charges put stretches in, credits take them out; what is compared as a
/// whole is put in the place of what stood there.
public final class BilledRows {
  private BilledRows() {}

  static Map<Slot, Coverage> bySlot(List<Billed> billed) {
    var stretches = new LinkedHashMap<Slot, List<Stretch>>();
    for (var row : billed) {
      switch (row) {
        case Billed.Prorated shared ->
            stretches
                .computeIfAbsent(shared.slot(), slot -> new ArrayList<>())
                .add(shared.stretch());
        case Billed.Flat whole -> {}
      }
    }
    var covered = new LinkedHashMap<Slot, Coverage>();
    stretches.forEach((slot, list) -> covered.put(slot, Coverage.of(list)));
    return covered;
  }

  /// What stands billed once `draft` is issued.
  ///
  /// @param waived what was credited by hand before
  public static List<Billed> after(
      List<Billed> billed, Draft draft, List<Waived> waived, Ruler ruler) {
    var standing = new ArrayList<>(billed);
    Stream.concat(draft.lines().stream(), draft.silent().stream())
        .forEach(line -> share(standing, line, draft.cause(), waived, ruler));
    draft.lines().forEach(line -> reduce(standing, line, draft.cause()));
    for (var whole : draft.whole()) {
      standing.removeIf(row -> isSame(row, whole));
      if (!whole.isGone()) {
        standing.add(whole.row());
      }
    }
    return standing;
  }

  private static boolean isSame(Billed row, Draft.Whole whole) {
    return row instanceof Billed.Flat old && old.isFor(whole.row().rate(), whole.row().period());
  }

  /// What is credited by hand is taken off what stands, which stays.
  private static void reduce(List<Billed> standing, Line line, Cause cause) {
    if (line.why() instanceof Derivation.ByHand && cause instanceof Cause.ByHand(var deed)) {
      var back = new Discount(deed, line.amount().negated());
      var reduced = new Standing(line, line.takesBack().orElseThrow()).reduced(standing, back);
      standing.clear();
      standing.addAll(reduced);
    }
  }

  /// Only fees that are shared go in and out by stretches.
  private static void share(
      List<Billed> standing, Line line, Cause cause, List<Waived> waived, Ruler ruler) {
    if (line.rate() instanceof Rate.ForPeriod rate
        && line.why() instanceof Derivation.Prorated why) {
      var slot = new Slot(rate, line.period());
      if (line.isCredit()) {
        takeOut(standing, line, slot, ruler);
      } else {
        var less = Waived.on(waived, slot, line, why.discount(), ruler);
        standing.add(charged(line, slot, cause).reducedBy(less));
      }
    }
  }

  private static Billed.Prorated charged(Line line, Slot slot, Cause cause) {
    return new Billed.Prorated(
        slot.rate(),
        line.period(),
        line.stretch(),
        line.beforeCredits(),
        line.discounts(),
        line.tax(),
        cause);
  }

  private static void takeOut(List<Billed> standing, Line credit, Slot slot, Ruler ruler) {
    var kept = new ArrayList<Billed>();
    for (var row : standing) {
      if (row instanceof Billed.Prorated shared && shared.slot().equals(slot)) {
        var rest = new Coverage(List.of(credit.stretch())).gapsIn(row.stretch());
        rest.forEach(stretch -> kept.add(shared.over(stretch, ruler)));
      } else {
        kept.add(row);
      }
    }
    standing.clear();
    standing.addAll(kept);
  }
}

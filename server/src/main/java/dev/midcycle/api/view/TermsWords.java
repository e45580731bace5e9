package dev.midcycle.api.view;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How sentences say what a subscription consists of, and what of it changes.
record TermsWords(Catalogs catalogs) {

  String name(Terms terms) {
    return catalogs.plan(terms.plan()).name();
  }

  /// `you have Pro`, `you pay by the year`, and [#details].
  List<String> differences(Terms before, Terms after) {
    var all = new ArrayList<String>();
    if (!before.plan().plan().equals(after.plan().plan())) {
      all.add("you have " + name(after));
    }
    if (before.interval() != after.interval()) {
      all.add("you pay by the " + Words.code(after.interval()));
    }
    all.addAll(details(before, after));
    return all;
  }

  /// `you have 4 seats instead of 3`, `Evidence export is added`: not what comes and goes with a
  /// plan.
  List<String> details(Terms before, Terms after) {
    var all = new ArrayList<String>();
    new TreeMap<>(Quantities.changed(before.quantities(), after.quantities()))
        .forEach((name, number) -> all.add(quantity(name, number, before)));
    without(after, before)
        .filter(key -> !catalogs.plan(after.plan()).requiresAddOns().contains(key))
        .forEach(key -> all.add(addOn(key, after) + " is added"));
    without(before, after).forEach(key -> all.add(addOn(key, before) + " is removed"));
    return all;
  }

  private static String quantity(QuantityName name, Decimal number, Terms before) {
    var old = before.quantities().getOrDefault(name, Decimal.ZERO);
    return "you have %s %s instead of %s".formatted(number, name.value(), old);
  }

  /// What a scheduled change brings: `the change to Starter`, `paying by the year`.
  List<String> named(Change change, Terms terms) {
    var all = new ArrayList<String>();
    change.plan().ifPresent(plan -> all.add("the change to " + catalogs.plan(plan).name()));
    change.interval().ifPresent(interval -> all.add("paying by the " + Words.code(interval)));
    for (Map.Entry<QuantityName, Decimal> one : new TreeMap<>(change.quantities()).entrySet()) {
      all.add("the change to %s %s".formatted(one.getValue(), one.getKey().value()));
    }
    new TreeSet<>(change.add()).forEach(key -> all.add("adding " + addOn(key, terms)));
    new TreeSet<>(change.remove()).forEach(key -> all.add("removing " + addOn(key, terms)));
    return all;
  }

  private String addOn(AddOnKey key, Terms terms) {
    return catalogs.at(terms.plan().version()).find(key).map(one -> one.name()).orElse(key.value());
  }

  private static Stream<AddOnKey> without(Terms some, Terms others) {
    return some.addOns().stream().filter(key -> !others.addOns().contains(key));
  }
}

package dev.midcycle.api.view;

import dev.midcycle.api.view.TermChange.Kind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Terms;
import dev.midcycle.words.English;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// How sentences say what a subscription consists of, and what of it changes.
public record TermsWords(Catalogs catalogs) {

  public String name(Terms terms) {
    return catalogs.plan(terms.plan()).name();
  }

  /// Another plan, another interval, and [#details], as they are from `at` on.
  public List<TermChange> differences(Terms before, Terms after, Instant at) {
    var all = new ArrayList<TermChange>();
    if (!before.plan().plan().equals(after.plan().plan())) {
      all.add(new TermChange(Kind.PLAN, name(after)));
    }
    if (!before.interval().equals(after.interval())) {
      all.add(new TermChange(Kind.INTERVAL, Words.code(after.interval())));
    }
    all.addAll(details(before, after, at));
    return all;
  }

  /// Numbers, add-ons that are added and removed, save what comes and goes with a plan, and billing
  /// dates that are moved by themselves.
  public List<TermChange> details(Terms before, Terms after, Instant at) {
    var all = new ArrayList<TermChange>();
    new TreeMap<>(Quantities.changed(before.quantities(), after.quantities()))
        .forEach((name, number) -> all.add(quantity(name, Optional.of(before), number)));
    without(after, before)
        .filter(key -> !catalogs.plan(after.plan()).requiresAddOns().contains(key))
        .forEach(key -> all.add(new TermChange(Kind.ADDON_ADDED, addOn(key, after))));
    without(before, after)
        .forEach(key -> all.add(new TermChange(Kind.ADDON_REMOVED, addOn(key, before))));
    if (isRepriced(before, after)) {
      all.add(new TermChange(prices(after.own()), name(after)));
    }
    if (isRedated(before, after)) {
      all.add(TermChange.billingDate(after.schedule(), after.trialEnd().orElse(at)));
    }
    return all;
  }

  private static Kind prices(OwnPrices own) {
    return own.isNothing() ? Kind.USUAL_PRICES : Kind.PRICES;
  }

  /// Whether prices that were agreed begin, end or are others.
  public static boolean isRepriced(Terms before, Terms after) {
    return !before.agreedOn(after.plan()).equals(after.own());
  }

  /// Whether billing dates lie elsewhere, and not for another interval or the end of a trial.
  public static boolean isRedated(Terms before, Terms after) {
    return before.status() == after.status()
        && before.until().equals(after.until())
        && before.interval().equals(after.interval())
        && !before.schedule().equals(after.schedule());
  }

  private static TermChange quantity(QuantityName name, Optional<Terms> before, Decimal number) {
    return TermChange.quantity(
        name.value(),
        before.map(terms -> whole(terms.quantities().getOrDefault(name, Decimal.ZERO))),
        whole(number));
  }

  private static long whole(Decimal number) {
    return number.value().longValue();
  }

  /// What a change brings that is scheduled for `at`.
  public List<TermChange> of(Change change, Terms terms, Instant at) {
    var all = new ArrayList<TermChange>();
    change.plan().ifPresent(plan -> all.add(new TermChange(Kind.PLAN, catalogs.plan(plan).name())));
    change
        .interval()
        .ifPresent(interval -> all.add(new TermChange(Kind.INTERVAL, Words.code(interval))));
    new TreeMap<>(change.quantities())
        .forEach((name, number) -> all.add(quantity(name, Optional.empty(), number)));
    new TreeSet<>(change.add())
        .forEach(key -> all.add(new TermChange(Kind.ADDON_ADDED, addOn(key, terms))));
    new TreeSet<>(change.remove())
        .forEach(key -> all.add(new TermChange(Kind.ADDON_REMOVED, addOn(key, terms))));
    change
        .own()
        .filter(_ -> change.plan().isEmpty())
        .ifPresent(own -> all.add(new TermChange(prices(own), name(terms))));
    change
        .date()
        .map(date -> date.schedule(at, terms.interval(), terms.schedule().zone()))
        .ifPresent(schedule -> all.add(TermChange.billingDate(schedule, at)));
    return all;
  }

  /// `you have Pro and you are billed yearly`
  public static String said(List<TermChange> changes) {
    return joined(changes, TermChange::said);
  }

  /// `your switch to Pro and your switch to yearly billing`
  public static String named(List<TermChange> changes) {
    return joined(changes, TermChange::named);
  }

  private static String joined(List<TermChange> changes, Function<TermChange, String> words) {
    return English.and(changes.stream().map(words).toList());
  }

  private String addOn(AddOnKey key, Terms terms) {
    return catalogs.at(terms.plan().version()).find(key).map(one -> one.name()).orElse(key.value());
  }

  private static Stream<AddOnKey> without(Terms some, Terms others) {
    return some.addOns().stream().filter(key -> !others.addOns().contains(key));
  }
}

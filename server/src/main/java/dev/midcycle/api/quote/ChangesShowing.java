package dev.midcycle.api.quote;

import dev.midcycle.api.quote.QuoteView.AddonChange;
import dev.midcycle.api.quote.QuoteView.ChangesView;
import dev.midcycle.api.quote.QuoteView.OverLimit;
import dev.midcycle.api.quote.QuoteView.PriceStep;
import dev.midcycle.api.quote.QuoteView.QuantityStep;
import dev.midcycle.api.quote.QuoteView.Step;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.DifferenceView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Recurring;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.offer.FeatureDifference;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.usagestatement.Recent;
import dev.midcycle.usagestatement.SoFar;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Shows what differs between the terms before and after.
final class ChangesShowing {
  private static final Phrases WORDS = Phrases.of("quotes");

  private final Optional<Terms> before;
  private final Terms after;
  private final Instant at;
  private final Catalogs catalogs;
  private final Currency currency;
  private final SoFar used;

  /// @param at when it takes effect
  /// @param used by now
  ChangesShowing(
      Optional<Terms> before,
      Terms after,
      Instant at,
      Catalogs catalogs,
      Currency currency,
      SoFar used) {
    this.before = before;
    this.after = after;
    this.at = at;
    this.catalogs = catalogs;
    this.currency = currency;
    this.used = used;
  }

  ChangesView view() {
    var compared =
        before
            .map(terms -> FeatureDifference.between(side(terms), side(after)))
            .orElse(FeatureDifference.Compared.NOTHING);
    var usage = new UsagePrices(catalogs, currency).between(before, after);
    return new ChangesView(
        step(terms -> PlanRefView.of(terms.plan(), catalogs)),
        step(terms -> Words.code(terms.interval())),
        price(),
        before
            .filter(terms -> terms.status() != after.status())
            .map(terms -> new Step<>(Optional.of(code(terms.status())), code(after.status()))),
        quantities(),
        usage,
        before
            .flatMap(running -> Recent.of(used, running))
            .flatMap(days -> UsageCosts.of(days, usage, before, after)),
        addOns(),
        DifferenceView.all(compared.gains()),
        DifferenceView.all(compared.losses()),
        after.status() == Status.CANCELLED ? List.of() : over(compared.losses()));
  }

  /// Limits that are tighter than before, and exceeded already.
  private List<OverLimit> over(List<FeatureDifference> losses) {
    return used.beyond(after).stream()
        .filter(one -> losses.stream().anyMatch(loss -> loss.feature().equals(one.feature())))
        .map(one ->
            new OverLimit(
                one.feature().key().value(),
                one.feature().name(),
                one.used().toString(),
                one.most().toString()))
        .toList();
  }

  private FeatureDifference.Side side(Terms terms) {
    return new FeatureDifference.Side(plan(terms), catalogs.at(terms.plan().version()));
  }

  private static String code(Status status) {
    return Words.code(status);
  }

  private Plan plan(Terms terms) {
    return catalogs.plan(terms.plan());
  }

  private Optional<PriceStep> price() {
    var step = new PriceStep(before.flatMap(this::price), price(after));
    return step.before().equals(step.after()) ? Optional.empty() : Optional.of(step);
  }

  private Optional<Amount> price(Terms terms) {
    return Recurring.price(terms, at, catalogs, currency);
  }

  private <T> Optional<Step<T>> step(Function<Terms, T> part) {
    var old = before.map(part);
    var now = part.apply(after);
    return old.filter(now::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new Step<>(old, now));
  }

  private List<QuantityStep> quantities() {
    var old = before.map(Terms::quantities).orElse(Map.<QuantityName, Decimal>of());
    var steps = new ArrayList<QuantityStep>();
    after
        .quantities()
        .forEach((name, number) -> {
          if (!number.equals(old.get(name))) {
            steps.add(
                new QuantityStep(
                    name.value(),
                    Optional.ofNullable(old.get(name)).map(one -> one.value().longValue()),
                    number.value().longValue()));
          }
        });
    return steps;
  }

  private List<AddonChange> addOns() {
    var old = before.map(Terms::addOns).orElseGet(TreeSet::new);
    var changes = new ArrayList<AddonChange>();
    for (var key : after.addOns()) {
      if (!old.contains(key)) {
        changes.add(arriving(key));
      } else if (fallsSilent(key)) {
        changes.add(
            change(
                addOn(key, after),
                "kept",
                Optional.of(WORDS.say("falls_silent")),
                Optional.of(true)));
      }
    }
    before.ifPresent(terms ->
        old.stream()
            .filter(key -> !after.addOns().contains(key))
            .map(key -> addOn(key, terms))
            .map(one -> change(one, "removed", Optional.empty(), Optional.empty()))
            .forEach(changes::add));
    return changes;
  }

  private AddonChange arriving(AddOnKey key) {
    boolean comesAlong = plan(after).requiresAddOns().contains(key);
    return change(
        addOn(key, after),
        comesAlong ? "attached" : "added",
        comesAlong ? Optional.of(WORDS.say("comes_with_plan")) : Optional.empty(),
        Optional.of(!comesAlong));
  }

  /// Whether it charged with the plan before, and does not with the plan after.
  private boolean fallsSilent(AddOnKey key) {
    var then = before.filter(terms -> addOn(key, terms).isActiveWith(terms.plan().plan()));
    return then.isPresent() && !addOn(key, after).isActiveWith(after.plan().plan());
  }

  private AddOn addOn(AddOnKey key, Terms terms) {
    return catalogs.at(terms.plan().version()).addOn(key);
  }

  private static AddonChange change(
      AddOn addOn, String effect, Optional<String> reason, Optional<Boolean> removable) {
    return new AddonChange(addOn.key().value(), addOn.name(), effect, reason, removable);
  }
}

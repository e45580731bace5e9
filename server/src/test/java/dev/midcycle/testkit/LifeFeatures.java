package dev.midcycle.testkit;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Standing;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Special;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What came up in a life: by what was granted, refused and billed in it, not by what was asked
/// for.
public record LifeFeatures(Scenario scenario, List<Witness.Seen> seen, Result result) {
  private static final Duration TWO_YEARS = Duration.ofDays(730);

  /// In words.
  public Set<String> all() {
    var all = new LinkedHashSet<String>();
    world().forEach(all::add);
    lines().map(LifeFeatures::line).forEach(all::add);
    lines().map(LifeFeatures::price).flatMap(Optional::stream).forEach(all::add);
    result.documents().forEach(document -> all.addAll(document(document).toList()));
    seen.forEach(one -> {
      if (one.answer() instanceof World.Answer.Refused(var code)) {
        all.add("refused: " + code);
      } else {
        all.addAll(granted(one).toList());
      }
    });
    return all;
  }

  private Stream<String> world() {
    var rules = scenario.catalog().billing();
    return Stream.concat(
        Stream.of(
            "%d decimals".formatted(scenario.customer().currency().getDefaultFractionDigits()),
            "%d subscriptions".formatted(result.subscriptions().size()),
            "proration: " + rules.proration(),
            "cycle: " + rules.cycle(),
            "lead days: " + rules.invoiceLeadDays()),
        Stream.concat(
            scenario.steps().stream().flatMap(step -> unasked(step.verb())),
            result.subscriptions().stream().anyMatch(this::endedByItself)
                ? Stream.of("a term ends the subscription")
                : Stream.empty()));
  }

  /// What nobody is asked about.
  private static Stream<String> unasked(Verb verb) {
    return switch (verb) {
      case Verb.Publish(_, var how) -> Stream.of("a newer version, migrate: " + how);
      case Verb.Credit(_, _, var expires) when expires.isPresent() ->
          Stream.of("credit that expires");
      default -> Stream.empty();
    };
  }

  /// Nobody cancelled any of them.
  private boolean endedByItself(World.State state) {
    return state.status() == Standing.CANCELLED
        && seen.stream()
            .noneMatch(one -> one.isGranted() && one.request() instanceof ChangeRequest.Cancel);
  }

  private Stream<Line> lines() {
    return result.documents().stream()
        .flatMap(document -> document.lines().stream())
        .map(Issued.Entry::line);
  }

  private static String line(Line line) {
    var what =
        switch (line.rate()) {
          case Rate.Fee _ -> "fee";
          case Rate.Ordered _ -> "fee by tiers";
          case Rate.Reckoned _ when line.why() instanceof Derivation.Shortfall -> "shortfall";
          case Rate.Reckoned _ -> "usage";
          case Rate.Discount _ -> "discount";
        };
    return what + (line.isCredit() ? " taken back" : " charged");
  }

  /// Whose price it is, where it is not the usual one.
  private static Optional<String> price(Line line) {
    var special =
        switch (line.why()) {
          case Derivation.Prorated why -> why.special();
          case Derivation.Flat why -> why.special();
          case Derivation.Ordered why -> why.special();
          case Derivation.Metered why -> why.special();
          case Derivation.Shortfall _,
              Derivation.TakenBack _,
              Derivation.ByHand _,
              Derivation.Reduced _ ->
              Optional.<Special>empty();
        };
    return special.map(why ->
        switch (why) {
              case Special.InPhase _ -> "price of a phase: ";
              case Special.Agreed _ -> "price agreed: ";
            }
            + (line.rate().charge().equals(Charge.BASE) ? "base" : kind(line.rate())));
  }

  private static String kind(Rate rate) {
    return rate instanceof Rate.Reckoned ? "usage" : "charge";
  }

  private Stream<String> document(Issued document) {
    var tax = scenario.customer().tax();
    return Stream.of(
            Optional.of("tax beside").filter(_ -> !document.tax().isZero() && !tax.inclusive()),
            Optional.of("tax inside").filter(_ -> !document.tax().isZero() && tax.inclusive()),
            Optional.of("tax at two rates").filter(_ -> document.taxes().size() > 1),
            Optional.of("a credit note").filter(_ -> document.total().isNegative()),
            Optional.of("a document for several").filter(_ -> document.subscription().isEmpty()),
            Optional.of("a document of one, invoiced together")
                .filter(_ ->
                    document.subscription().isPresent()
                        && result.subscriptions().size() > 1
                        && scenario.customer().invoicing() == Invoicing.TOGETHER))
        .flatMap(Optional::stream);
  }

  private static Stream<String> granted(Witness.Seen seen) {
    var dated = seen.request().since().map(since -> dated(since, seen.at()));
    var word = word(seen.request());
    return Stream.concat(
        Stream.of(word),
        Stream.concat(dated.map(when -> word + " " + when).stream(), more(seen.request())));
  }

  private static String dated(Instant since, Instant at) {
    if (since.isAfter(at)) {
      return "later";
    }
    return since.isBefore(at.minus(TWO_YEARS)) ? "dated back years" : "dated back";
  }

  private static String word(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe _ -> "subscribe";
      case ChangeRequest.Change _ -> "change";
      case ChangeRequest.Cancel _ -> "cancel";
      case ChangeRequest.Undo(var kind) -> kind.isPresent() ? "undo one kind" : "undo";
      case ChangeRequest.Pause _ -> "pause";
      case ChangeRequest.Try _ -> "trial";
      case ChangeRequest.Resume _ -> "resume";
      case ChangeRequest.Reactivate _ -> "reactivate";
      case ChangeRequest.ApplyCoupon _ -> "coupon";
      case ChangeRequest.ChargeOnce _ -> "charge";
      case ChangeRequest.MoveDate(_, var when) -> "billing date " + when;
      case ChangeRequest.Migrate _ -> "migrate";
    };
  }

  private static Stream<String> more(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe one ->
          some(
              when(!one.own().isNothing(), "subscribe at agreed prices"),
              when(isOffered(one.plan()), "subscribe to a plan offered to one"),
              when(one.coupon().isPresent(), "subscribe with a coupon"),
              when(one.trialDays().isPresent(), "subscribe with a trial"),
              when(one.billingDay().isPresent(), "subscribe with a billing day"),
              when(isOdd(one.interval()), "interval of odd length"));
      case ChangeRequest.Change one ->
          some(
              when(one.overrides().own().isPresent(), "change of agreed prices"),
              when(
                  one.plan().filter(LifeFeatures::isOffered).isPresent(),
                  "change to a plan offered to one"),
              when(
                  one.interval().filter(LifeFeatures::isOdd).isPresent(), "interval of odd length"),
              when(one.coupon().isPresent(), "change with a coupon"),
              when(!one.quantities().isEmpty(), "change of quantity"),
              when(!one.add().isEmpty(), "add-on added"),
              when(!one.remove().isEmpty(), "add-on removed"),
              when(is(one.overrides().settle(), Policy.Settle.NONE), "change, settle: none"),
              when(
                  is(one.overrides().collect(), Policy.Collect.NEXT_INVOICE),
                  "change, collect: next_invoice"),
              when(isAtTermEnd(one.overrides()), "change at the term's end"));
      case ChangeRequest.Cancel one ->
          some(when(isAtTermEnd(one.overrides()), "cancel at the term's end"));
      case ChangeRequest.Pause one -> some(when(one.until().isPresent(), "pause until"));
      default -> Stream.empty();
    };
  }

  private static boolean isAtTermEnd(ChangeRequest.Overrides overrides) {
    return overrides.when().filter(ChangeRequest.Timing.TermEnd.class::isInstance).isPresent();
  }

  private static <T> boolean is(Optional<T> one, T other) {
    return one.equals(Optional.of(other));
  }

  private static boolean isOffered(PlanKey plan) {
    return plan.value().equals("own");
  }

  private static boolean isOdd(Interval interval) {
    return !interval.isOfCalendar();
  }

  private static Optional<String> when(boolean so, String text) {
    return so ? Optional.of(text) : Optional.empty();
  }

  @SafeVarargs
  private static Stream<String> some(Optional<String>... features) {
    var some = new ArrayList<String>();
    for (var feature : features) {
      feature.ifPresent(some::add);
    }
    return some.stream();
  }
}

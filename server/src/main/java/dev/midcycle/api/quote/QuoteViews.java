package dev.midcycle.api.quote;

import dev.midcycle.api.quote.QuoteView.PaymentView;
import dev.midcycle.api.quote.QuoteView.ThenView;
import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.CollectionView;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.api.view.TermChange;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Upcoming;
import dev.midcycle.api.view.UpcomingView;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Coming;
import dev.midcycle.catalog.Policy;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.charging.RecurringAmount;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.usagestatement.SoFar;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Shows a quote: all that a person is to know before they confirm.
public final class QuoteViews {
  private static final Phrases WORDS = Phrases.of("quotes");

  private final Quote quote;
  private final QuotedChange change;
  private final JsonNode asked;
  private final Catalogs catalogs;
  private final ZoneId zone;
  private final Currency currency;
  private final boolean untaxed;

  private QuoteViews(QuoteOutcome.Quoted quoted, JsonNode asked, boolean untaxed) {
    this.quote = quoted.quote();
    this.change = quoted.change();
    this.asked = asked;
    this.catalogs = quoted.catalogs();
    this.zone = change.profile().zone();
    this.currency = change.profile().currency();
    this.untaxed = untaxed;
  }

  /// The quote while it is open.
  ///
  /// @param asked what was asked, as it came over the wire
  /// @param toMerchant whether the merchant reads it, who alone can mend how a customer is taxed
  public static QuoteView of(QuoteOutcome.Quoted quoted, JsonNode asked, boolean toMerchant) {
    return new QuoteViews(quoted, asked, toMerchant && quoted.untaxed()).view();
  }

  private QuoteView view() {
    var told = Sentences.of(change, catalogs);
    var changes =
        new ChangesShowing(
            change.before(),
            change.after(),
            change.effective(),
            catalogs,
            currency,
            new SoFar(quote.usage(), quote.instant(), change.profile(), catalogs));
    return new QuoteView(
        quote.id().text(),
        quote.customer().text(),
        quote.existing().map(SubscriptionId::text),
        ChangeVerb.in(asked),
        asked,
        "open",
        quote.instant().toString(),
        quote.expiresAt().toString(),
        timing(change),
        effective(change),
        Sentences.text(told),
        told,
        changes.view(),
        BillView.of(change.documents(), change.profile(), catalogs),
        Amount.of(change.dueNow()),
        new PaymentView(
            change.isPaidFirst(),
            change.dueNow().isPositive()
                ? change.paying().card().map(PaymentMethodView::of)
                : Optional.empty(),
            CollectionView.of(change)),
        change.next().map(this::upcoming),
        then(),
        warnings(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        quote.instant().toString());
  }

  private UpcomingView upcoming(QuotedDocument next) {
    return new Upcoming(quote.subscription(), change.profile(), catalogs).of(next, change.after());
  }

  /// Whether it takes effect at once.
  public static String timing(QuotedChange change) {
    return change.isScheduled() ? "scheduled" : "now";
  }

  /// The day on which it does.
  public static String effective(QuotedChange change) {
    return Words.day(change.effective(), change.profile().zone());
  }

  /// What recurs once all that is scheduled has taken effect.
  private Optional<ThenView> then() {
    var last = change.coming().stream().reduce((_, later) -> later);
    var terms = last.map(Coming::after).orElse(change.after());
    return terms.status() == Status.CANCELLED
        ? Optional.empty()
        : Optional.of(
            new ThenView(
                Words.code(terms.interval()),
                RecurringAmount.of(
                        terms, last.map(Coming::at).orElse(change.effective()), catalogs, currency)
                    .map(Amount::of),
                last.map(coming -> Words.day(coming.at(), zone))));
  }

  private List<Told> warnings() {
    var warnings = new ArrayList<Told>();
    change.replaced().forEach(fact -> replaced(fact).ifPresent(warnings::add));
    var after = change.after();
    if (isTrial(change.before()) && !isTrial(Optional.of(after))) {
      warnings.add(new Told("ends_trial", WORDS.say("ends_trial")));
    }
    if (isNotRefunded()) {
      warnings.add(new Told("not_refunded", WORDS.say("not_refunded")));
    }
    if (after.status() == Status.ACTIVE && Upcoming.hasUsage(after, catalogs)) {
      warnings.add(new Told("usage_follows", WORDS.say("usage_follows")));
    }
    if (!change.paying().collects() && change.dueNow().isPositive()) {
      warnings.add(NoGateway.STAYS_OPEN);
    }
    if (untaxed) {
      warnings.add(new Told("untaxed", WORDS.say("untaxed")));
    }
    return warnings;
  }

  /// What is withdrawn by an undo is told by its summary.
  private Optional<Told> replaced(Fact fact) {
    var undoes = change.fact().happening() instanceof Fact.Happening.Undone;
    return undoes ? Optional.empty() : takenBack(fact);
  }

  private Optional<Told> takenBack(Fact fact) {
    var day = English.date(fact.at(), zone);
    var about = About.NOTHING.date(Words.day(fact.at(), zone));
    return switch (fact.happening()) {
      case Fact.Happening.Changed changed when fact.at().isAfter(quote.instant()) ->
          Optional.of(
              changed(
                  "replaces_scheduled",
                  WORDS.say(
                      "replaces_scheduled",
                      "what",
                      named(changed.change(), fact.at()),
                      "date",
                      day),
                  about,
                  changes(changed.change(), fact.at())));
      case Fact.Happening.Cancelled _ when fact.at().isAfter(quote.instant()) ->
          Optional.of(
              new Told(
                  "takes_back_cancellation",
                  WORDS.say("takes_back_cancellation", "date", day),
                  about));
      case Fact.Happening.Paused _ when fact.at().isAfter(quote.instant()) ->
          Optional.of(
              new Told(
                  "replaces_scheduled",
                  WORDS.say("replaces_scheduled", "what", WORDS.say("your_pause"), "date", day),
                  about.why("pause")));
      case Fact.Happening.Changed changed ->
          Optional.of(
              changed(
                  "takes_back_change",
                  WORDS.say(
                      "takes_back_change", "what", named(changed.change(), fact.at()), "date", day),
                  about,
                  changes(changed.change(), fact.at())));
      case Fact.Happening.Cancelled _,
          Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Tried _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          Optional.empty();
    };
  }

  private static Told changed(String code, String message, About about, List<TermChange> old) {
    return new Told(code, message, about.changes(old));
  }

  private String named(Change old, Instant at) {
    return TermsWords.named(changes(old, at));
  }

  private List<TermChange> changes(Change old, Instant at) {
    return new TermsWords(catalogs).of(old, change.after(), at);
  }

  private static boolean isTrial(Optional<Terms> terms) {
    return terms.filter(one -> one.status() == Status.TRIAL).isPresent();
  }

  private boolean isNotRefunded() {
    return switch (change.fact().happening()) {
      case Fact.Happening.Cancelled cancelled ->
          cancelled.settle() == Policy.Settle.NONE && !change.isScheduled();
      case Fact.Happening.Started _,
          Fact.Happening.Changed _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Tried _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          false;
    };
  }
}

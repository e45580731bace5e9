package dev.midcycle.api.view;

import dev.midcycle.api.view.QuoteView.PaymentView;
import dev.midcycle.api.view.QuoteView.ThenView;
import dev.midcycle.billing.Coming;
import dev.midcycle.catalog.Policy;
import dev.midcycle.change.Quote;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Shows a quote: all that a person is to know before they confirm.
public final class QuoteShowing {
  private final Quote quote;
  private final Asked asked;
  private final Catalogs catalogs;
  private final ZoneId zone;

  private QuoteShowing(Quote quote, Asked asked) {
    this.quote = quote;
    this.asked = asked;
    this.catalogs = quote.decision().state().catalogs();
    this.zone = quote.account().zone();
  }

  /// What was asked, as it came over the wire.
  ///
  /// @param subscription empty for one that is still to be
  public record Asked(String verb, JsonNode request, Optional<String> subscription) {}

  public static QuoteView of(Quote quote, Asked asked) {
    return new QuoteShowing(quote, asked).view();
  }

  private QuoteView view() {
    var decision = quote.decision();
    var told = Sentences.of(quote);
    var changes =
        new ChangesShowing(
            decision.before(), decision.after(), catalogs, quote.account().currency());
    return new QuoteView(
        quote.id().text(),
        quote.customer().text(),
        asked.subscription(),
        asked.verb(),
        asked.request(),
        "open",
        quote.instant().toString(),
        quote.expiresAt().toString(),
        decision.isScheduled() ? "scheduled" : "now",
        effective(),
        Sentences.text(told),
        told,
        changes.view(),
        BillView.of(quote.documents(), decision.state(), quote.account().currency()),
        Amount.of(quote.dueNow()),
        new PaymentView(
            quote.isPaidFirst(),
            quote.dueNow().isPositive()
                ? quote.card().map(PaymentMethodView::of)
                : Optional.empty()),
        quote.next().map(next -> Upcoming.of(next, decision.state(), decision.after())),
        then(),
        warnings(),
        Optional.empty(),
        quote.instant().toString());
  }

  private String effective() {
    return Words.day(quote.decision().effective(), zone);
  }

  /// What recurs once all that is scheduled has taken effect.
  private Optional<ThenView> then() {
    var decision = quote.decision();
    var last = Coming.after(decision.state(), quote.instant()).stream().reduce((_, later) -> later);
    var terms = last.map(Coming::after).orElse(decision.after());
    return terms.status() == Status.CANCELLED
        ? Optional.empty()
        : Optional.of(
            new ThenView(
                Words.code(terms.interval()),
                Recurring.of(terms, catalogs, quote.account().currency()).map(Amount::of),
                last.map(coming -> Words.day(coming.at(), zone))));
  }

  private List<Told> warnings() {
    var warnings = new ArrayList<Told>();
    quote.decision().replaced().forEach(fact -> replaced(fact).ifPresent(warnings::add));
    var after = quote.decision().after();
    if (isTrial(quote.decision().before()) && !isTrial(Optional.of(after))) {
      warnings.add(new Told("ends_trial", "The trial ends with this change."));
    }
    if (isNotRefunded()) {
      warnings.add(new Told("not_refunded", "The current period is not refunded."));
    }
    if (after.status() == Status.ACTIVE && Upcoming.hasUsage(after, quote.decision().state())) {
      warnings.add(
          new Told("usage_follows", "Usage is billed in addition, at the end of each period."));
    }
    if (!quote.collects() && quote.dueNow().isPositive()) {
      warnings.add(NoGateway.STAYS_OPEN);
    }
    return warnings;
  }

  /// What is withdrawn by an undo is told by its summary.
  private Optional<Told> replaced(Fact fact) {
    var undoes = quote.decision().fact().happening() instanceof Fact.Happening.Undone;
    return undoes ? Optional.empty() : takenBack(fact);
  }

  private Optional<Told> takenBack(Fact fact) {
    var day = Words.date(fact.at(), zone);
    var about = About.NOTHING.date(Words.day(fact.at(), zone));
    return switch (fact.happening()) {
      case Fact.Happening.Changed changed when fact.at().isAfter(quote.instant()) ->
          Optional.of(
              changed(
                  "replaces_scheduled",
                  "This replaces %s on %s.".formatted(named(changed.change()), day),
                  about,
                  changed.change()));
      case Fact.Happening.Cancelled _ when fact.at().isAfter(quote.instant()) ->
          Optional.of(
              new Told(
                  "takes_back_cancellation",
                  "This withdraws your cancellation for %s.".formatted(day),
                  about));
      case Fact.Happening.Changed changed ->
          Optional.of(
              changed(
                  "takes_back_change",
                  "This undoes %s on %s, which came later.".formatted(named(changed.change()), day),
                  about,
                  changed.change()));
      case Fact.Happening.Cancelled _,
          Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          Optional.empty();
    };
  }

  private Told changed(String code, String message, About about, Change change) {
    return new Told(code, message, about.changes(changes(change)));
  }

  private String named(Change change) {
    return TermsWords.named(changes(change));
  }

  private List<TermChange> changes(Change change) {
    return new TermsWords(catalogs).of(change, quote.decision().after());
  }

  private static boolean isTrial(Optional<Terms> terms) {
    return terms.filter(one -> one.status() == Status.TRIAL).isPresent();
  }

  private boolean isNotRefunded() {
    return switch (quote.decision().fact().happening()) {
      case Fact.Happening.Cancelled cancelled ->
          cancelled.settle() == Policy.Settle.NONE && !quote.decision().isScheduled();
      case Fact.Happening.Started _,
          Fact.Happening.Changed _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          false;
    };
  }
}

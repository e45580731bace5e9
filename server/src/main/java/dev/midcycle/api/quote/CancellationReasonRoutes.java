package dev.midcycle.api.quote;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.access.Principal;
import dev.midcycle.agreement.CancellationReason;
import dev.midcycle.agreement.CancellationReasons;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.change.Quotes;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.FactId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Fact;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Optional;

/// Why customers cancelled: said afterwards, by those who may cancel.
public final class CancellationReasonRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");

  private final CancellationReasons reasons;
  private final Quotes quotes;
  private final Subscriptions subscriptions;
  private final Tenants tenants;

  public CancellationReasonRoutes(
      CancellationReasons reasons, Quotes quotes, Subscriptions subscriptions, Tenants tenants) {
    this.reasons = reasons;
    this.quotes = quotes;
    this.subscriptions = subscriptions;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/quotes/{quote}/cancellation-reason", Who.merchantOrAdmins(), this::keep),
        Route.get("/v1/cancellation-reasons", Who.merchant(), this::list));
  }

  record Wanted(String reason, Optional<String> comment) {}

  /// A reason as it is told.
  public record View(
      String subscription,
      ForWhom customer,
      String plan,
      String reason,
      Optional<String> comment,
      Optional<String> member,
      String at) {

    public record ForWhom(String id, String name) {}

    static View of(CancellationReason kept) {
      return new View(
          kept.whom().subscription().text(),
          new ForWhom(kept.whom().customer().text(), kept.whom().customerName()),
          kept.plan().value(),
          kept.said().reason().code(),
          kept.said().comment(),
          kept.member().map(MemberId::text),
          kept.at().toString());
    }
  }

  private Answer keep(Call call) {
    var body = call.body(Wanted.class);
    var id = call.id("quote", QuoteId::parse);
    var quote = CallParams.found(quotes.find(call.unit(), id), "quote");
    call.mayTouch(quote.customer(), "quote");
    var cancelled = cancelled(call, quote);
    if (cancelled.isEmpty()) {
      return new Answer.Refused(
          new Problem.Refused("not_allowed", WORDS.say("nothing_was_cancelled")));
    }
    var said =
        new CancellationReason.Said(
            reason(body.reason()),
            body.comment().map(String::strip).filter(text -> !text.isEmpty()));
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    var kept = reasons.keep(call.unit(), cancelled.get(), said, stamp);
    return Answer.ok(View.of(kept));
  }

  /// What a quote has cancelled. For a customer, that may have been a change to what is free.
  private Optional<CancellationReasons.Cancelled> cancelled(Call call, Quote quote) {
    return quote.state() == Quote.State.CONFIRMED
            && QuoteRoutes.asked(call, quote).has("cancel")
            && stands(subscriptions.facts(call.unit(), quote.subscription()), quote.fact())
        ? plan(quote)
            .map(plan ->
                new CancellationReasons.Cancelled(
                    quote.customer(), quote.subscription(), plan, member(call)))
        : Optional.empty();
  }

  /// Whether what was cancelled is still so: that was not taken back, and nothing since then has
  /// brought another plan, or another end.
  private static boolean stands(List<Fact> facts, FactId cancelling) {
    var since = facts.stream().dropWhile(one -> !one.id().equals(cancelling)).toList();
    var takenBack = facts.stream().flatMap(one -> one.takesBack().stream()).collect(toSet());
    return !since.isEmpty()
        && !takenBack.contains(cancelling)
        && since.stream()
            .skip(1)
            .filter(one -> !takenBack.contains(one.id()))
            .noneMatch(CancellationReasonRoutes::isAnotherCourse);
  }

  private static boolean isAnotherCourse(Fact since) {
    return switch (since.happening()) {
      case Fact.Happening.Cancelled _, Fact.Happening.Reactivated _ -> true;
      case Fact.Happening.Changed changed -> changed.change().movesPlan();
      case Fact.Happening.Started _,
          Fact.Happening.Tried _,
          Fact.Happening.Paused _,
          Fact.Happening.Resumed _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _,
          Fact.Happening.Undone _ ->
          false;
    };
  }

  private static Optional<PlanKey> plan(Quote quote) {
    return switch (quote.content()) {
      case QuotedChange change -> change.step().before().map(terms -> terms.plan().plan());
      case Quote.Shown _ -> Optional.empty();
    };
  }

  private static Optional<MemberId> member(Call call) {
    return switch (call.who()) {
      case Principal.Person person -> Optional.of(person.member());
      case Principal.Merchant _, Principal.Operator _, Principal.LinkHolder _ -> Optional.empty();
    };
  }

  private Answer list(Call call) {
    var filter =
        new CancellationReasons.Filter(
            CallParams.customerFilter(call),
            call.query("reason").map(CancellationReasonRoutes::reason));
    var page = reasons.list(call.unit(), filter, CallParams.slice(call));
    return Answer.ok(CallParams.page(page, View::of));
  }

  private static CancellationReason.Reason reason(String code) {
    return CancellationReason.Reason.of(code)
        .orElseThrow(() -> new IllegalStateException("the contract let pass: " + code));
  }
}

package dev.midcycle.api.quote;

import dev.midcycle.access.CarriedAttempt;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.subscription.Refusals;
import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Told;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.Confirming;
import dev.midcycle.change.Made;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.id.CustomerId;
import dev.midcycle.invoice.Documents;
import java.util.List;
import java.util.Optional;

/// A call that confirms a quote. Its attempt is claimed by the transaction that begins, and its
/// answer remembered by the one that ends it.
final class ConfirmingCall implements Confirming<Answer> {
  private static final int ACCEPTED = 202;

  /// That it is not known yet.
  record CheckingView(String status, String quote, Optional<ActionView> action) {}

  private final Call call;
  private final CatalogVersions catalogs;
  private final ConfirmationViews views;

  ConfirmingCall(Call call, CatalogVersions catalogs, ConfirmationViews views) {
    this.call = call;
    this.catalogs = catalogs;
    this.views = views;
  }

  @Override
  public Actor who() {
    return CallParams.actor(call);
  }

  @Override
  public boolean mayConfirm(CustomerId customer) {
    return call.bound().filter(own -> !own.equals(customer)).isEmpty();
  }

  @Override
  public void begin(Tx tx) {
    call.attempt().begin(tx);
  }

  @Override
  public Answer notFound() {
    throw new Problem.NotFound("quote").thrown();
  }

  @Override
  public Answer told(Tx tx, Quote quote, ConfirmOutcome outcome) {
    var answer = answer(tx, quote, outcome);
    call.attempt().end(tx, answer, number(outcome));
    return answer;
  }

  private Answer answer(Tx tx, Quote quote, ConfirmOutcome outcome) {
    return switch (outcome) {
      case ConfirmOutcome.Confirmed(_, var made) ->
          Answer.ok(ConfirmationViews.of(call, made, quote));
      case ConfirmOutcome.AlreadyConfirmed(var earlier) ->
          Answer.ok(views.of(within(tx), earlier, quote));
      case ConfirmOutcome.Checking(var id, var waiting) ->
          new Answer.Shown(
              ACCEPTED, new CheckingView("checking", id.text(), waiting.flatMap(ActionView::of)));
      case ConfirmOutcome.PaymentFailed(var why) -> new Answer.Refused(QuoteProblems.declined(why));
      case ConfirmOutcome.Stale(var fresh) -> stale(tx, quote, fresh);
      case ConfirmOutcome.BillingDetailsMissing(var what) ->
          new Answer.Refused(QuoteProblems.missing(what));
      case ConfirmOutcome.ExternalIdTaken(var id) ->
          new Answer.Refused(QuoteProblems.externalIdTaken(id));
      case ConfirmOutcome.Reserved() -> new Answer.Refused(QuoteProblems.reserved());
      case ConfirmOutcome.NotFound() -> notFound();
    };
  }

  /// What is read for an answer is read by the transaction that is open.
  private Call within(Tx tx) {
    return call.within(UnitOfWork.within(tx));
  }

  private Answer stale(Tx tx, Quote old, QuoteOutcome fresh) {
    return switch (fresh) {
      case QuoteOutcome.Quoted quoted ->
          new Answer.Refused(
              QuoteProblems.stale(
                  QuoteViews.of(
                      quoted, QuoteRoutes.asked(call, old), QuoteRoutes.isMerchant(call))));
      case QuoteOutcome.Refused(var why) ->
          new Answer.Refused(QuoteProblems.noLongerPossible(why(within(tx), why)));
      case QuoteOutcome.NotFound(), QuoteOutcome.Senseless _, QuoteOutcome.NoCatalog() ->
          new Answer.Refused(QuoteProblems.noLongerThere());
      case QuoteOutcome.ExternalIdTaken(var id) ->
          new Answer.Refused(QuoteProblems.externalIdTaken(id));
      case QuoteOutcome.Reserved() -> new Answer.Refused(QuoteProblems.reserved());
    };
  }

  private Told why(Call within, Refusal why) {
    var catalog =
        CallParams.found(catalogs.current(within.unit()).map(CatalogVersion::content), "catalogue");
    return Refusals.told(why, catalog);
  }

  /// A document gets its number as the last thing before the commit, so the database puts it into
  /// the answer.
  private static Optional<CarriedAttempt.Blank> number(ConfirmOutcome outcome) {
    return outcome instanceof ConfirmOutcome.Confirmed(_, var made)
        ? number(made)
        : Optional.empty();
  }

  private static Optional<CarriedAttempt.Blank> number(Made made) {
    return made.document()
        .map(one ->
            new CarriedAttempt.Blank(
                List.of(ConfirmationViews.numberOf(one), ConfirmationViews.referenceOf(one)),
                Documents.number(one.id())));
  }
}

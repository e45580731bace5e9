package dev.midcycle.billing;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.PlanRef;
import java.time.Instant;
import java.util.Optional;

/// The whole rule for changing a subscription: refusals first, then what the change would bring.
public final class Decisions {
  private Decisions() {}

  /// What would happen if `request` were granted at `at`. The book has been advanced to `at`; `id`
  /// names the fact to be. Every key that the request names is one of the newest catalogue's, or
  /// one the subscription has.
  public static Decision decide(BillingState book, Request request, Instant at, FactId id) {
    return switch (request) {
      case Request.Subscribe subscribe -> subscribe(book, subscribe, at, id);
      case Request.Change change -> new Changing(book, change, at, id).decide();
      case Request.Cancel cancel -> new Cancelling(book, cancel, at).decide(id);
      case Request.Undo(var only) -> undo(book, only, at, id);
      case Request.Pause(var until) ->
          unless(
              StatusRules.unlessActive(book, at), book, new Fact(id, at, at, new Paused(until)), at);
      case Request.Resume() ->
          unless(StatusRules.unlessPaused(book, at), book, new Fact(id, at, at, new Resumed()), at);
      case Request.Reactivate(var start) -> new Reactivating(book, start, at).decide(id);
      case Request.Give(var coupon) ->
          unless(
              StatusRules.unlessBegun(book, at).or(() -> misfit(book, coupon, at)),
              book,
              new Fact(id, at, at, new CouponApplied(coupon)),
              at);
      case Request.Charge(var name, var amount, var collect) ->
          unless(
              StatusRules.unlessBegun(book, at),
              book,
              new Fact(id, at, at, new ChargedOnce(name, amount, collect)),
              at);
      case Request.Migrate(var when) -> new Migrating(book, when, at).decide(id);
    };
  }

  private static Decision unless(Optional<Refusal> refusal, BillingState book, Fact fact, Instant at) {
    return refusal
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> Granted.of(book, fact, at, Policy.Payment.DEFERRED));
  }

  private static Optional<Refusal> misfit(BillingState book, Coupon coupon, Instant at) {
    return Couponing.refusal(coupon, book.termsAt(at).orElseThrow(), book.account(), at);
  }

  private static Decision subscribe(BillingState book, Request.Subscribe wish, Instant at, FactId id) {
    var begins = new Fact(id, wish.start().orElse(at), at, started(book, wish));
    return notSold(book, wish)
        .or(() -> Offers.missingPrice(book.with(begins), begins.at()))
        .or(() ->
            wish.coupon()
                .flatMap(coupon ->
                    Couponing.refusal(
                        coupon,
                        book.with(begins).termsAt(begins.at()).orElseThrow(),
                        book.account(),
                        at)))
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> Granted.of(book, begins, at, Policy.Payment.DEFERRED));
  }

  private static Optional<Refusal> notSold(BillingState book, Request.Subscribe wish) {
    var plan = book.catalogs().current().plan(wish.plan());
    if (book.catalogs().current().find(wish.plan()).isEmpty()) {
      return Offers.notOffered(wish.plan());
    }
    var gone = Offers.notSold(wish.addOns(), book.catalogs().current());
    if (gone.isPresent() || wish.byStaff().isPresent()) {
      return gone;
    }
    if (plan.contactSales()) {
      return Optional.of(new Refusal.ContactSales(plan.key()));
    }
    return plan.hidden() ? Offers.notOffered(plan.key()) : Optional.empty();
  }

  private static Started started(BillingState book, Request.Subscribe wish) {
    var catalog = book.catalogs().current();
    return new Started(
        new PlanRef(wish.plan(), book.catalogs().newest()),
        wish.interval(),
        wish.quantities(),
        wish.addOns(),
        trialDays(book, wish, catalog.plan(wish.plan())),
        wish.billingDay(),
        wish.cycle().orElse(catalog.billing().cycle()),
        wish.coupon());
  }

  /// One trial per customer and family.
  private static int trialDays(BillingState book, Request.Subscribe wish, Plan plan) {
    var tried = book.account().triedFamilies().contains(plan.family());
    return tried ? 0 : wish.trialDays().orElse(plan.trialDays());
  }

  private static Decision undo(BillingState book, Optional<ScheduledKind> only, Instant at, FactId id) {
    var scheduled = Scheduled.after(book, at);
    var taken = only.map(scheduled::ofKind).orElseGet(scheduled::foremost);
    var undone = new Fact(id, at, at, new Undone(taken.ids()));
    return taken.isNothing()
        ? new Decision.Refused(new Refusal.NothingToUndo())
        : Offers.missingPrice(book.with(undone), at)
            .<Decision>map(Decision.Refused::new)
            .orElseGet(() -> Granted.of(book, undone, taken, at, Policy.Payment.DEFERRED));
  }
}

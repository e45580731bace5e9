package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Attached;
import dev.midcycle.time.Stretch;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.math.RoundingMode;
import java.util.Optional;

/// What the coupon of a quote takes off, from when and until when.
///
/// @param about how its day lies to that of the quote
record CouponWords(QuotedChange change, About about) {
  private static final Phrases WORDS = Phrases.of("quotes");

  Optional<Told> told() {
    return Attached.by(change.fact(), change.after()).map(this::told);
  }

  private Told told(Attached given) {
    var coupon = given.coupon();
    var named = off(coupon).item(coupon.code().value()).why(kind(given));
    return new Told(
        "coupon_added",
        WORDS.say(
            "coupon_added",
            "coupon",
            coupon.code(),
            "off",
            said(coupon),
            "how",
            kind(given),
            "from",
            from(),
            "until",
            given.service().map(this::lastDay).orElse("")),
        given.service().map(some -> named.until(until(some))).orElse(named));
  }

  /// How long it lasts.
  private static String kind(Attached given) {
    return given.isOnce() ? "once" : given.service().isPresent() ? "until" : "forever";
  }

  private About off(Coupon coupon) {
    return switch (coupon.off()) {
      case Coupon.Off.Percent(var percent) -> about.percent(percent.toString());
      case Coupon.Off.Amount _, Coupon.Off.Amounts _ -> about.amount(Amount.of(amount(coupon)));
    };
  }

  private String said(Coupon coupon) {
    return switch (coupon.off()) {
      case Coupon.Off.Percent(var percent) -> percent + "%";
      case Coupon.Off.Amount _, Coupon.Off.Amounts _ -> English.money(amount(coupon));
    };
  }

  private Money amount(Coupon coupon) {
    var currency = change.profile().currency();
    return switch (coupon.off()) {
      case Coupon.Off.Percent _ -> Money.zero(currency);
      case Coupon.Off.Amount(var amount) ->
          Money.rounded(currency, amount.value(), RoundingMode.HALF_UP);
      case Coupon.Off.Amounts amounts -> amounts.in(currency).orElse(Money.zero(currency));
    };
  }

  private String from() {
    return Events.isPast(change) || change.isScheduled()
        ? WORDS.say("on_from", "date", English.date(change.effective(), change.profile().zone()))
        : WORDS.say("from_now");
  }

  private String lastDay(Stretch service) {
    return English.lastDay(service.to(), change.profile().zone());
  }

  private String until(Stretch service) {
    return Words.dayUntil(service.to(), change.profile().zone());
  }
}

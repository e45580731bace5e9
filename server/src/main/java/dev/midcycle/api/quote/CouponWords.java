package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.CouponView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.money.Money;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// What the coupon of a quote takes off, from when and until when.
///
/// @param about how its day lies to that of the quote
record CouponWords(QuotedChange change, About about) {
  private static final Phrases WORDS = Phrases.of("quotes");

  Optional<Told> told() {
    return change.fact().coupon().map(this::told);
  }

  private Told told(Coupon coupon) {
    var how = how(coupon);
    var named = off(coupon).item(coupon.code().value()).why(how);
    var zone = change.profile().zone();
    return new Told(
        "coupon_added",
        WORDS.say(
            "coupon_added",
            "coupon",
            coupon.code(),
            "off",
            said(coupon),
            "how",
            how,
            "from",
            from(),
            "until",
            change.couponUntil().map(end -> English.lastDay(end, zone)).orElse("")),
        change.couponUntil().map(end -> named.until(Words.dayUntil(end, zone))).orElse(named));
  }

  /// How long it lasts.
  private String how(Coupon coupon) {
    return coupon.duration() instanceof Coupon.Duration.Once
        ? "once"
        : change.couponUntil().isPresent() ? "until" : "forever";
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
    return CouponView.amount(coupon, currency).orElse(Money.zero(currency));
  }

  private String from() {
    return Events.isPast(change) || change.isScheduled()
        ? WORDS.say("on_from", "date", English.date(change.effective(), change.profile().zone()))
        : WORDS.say("from_now");
  }
}

package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Status;
import dev.midcycle.time.Interval;
import java.time.LocalDate;
import java.util.Currency;

/// Why a request is refused. In order of precedence: the first that holds is the one the customer
/// is told.
public sealed interface Refusal {
  /// The name it has in files and on the wire.
  String code();

  /// The subscription has ended.
  record Cancelled() implements Refusal {
    @Override
    public String code() {
      return "cancelled";
    }
  }

  /// The date lies before the subscription began.
  record BeforeStart(LocalDate start) implements Refusal {
    @Override
    public String code() {
      return "before_start";
    }
  }

  /// The subscription has not begun, or is in its trial.
  record NotActive(Status status) implements Refusal {
    @Override
    public String code() {
      return "not_active";
    }
  }

  record Paused() implements Refusal {
    @Override
    public String code() {
      return "paused";
    }
  }

  record NotPaused() implements Refusal {
    @Override
    public String code() {
      return "not_paused";
    }
  }

  record NotCancelled() implements Refusal {
    @Override
    public String code() {
      return "not_cancelled";
    }
  }

  record NothingToUndo() implements Refusal {
    @Override
    public String code() {
      return "nothing_to_undo";
    }
  }

  /// The plan is neither reached nor left by self-service.
  record ContactSales(PlanKey plan) implements Refusal {
    @Override
    public String code() {
      return "contact_sales";
    }
  }

  /// The plan is of another family, or a rule forbids the change.
  record NotAllowed(PlanKey plan) implements Refusal {
    @Override
    public String code() {
      return "not_allowed";
    }
  }

  /// Billing dates are the calendar's own.
  record OnCalendar() implements Refusal {
    @Override
    public String code() {
      return "not_allowed";
    }
  }

  /// The subscription is billed by the calendar, which has no periods of this interval.
  record NotOfCalendar(Interval interval) implements Refusal {
    @Override
    public String code() {
      return "not_allowed";
    }
  }

  /// The term runs, and only its end changes what it binds.
  ///
  /// @param end the day on which it is over
  record InTerm(LocalDate end) implements Refusal {
    @Override
    public String code() {
      return "in_term";
    }
  }

  record NoChange() implements Refusal {
    @Override
    public String code() {
      return "no_change";
    }
  }

  /// The plan or add-on is not on offer.
  record PriceNotOffered(Item item) implements Refusal {
    @Override
    public String code() {
      return "price_not_offered";
    }
  }

  /// `item` has no price for this interval in this currency, which is the subscription's.
  record PriceMissing(Item item, Interval interval, Currency currency) implements Refusal {
    @Override
    public String code() {
      return "price_missing";
    }
  }

  /// The add-on belongs to the plan in force.
  record AddOnLocked(AddOnKey addOn) implements Refusal {
    @Override
    public String code() {
      return "addon_locked";
    }
  }

  /// Upgrades wait until what is open is paid.
  record PastDue() implements Refusal {
    @Override
    public String code() {
      return "past_due";
    }
  }

  /// It must be paid before it takes effect, and the tenant has no gateway to pay it through.
  record NoGateway() implements Refusal {
    @Override
    public String code() {
      return "no_gateway";
    }
  }

  /// The coupon is not to be had, or not for this.
  record CouponNotValid(CouponCode coupon, Why why) implements Refusal {
    public enum Why {
      UNKNOWN,
      /// The last day to give it is over.
      OVER,
      /// It takes nothing off amounts in the customer's currency.
      CURRENCY,
      /// It is for other plans or intervals.
      PLAN,
      /// It was given as often as it may be.
      USED_UP,
      /// The subscription was given it already.
      GIVEN
    }

    @Override
    public String code() {
      return "coupon_not_valid";
    }
  }
}

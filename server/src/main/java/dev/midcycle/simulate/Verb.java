package dev.midcycle.simulate;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a step does.
public sealed interface Verb {
  /// The word that files have for it.
  String word();

  record Subscribe(ChangeRequest.Subscribe request) implements Verb {
    @Override
    public String word() {
      return "subscribe";
    }
  }

  record Preview(ChangeRequest.Change request) implements Verb {
    @Override
    public String word() {
      return "preview";
    }
  }

  record Change(ChangeRequest.Change request) implements Verb {
    @Override
    public String word() {
      return "change";
    }
  }

  record Cancel(ChangeRequest.Cancel request) implements Verb {
    @Override
    public String word() {
      return "cancel";
    }
  }

  /// Takes back what is scheduled; with `only`, what is of this kind.
  record Undo(Optional<ScheduledKind> only) implements Verb {
    @Override
    public String word() {
      return "undo";
    }
  }

  record Pause(ChangeRequest.Pause request) implements Verb {
    @Override
    public String word() {
      return "pause";
    }
  }

  record Try(ChangeRequest.Try request) implements Verb {
    @Override
    public String word() {
      return "trial";
    }
  }

  record Resume() implements Verb {
    @Override
    public String word() {
      return "resume";
    }
  }

  /// A new term; `start` may lie before the step.
  record Reactivate(Optional<Instant> start) implements Verb {
    @Override
    public String word() {
      return "reactivate";
    }
  }

  record MoveDate(ChangeRequest.MoveDate request) implements Verb {
    @Override
    public String word() {
      return "billing_date";
    }
  }

  /// Usage is recorded.
  ///
  /// @param subscription whose usage; empty: of every subscription that has the meter
  /// @param time when it happened; empty: at the step
  /// @param until repeated daily at the same local time, that day included
  record Usage(
      MeterKey meter,
      Measured measured,
      Optional<String> subscription,
      Optional<Instant> time,
      Optional<LocalDate> until,
      Map<String, String> properties,
      Optional<String> id)
      implements Verb {
    public Usage {
      properties = Map.copyOf(properties);
    }

    @Override
    public String word() {
      return "usage";
    }

    /// What the events say.
    public sealed interface Measured {
      record Value(Decimal value) implements Measured {}

      /// One event a value.
      record Each(List<String> values) implements Measured {
        public Each {
          values = List.copyOf(values);
        }
      }

      record Count(int events) implements Measured {}
    }
  }

  /// A grant to the customer's credit balance, in major units.
  ///
  /// @param expires from then on it pays nothing; empty: it does not expire
  record Credit(Decimal amount, String note, Optional<Instant> expires) implements Verb {
    @Override
    public String word() {
      return "credit";
    }
  }

  /// A one-off item, in major units.
  record Charge(String name, Decimal amount, Policy.Collect collect) implements Verb {
    @Override
    public String word() {
      return "charge";
    }
  }

  /// A coupon is given.
  record Give(Coupon coupon) implements Verb {
    @Override
    public String word() {
      return "coupon";
    }
  }

  /// A coupon that no catalogue has is to be given.
  ///
  /// @param word of the step that names it
  record NoSuchCoupon(String word, CouponCode code) implements Verb {}

  /// A new version of the catalogue.
  record Publish(Catalog catalog, Migration migration) implements Verb {
    @Override
    public String word() {
      return "catalog";
    }

    /// How subscriptions move to the new version.
    public enum Migration {
      NONE,
      NOW,
      PERIOD_END;

      /// When they move, where they do.
      Optional<Policy.When> when() {
        return switch (this) {
          case NONE -> Optional.empty();
          case NOW -> Optional.of(Policy.When.NOW);
          case PERIOD_END -> Optional.of(Policy.When.PERIOD_END);
        };
      }
    }
  }

  /// How attempts to collect end from now on.
  ///
  /// @param code why one is declined
  record Payment(Attempt attempt, Optional<String> code) implements Verb {
    @Override
    public String word() {
      return "payment";
    }

    /// How an attempt ends.
    public enum Attempt {
      SUCCEED,
      DECLINE,
      UNKNOWN
    }
  }

  /// What staff does by hand to a document or a payment: the so-many-th of the life, from 1.
  /// Amounts are in major units.
  sealed interface ByHand extends Verb {}

  /// Some of what a document charged is credited.
  record CreditNote(int document, Wanted wanted, Owed settle, String reason) implements ByHand {
    @Override
    public String word() {
      return "credit_note";
    }

    /// What is to be credited.
    public sealed interface Wanted {
      record Amount(Decimal amount) implements Wanted {}

      record Lines(List<Part> lines) implements Wanted {
        public Lines {
          lines = List.copyOf(lines);
        }
      }
    }

    /// So much of the first line of an item, or of one of its charges.
    ///
    /// @param subscription whose line is meant, where the document is for several
    public record Part(
        Optional<String> subscription, String item, Optional<ChargeKey> charge, Decimal amount) {}
  }

  /// A document is made void.
  ///
  /// @param waive whether its lines are not due again
  record MakeVoid(int document, boolean waive, String reason) implements ByHand {
    @Override
    public String word() {
      return "void";
    }
  }

  /// A document is made void and issued again at once, with the number of another order.
  record Reissue(int document, String purchaseOrder, String reason) implements ByHand {
    @Override
    public String word() {
      return "reissue";
    }
  }

  /// What is open of a document is written off.
  record WriteOff(int document, String reason) implements ByHand {
    @Override
    public String word() {
      return "write_off";
    }
  }

  /// Money for a document has arrived.
  record Pay(int document, Decimal amount, String method, String reason) implements ByHand {
    @Override
    public String word() {
      return "pay";
    }
  }

  /// Some of a payment is paid back.
  record Refund(int payment, Decimal amount, String reason) implements ByHand {
    @Override
    public String word() {
      return "refund";
    }
  }

  /// Nothing is done; the step only looks.
  record Look() implements Verb {
    @Override
    public String word() {
      return "expect";
    }
  }
}

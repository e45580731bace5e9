package dev.midcycle.offer;

import dev.midcycle.billing.Refusal;
import java.util.Optional;

/// Whether something may be done.
public sealed interface Permission {

  record Given() implements Permission {}

  record Withheld(Reason why) implements Permission {}

  sealed interface Reason {
    /// Every change is held back.
    record HeldBack(Hold by) implements Reason {}

    /// The plan costs nothing at all.
    record NothingToCancel() implements Reason {}

    /// A quote for it would be refused.
    record Refused(Refusal why) implements Reason {}
  }

  /// What holds back every change, whatever a rule says. In order of precedence: the first is told.
  enum Hold {
    /// Who looks may look only.
    ROLE,
    /// A payment for another change is not decided.
    PAYMENT_PENDING
  }

  static Permission unless(Optional<Refusal> refusal) {
    return refusal.map(Permission::refused).orElseGet(Given::new);
  }

  static Permission refused(Refusal why) {
    return new Withheld(new Reason.Refused(why));
  }
}

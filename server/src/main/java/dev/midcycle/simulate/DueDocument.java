package dev.midcycle.simulate;

import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/// A document to be collected from `due` on.
///
/// @param tried whether that is over: it is only tried again once payments succeed
/// @param asked for how much, while the answer is still to come
record DueDocument(Which document, LocalDate due, boolean tried, Optional<Money> asked) {

  DueDocument(Which document, LocalDate due) {
    this(document, due, false, Optional.empty());
  }

  DueDocument declined() {
    return new DueDocument(document, due, true, Optional.empty());
  }

  DueDocument asking(Money amount) {
    return asked.isPresent() ? this : new DueDocument(document, due, true, Optional.of(amount));
  }

  DueDocument again() {
    return new DueDocument(document, due, false, asked);
  }

  boolean isOver() {
    return tried && asked.isEmpty();
  }
}

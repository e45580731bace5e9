package dev.midcycle.correction;

import dev.midcycle.billing.ByHand;
import dev.midcycle.drafting.AccountBalance.Owed;

/// What is to be done to an issued document by hand.
public sealed interface Correction {
  /// Why, as it was told.
  String reason();

  /// Some of it is credited.
  record Credit(ByHand.Wanted wanted, Owed owed, String reason) implements Correction {}

  /// It becomes void.
  ///
  /// @param waive whether its lines are not due again
  record MakeVoid(boolean waive, String reason) implements Correction {}

  /// What is open of it is written off.
  record WriteOff(String reason) implements Correction {}
}

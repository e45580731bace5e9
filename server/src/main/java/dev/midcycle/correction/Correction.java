package dev.midcycle.correction;

import dev.midcycle.billing.ByHand;
import dev.midcycle.drafting.AccountBalance.Owed;
import java.util.Optional;

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

  /// It becomes void, and is issued again for its customer as that is now.
  ///
  /// @param purchaseOrder the number that the new one carries, where that is not the customer's
  record Reissue(Optional<String> purchaseOrder, String reason) implements Correction {}

  /// What is open of it is written off.
  record WriteOff(String reason) implements Correction {}
}

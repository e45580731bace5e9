package dev.midcycle.change;

import dev.midcycle.customer.Labels;
import dev.midcycle.invoice.AccountAfter;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Issued;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Payer;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a confirmation has made, as it stands once that is written down: all that it takes to tell
/// of it, so that nothing needs to be read again.
///
/// @param now the tenant's time
/// @param account as it is now, with the subscription
/// @param labels of the subscription
/// @param document what came of the change itself; it has no number yet
/// @param payment what paid it, where that came first
/// @param collects whether the tenant has a gateway
/// @param besides all that are invoiced with the subscription
public record Made(
    Instant now,
    CustomerAccount account,
    Labels labels,
    Optional<Document> document,
    Optional<Payment> payment,
    boolean collects,
    List<Subscription> besides) {
  public Made {
    besides = List.copyOf(besides);
  }

  /// What is told beside what was made.
  ///
  /// @param now the tenant's time
  /// @param payer as the customer is now, whatever was billed by
  /// @param besides all that are invoiced with the subscription, as they were before
  record Around(
      Instant now, Payer payer, Labels labels, boolean collects, List<Subscription> besides) {
    Made made(
        AccountUpdate update,
        ChangePreview preview,
        List<Issued> issued,
        Optional<Payment> payment) {
      var after = new AccountAfter(update);
      return new Made(
          now,
          after.account(preview.subscription().id(), payer, now),
          labels,
          issued.stream()
              .reduce((_, last) -> last)
              .map(last -> after.document(last, preview.decision().fact(), payment)),
          payment,
          collects,
          preview.after(besides));
    }
  }
}

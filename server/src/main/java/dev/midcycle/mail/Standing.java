package dev.midcycle.mail;

import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import java.util.Optional;

/// How a document stands while something is told of it.
record Standing(Document.Status status, Money open) {

  /// Why it is not told any more; empty where it is.
  Optional<String> overtaken(Notice notice) {
    return switch (notice) {
      case INVOICE ->
          switch (status) {
            case VOID -> Optional.of("The invoice is void.");
            case UNCOLLECTIBLE -> Optional.of("The invoice is written off.");
            case ISSUED, PAID -> Optional.empty();
          };
      case RECEIPT -> told(status == Document.Status.PAID, "The invoice is not paid any more.");
      case PAYMENT_FAILED, ACTION_REQUIRED, PAST_DUE ->
          told(open.isPositive(), "Nothing of the invoice is open any more.");
      case CREDIT_NOTE,
          CARD_EXPIRES,
          TRIAL_ENDS,
          CANCELLATION,
          ENDED,
          CHANGED,
          CHANGE_SCHEDULED,
          CHANGE_UNDONE,
          USAGE_THRESHOLD,
          BUDGET_THRESHOLD,
          SALES_ACKNOWLEDGED,
          SALES_REQUEST ->
          Optional.empty();
    };
  }

  /// A document as it is told: with what is open of it. What became void or was written off is not
  /// told of a change, as if it had come to nothing: nobody has paid it in full.
  Mail.OfDocument told(Notice notice, Mail.OfDocument document) {
    boolean isGone =
        switch (status) {
          case VOID, UNCOLLECTIBLE -> true;
          case ISSUED, PAID -> false;
        };
    return notice == Notice.CHANGED && isGone ? document.nothing() : document.due(open);
  }

  private static Optional<String> told(boolean still, String whyNot) {
    return still ? Optional.empty() : Optional.of(whyNot);
  }
}

package dev.midcycle.mail;

import dev.midcycle.paper.Paper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a mail tells.
public enum Notice {
  INVOICE(Optional.of(Paper.Kind.DOCUMENT)),
  CREDIT_NOTE(Optional.of(Paper.Kind.DOCUMENT)),
  RECEIPT(Optional.of(Paper.Kind.RECEIPT)),
  PAYMENT_FAILED(Optional.of(Paper.Kind.DOCUMENT)),
  /// The payer's bank asks them to confirm a payment.
  ACTION_REQUIRED(Optional.of(Paper.Kind.DOCUMENT)),
  /// It could not be collected, since there is nothing to pay with.
  PAST_DUE(Optional.of(Paper.Kind.DOCUMENT)),
  /// A card that is charged by itself expires soon.
  CARD_EXPIRES(Optional.empty()),
  /// A trial ends soon.
  TRIAL_ENDS(Optional.empty()),
  /// A subscription is to end.
  CANCELLATION(Optional.empty()),
  ENDED(Optional.empty()),
  CHANGED(Optional.empty()),
  /// A change or a pause that comes later.
  CHANGE_SCHEDULED(Optional.empty()),
  /// What was to come later is taken back.
  CHANGE_UNDONE(Optional.empty()),
  /// So much of what is included is used.
  USAGE_THRESHOLD(Optional.empty()),
  BUDGET_THRESHOLD(Optional.empty()),
  /// To the one who has asked sales.
  SALES_ACKNOWLEDGED(Optional.empty()),
  /// To the merchant's sales people.
  SALES_REQUEST(Optional.empty());

  private final Optional<Paper.Kind> attached;

  Notice(Optional<Paper.Kind> attached) {
    this.attached = attached;
  }

  /// The PDF file that comes with it.
  public Optional<Paper.Kind> attached() {
    return attached;
  }

  /// The name it has in the database and on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Notice> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

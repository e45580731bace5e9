package dev.midcycle.api.view;

import dev.midcycle.change.QuotedChange;
import dev.midcycle.invoice.Document;
import java.time.LocalDate;
import java.util.Optional;

/// How what is to be paid comes in, and when.
///
/// @param on when it is charged, or by when the payer is to pay it
public record CollectionView(String kind, String on) {
  /// Of what a change brings; nothing where nothing is to be paid.
  public static Optional<CollectionView> of(QuotedChange change) {
    if (!change.dueNow().isPositive()) {
      return Optional.empty();
    }
    var today = change.decidedOn();
    var paying = change.paying();
    var dueOn = paying.dueOn().orElse(today);
    if (change.isPaidFirst()) {
      return Optional.of(atOnce(today));
    }
    if (!paying.isCharged()) {
      return Optional.of(byPayer(dueOn));
    }
    return Optional.of(dueOn.isAfter(today) ? onDay(dueOn) : atOnce(today));
  }

  /// Of what is open of a document. Of one that is past due, or whose payment is under way, that
  /// says it itself.
  public static Optional<CollectionView> of(Document document, boolean collects) {
    boolean underWay = document.payments().stream().anyMatch(one -> one.state().isOpen());
    return document.amounts().open().isPositive() && document.pastDue().isEmpty() && !underWay
        ? Optional.of(ofOpen(document, collects))
        : Optional.empty();
  }

  private static CollectionView ofOpen(Document document, boolean collects) {
    return document
        .collectedAt()
        .filter(_ -> collects)
        .map(at ->
            at.isAfter(document.issuedAt())
                ? onDay(LocalDate.ofInstant(at, document.zone()))
                : atOnce(document.issuedOn()))
        .orElseGet(() -> byPayer(document.dueOn()));
  }

  private static CollectionView atOnce(LocalDate on) {
    return new CollectionView("at_once", on.toString());
  }

  private static CollectionView onDay(LocalDate on) {
    return new CollectionView("on_day", on.toString());
  }

  private static CollectionView byPayer(LocalDate on) {
    return new CollectionView("by_payer", on.toString());
  }
}

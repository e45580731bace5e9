package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Issued;
import dev.midcycle.terms.Fact.Happening;
import java.util.List;

/// Puts a granted change into an account update.
final class ChangeUpdate {
  private ChangeUpdate() {}

  /// What waited, and is issued before that which the request brings.
  static void release(AccountUpdate update, ChangePreview preview) {
    var released = preview.released();
    update.issue(released.documents(), preview.everybody());
    update.keepUsage(released.unissued(), preview.everybody());
    preview.others().forEach(update::save);
  }

  /// Answers the documents that it brings. The coupon that it gives is for the caller to count;
  /// what stays of a scheduled change keeps one that was counted before.
  static List<Issued> post(AccountUpdate update, ChangePreview preview, Quote quote) {
    return post(update, preview, quote.request());
  }

  static List<Issued> post(AccountUpdate update, ChangePreview preview, ChangeRequest request) {
    var decision = preview.decision();
    var changed = preview.changed();
    update.happen(changed.id(), decision.fact(), reason(request));
    decision.rests().forEach(rest -> update.happen(changed.id(), rest, ""));
    update.note(
        update
            .activity(decision.fact().recordedAt(), action(decision), changed.id())
            .subscription(changed.id())
            .details(ActivityDetails.details(decision, request)));
    decision.triesOut().ifPresent(update::tryOut);
    update.coupons().free(decision.counting().freed());
    update.save(changed);
    return update.issue(changed, preview.drafts());
  }

  private static String reason(ChangeRequest request) {
    return request instanceof ChangeRequest.Cancel(var overrides, var reason) ? reason : "";
  }

  private static Action action(Decision.Allowed decision) {
    return switch (decision.fact().happening()) {
      case Happening.Started started -> Action.SUBSCRIBED;
      case Happening.Changed changed ->
          decision.isScheduled() ? Action.CHANGE_SCHEDULED : Action.CHANGED;
      case Happening.Cancelled cancelled ->
          decision.isScheduled() ? Action.CANCELLATION_SCHEDULED : Action.CANCELLED;
      case Happening.Paused paused ->
          decision.isScheduled() ? Action.PAUSE_SCHEDULED : Action.PAUSED;
      case Happening.Tried tried -> Action.TRIAL_GIVEN;
      case Happening.Resumed resumed -> Action.RESUMED;
      case Happening.Reactivated reactivated -> Action.REACTIVATED;
      case Happening.CouponApplied given -> Action.COUPON_GIVEN;
      case Happening.ChargedOnce charged -> Action.CHARGED;
      case Happening.Undone undone -> Action.UNDONE;
    };
  }
}

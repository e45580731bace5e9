package dev.midcycle.api.document;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.billing.ByHand;
import dev.midcycle.correction.Corrected.Why;
import dev.midcycle.correction.Correction;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// Why a document is not corrected: what a person can do about it.
final class CorrectionProblems {
  private static final Phrases WORDS = Phrases.of("corrections");

  private CorrectionProblems() {}

  static Problem notAllowed(Why why, Correction correction) {
    return switch (why) {
      case Why.IsVoid() -> refused("document_is_void");
      case Why.WasPaid() -> refused("document_was_paid");
      case Why.WasCredited() -> refused("document_was_credited");
      case Why.NothingOpen() -> refused("document_nothing_open");
      case Why.WasPaidFor() -> refused("document_was_paid_for");
      case Why.NoInvoice() -> refused("document_no_invoice");
      case Why.SameBuyer() -> refused("document_same_buyer");
      case Why.OtherTax() -> refused("document_other_tax");
      case Why.TooMuch(var left) ->
          ByHandProblems.notAllowed(
              WORDS.say("document_too_much", "left", left), place(correction));
      case Why.OfLine(var wrong) -> line(wrong);
    };
  }

  private static Problem line(Creditable.Wrong wrong) {
    var place = "/lines/" + wrong.asked();
    return switch (wrong) {
      case Creditable.Wrong.NoLine _ ->
          ByHandProblems.notAllowed(WORDS.say("document_no_line"), Optional.of(place + "/item"));
      case Creditable.Wrong.TooMuch(_, var left) ->
          ByHandProblems.notAllowed(
              WORDS.say("line_too_much", "left", left), Optional.of(place + "/amount"));
    };
  }

  private static Optional<String> place(Correction correction) {
    return correction instanceof Correction.Credit credit
            && credit.wanted() instanceof ByHand.Wanted.Amount
        ? Optional.of("/amount")
        : Optional.empty();
  }

  private static Problem refused(String phrase) {
    return ByHandProblems.notAllowed(WORDS.say(phrase), Optional.empty());
  }
}

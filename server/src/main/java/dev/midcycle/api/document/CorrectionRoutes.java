package dev.midcycle.api.document;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.correction.Corrected;
import dev.midcycle.correction.Correction;
import dev.midcycle.correction.Corrections;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.Documents;
import java.util.List;
import java.util.Optional;

/// What staff does to an issued document by hand. What each would come to is told before it is
/// done: a preview gives a fingerprint, and what is done with it comes to the same or is not done.
public final class CorrectionRoutes implements Routes {
  private static final String DOCUMENT = "/v1/documents/{document}";

  private final Corrections corrections;
  private final Documents documents;

  public CorrectionRoutes(Corrections corrections, Documents documents) {
    this.corrections = corrections;
    this.documents = documents;
  }

  /// What is asked for, and the fingerprint that was shown of it.
  private record Asked(Correction correction, Optional<String> shown) {}

  @FunctionalInterface
  private interface Reading {
    Asked of(Call call, Documents.Shown document);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(DOCUMENT + "/credit-notes", Who.merchant(), call -> done(call, this::credit)),
        preview("/credit-notes/preview", this::credit),
        Route.post(DOCUMENT + "/void", Who.merchant(), call -> done(call, this::makeVoid)),
        preview("/void/preview", this::makeVoid),
        Route.post(DOCUMENT + "/reissue", Who.merchant(), call -> done(call, this::reissue)),
        preview("/reissue/preview", this::reissue),
        Route.post(DOCUMENT + "/write-off", Who.merchant(), call -> done(call, this::writeOff)),
        preview("/write-off/preview", this::writeOff));
  }

  private Route preview(String path, Reading reading) {
    return Route.post(DOCUMENT + path, Who.merchant(), call -> previewed(call, reading)).asking();
  }

  private Asked credit(Call call, Documents.Shown shown) {
    var body = call.body(CreditNoteBody.class);
    var currency = shown.document().amounts().total().currency();
    return new Asked(body.correction(currency), body.fingerprint());
  }

  record VoidBody(String reason, Optional<Boolean> waive, Optional<String> fingerprint) {}

  private Asked makeVoid(Call call, Documents.Shown shown) {
    var body = call.body(VoidBody.class);
    return new Asked(
        new Correction.MakeVoid(body.waive().orElse(false), body.reason()), body.fingerprint());
  }

  record ReissueBody(Optional<String> purchaseOrder, String reason, Optional<String> fingerprint) {}

  private Asked reissue(Call call, Documents.Shown shown) {
    var body = call.body(ReissueBody.class);
    return new Asked(
        new Correction.Reissue(body.purchaseOrder(), body.reason()), body.fingerprint());
  }

  record WriteOffBody(String reason, Optional<String> fingerprint) {}

  private Asked writeOff(Call call, Documents.Shown shown) {
    var body = call.body(WriteOffBody.class);
    return new Asked(new Correction.WriteOff(body.reason()), body.fingerprint());
  }

  private Documents.Shown shown(Call call) {
    var id = call.id("document", DocumentId::parse);
    return CallParams.found(documents.show(call.unit(), id), "document");
  }

  private Answer previewed(Call call, Reading reading) {
    var shown = shown(call);
    var correction = reading.of(call, shown).correction();
    return switch (corrections.preview(call.unit(), shown.document().id(), correction)) {
      case Corrected.Done done -> Answer.ok(CorrectionView.preview(done, shown.catalogs()));
      case Corrected.Stale(var fresh) -> stale(fresh, shown);
      case Corrected.NotFound() -> throw new Problem.NotFound("document").thrown();
      case Corrected.NotAllowed(var why) ->
          new Answer.Refused(CorrectionProblems.notAllowed(why, correction));
      case Corrected.PaymentPending() -> new Answer.Refused(ByHandProblems.pending());
    };
  }

  private Answer done(Call call, Reading reading) {
    var shown = shown(call);
    var asked = reading.of(call, shown);
    var corrected =
        corrections.carryOut(
            call.unit(),
            shown.document().id(),
            asked.correction(),
            asked.shown(),
            CallParams.actor(call));
    return switch (corrected) {
      case Corrected.Done done -> told(call.unit(), done, shown);
      case Corrected.Stale(var fresh) -> stale(fresh, shown);
      case Corrected.NotFound() -> throw new Problem.NotFound("document").thrown();
      case Corrected.NotAllowed(var why) ->
          new Answer.Refused(CorrectionProblems.notAllowed(why, asked.correction()));
      case Corrected.PaymentPending() -> new Answer.Refused(ByHandProblems.pending());
    };
  }

  private static Answer stale(Corrected.Done fresh, Documents.Shown shown) {
    return new Answer.Refused(
        ByHandProblems.stale(CorrectionView.preview(fresh, shown.catalogs())));
  }

  /// What is issued has its number once it is written.
  private Answer told(UnitOfWork unit, Corrected.Done done, Documents.Shown shown) {
    var issued = done.issuedId().flatMap(id -> documents.find(unit, id));
    var view = CorrectionView.done(done, issued, shown.catalogs());
    return issued.isPresent() ? Answer.created(view) : Answer.ok(view);
  }
}

package dev.midcycle.api.document;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.ProblemException;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.paper.Lack;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document's papers as files: PDF, and the e-invoice in both syntaxes.
public final class PaperRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");

  private final Documents documents;
  private final Papers papers;

  public PaperRoutes(Documents documents, Papers papers) {
    this.documents = documents;
    this.papers = papers;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        paper("/v1/documents/{document}/pdf", Paper.Kind.DOCUMENT),
        paper("/v1/documents/{document}/receipt", Paper.Kind.RECEIPT),
        paper("/v1/documents/{document}/usage-report", Paper.Kind.USAGE_REPORT),
        paper("/v1/documents/{document}/cii", Paper.Kind.CII),
        paper("/v1/documents/{document}/ubl", Paper.Kind.UBL));
  }

  private Route paper(String path, Paper.Kind kind) {
    return Route.get(path, Who.merchantOrMembers(), call -> paper(call, kind));
  }

  private Answer paper(Call call, Paper.Kind kind) {
    var document = document(call);
    return answer(papers.find(call.unit(), document, kind), document, kind);
  }

  /// The file, or why there is none.
  public static Answer answer(Papers.Found found, Document document, Paper.Kind kind) {
    return switch (found) {
      case Papers.Found.There(var paper) ->
          new Answer.File(mediaType(kind), paper.fileName(), paper.content());
      case Papers.Found.NotPaid() ->
          throw refused(
              "not_paid", WORDS.say("receipt_not_yet", "number", document.number()), Map.of());
      case Papers.Found.Lacking(var what) ->
          throw refused(
              "no_e_invoice",
              WORDS.say("no_e_invoice", "number", document.number()),
              Map.of("lacks", what.stream().map(PaperRoutes::shown).toList()));
    };
  }

  private static String mediaType(Paper.Kind kind) {
    return switch (kind) {
      case DOCUMENT, RECEIPT, USAGE_REPORT -> "application/pdf";
      case CII, UBL -> "application/xml";
    };
  }

  /// What is missing, and where that is set.
  private record LackView(String code, String message) {}

  private static LackView shown(Lack lack) {
    return new LackView(
        lack.code(),
        WORDS.say(
            switch (lack) {
              case SELLER_ADDRESS -> "lacks_seller_address";
              case SELLER_TAX_ID -> "lacks_seller_tax_id";
              case BUYER_ADDRESS -> "lacks_buyer_address";
              case BUYER_VAT_ID -> "lacks_buyer_vat_id";
              case DECIMALS -> "lacks_decimals";
            }));
  }

  private static ProblemException refused(String code, String reason, Map<String, Object> more) {
    return new Problem.Refused(409, code, reason, Optional.empty(), more).thrown();
  }

  private Document document(Call call) {
    var id = call.id("document", DocumentId::parse);
    var document = CallParams.found(documents.find(call.unit(), id), "document");
    call.mayTouch(document.customer(), "document");
    return document;
  }
}

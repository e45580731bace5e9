package dev.midcycle.api.document;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document's papers as PDF files.
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
        paper("/v1/documents/{document}/usage-report", Paper.Kind.USAGE_REPORT));
  }

  private Route paper(String path, Paper.Kind kind) {
    return Route.get(path, Who.merchantOrMembers(), call -> paper(call, kind));
  }

  private Answer paper(Call call, Paper.Kind kind) {
    var document = document(call);
    var paper =
        papers
            .find(call.unit(), document, kind)
            .orElseThrow(() ->
                new Problem.Refused(
                        409,
                        "not_paid",
                        WORDS.say("receipt_not_yet", "number", document.number()),
                        Optional.empty(),
                        Map.of())
                    .thrown());
    return new Answer.File("application/pdf", paper.fileName(), paper.content());
  }

  private Document document(Call call) {
    var id = call.id("document", DocumentId::parse);
    var document = CallParams.found(documents.find(call.unit(), id), "document");
    call.mayTouch(document.customer(), "document");
    return document;
  }
}

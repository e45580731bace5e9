package dev.midcycle.api.paypage;

import dev.midcycle.access.PayLinks;
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
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.function.Supplier;

/// Links to documents, for staff and for members who pay.
public final class PayLinkRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");

  private final PayLinks links;
  private final Documents documents;
  private final Supplier<String> base;

  /// @param base the portal's address as people reach it, without a slash at the end
  public PayLinkRoutes(PayLinks links, Documents documents, Supplier<String> base) {
    this.links = links;
    this.documents = documents;
    this.base = base;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/documents/{document}/pay-link", Who.merchantOrPayers(), this::link));
  }

  record PayLinkView(String id, String url, String expiresAt) {}

  private Answer link(Call call) {
    var id = call.id("document", DocumentId::parse);
    var document = CallParams.found(documents.find(call.unit(), id), "document");
    call.mayTouch(document.customer(), "document");
    if (document.number().kind() != Document.Kind.INVOICE) {
      return new Answer.Refused(new Problem.Refused("nothing_open", WORDS.say("nothing_open")));
    }
    var secret = call.secret();
    var link =
        links.link(
            call.unit(), new PayLinks.Payable(document.customer(), document.id()), secret.text());
    return new Answer.Secret(
        201,
        new PayLinkView(link.id().text(), base.get() + link.path(), link.expiresAt().toString()),
        secret);
  }
}

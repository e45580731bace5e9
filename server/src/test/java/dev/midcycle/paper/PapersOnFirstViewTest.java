package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A PDF file is made for whoever asks for it first, and kept.
class PapersOnFirstViewTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static Visitor subscriber(Merchant merchant) {
    var customer = merchant.payer("Forge", "tok_success");
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
  }

  private static String newest(Visitor visitor) {
    return visitor.list("/documents", "id").getFirst();
  }

  private static List<byte[]> files(Visitor visitor, String document) {
    return List.of(
        visitor.caller().file("/v1/documents/" + document + "/pdf"),
        visitor.caller().file("/v1/documents/" + document + "/usage-report"));
  }

  private static List<String> made(Merchant merchant) {
    return installation.rows(
        "select kind from paper where tenant = '%s' order by 1".formatted(merchant.id().uuid()));
  }

  @Test
  void none_is_made_before_somebody_asks() {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    merchant.advance("2026-05-02T00:00:00Z");

    assertThat(made(merchant)).isEmpty();
    assertThat(
            installation.rows(
                "select kind from work_item where tenant = '%s'".formatted(merchant.id().uuid())))
        .containsExactlyInAnyOrder("bill", "card");
    visitor.caller().file("/v1/documents/" + newest(visitor) + "/pdf");
    assertThat(made(merchant)).containsExactly("document");
  }

  @Test
  void one_that_is_asked_for_long_after_is_what_it_would_have_been_at_once() {
    var merchant = installation.merchant("scout");
    installation.application.billing().logos().show(merchant.id(), logo(60));
    var visitor = subscriber(merchant);
    var tenant = merchant.id();
    TestDatabase.execute(
        installation.database.login(),
        "update tenant set clock = '2026-05-02 00:00Z' where id = '%s'".formatted(tenant.uuid()));
    installation.application.billing().runs().run(tenant);
    var document = newest(visitor);
    assertThat(visitor.documents().getFirst()).endsWith("issued");
    var atOnce = files(visitor, document);

    forgetFiles(merchant);
    installation.application.payment().collecting().run(tenant);
    assertThat(visitor.documents().getFirst()).endsWith("paid");
    rename(merchant, visitor);
    merchant.advance("2028-01-02T00:00:00Z");

    var late = files(visitor, document);
    assertThat(late.getFirst()).isEqualTo(atOnce.getFirst());
    assertThat(late.getLast()).isEqualTo(atOnce.getLast());
    assertThat(files(visitor, newest(visitor)).getFirst()).as("a new one").isNotEqualTo(late);
  }

  /// As if nobody had asked yet.
  private static void forgetFiles(Merchant merchant) {
    TestDatabase.execute(
        installation.database.login(),
        """
        set session_replication_role = replica;
        delete from paper
        where tenant = '%s'
        """
            .formatted(merchant.id().uuid()));
    assertThat(made(merchant)).isEmpty();
  }

  /// Whoever is on it is called otherwise, and so is what was sold.
  private static void rename(Merchant merchant, Visitor visitor) {
    var core = installation.application.core();
    var key = core.tenants().find(merchant.id()).orElseThrow().key();
    core.tenants()
        .tell(
            key,
            new Tenants.Said(
                Optional.empty(),
                Optional.empty(),
                Optional.of("de"),
                Optional.of("#0a7d55"),
                Optional.empty(),
                Optional.empty()));
    installation.application.billing().logos().show(merchant.id(), logo(30));
    visitor
        .caller()
        .patch(
            "/v1/customers/" + visitor.customer(),
            """
            {"name": "Renamed", "billing_details": {"name": "Renamed Inc.", "address":
              {"line1": "2 Road", "city": "City", "postal_code": "54321", "country": "US"}}}
            """);
    core.catalogs()
        .publish(
            UnitOfWork.of(merchant.id()),
            Installation.catalog(Installation.text("scout").replace("Scout Basic", "Renamed")),
            new Stamp(Actor.OPERATOR, Installation.BEGIN));
  }

  private static Logo logo(int width) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ((Logo.Given.Taken) Logo.from(file.toByteArray())).logo();
  }

  /// Both print, and what was kept first is what both get.
  @Test
  void two_who_ask_at_the_same_time_get_the_same_bytes() {
    var merchant = installation.merchant("scout");
    var document = DocumentId.parse(newest(subscriber(merchant))).orElseThrow();
    var both = new CyclicBarrier(2);
    var prints = new AtomicInteger();
    var papers = papers((_, _) -> differing(both, prints));
    var unit = UnitOfWork.of(merchant.id());
    var asked = documents().find(unit, document).orElseThrow();

    var got = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 2; i++) {
      got.add(
          CompletableFuture.supplyAsync(
              () -> text(papers, unit, asked), Thread::startVirtualThread));
    }

    assertThat(got.getFirst().join()).startsWith("print ").isEqualTo(got.getLast().join());
    assertThat(prints).as("each has printed").hasValue(2);
    assertThat(text(papers, unit, asked)).as("ever after").isEqualTo(got.getFirst().join());
  }

  /// Whoever wants to read an invoice gets it, and the e-invoice in it once that can be made again.
  @Test
  void a_fault_of_the_e_invoice_does_not_cost_the_pdf_file_which_is_not_kept_so() {
    var merchant = installation.merchant("scout");
    var document = DocumentId.parse(newest(subscriber(merchant))).orElseThrow();
    var unit = UnitOfWork.of(merchant.id());
    var asked = documents().find(unit, document).orElseThrow();
    PaperRenderer prints =
        (_, inside) ->
            inside
                .map(xml -> "with " + new String(xml, StandardCharsets.UTF_8))
                .orElse("without")
                .getBytes(StandardCharsets.UTF_8);
    var broken =
        papers(
            prints,
            (_, _) -> {
              throw new IllegalStateException("a fault");
            });
    var mended =
        papers(
            prints, (_, _) -> new EInvoice.Made("an e-invoice".getBytes(StandardCharsets.UTF_8)));

    assertThat(text(broken, unit, asked)).isEqualTo("without");
    assertThatThrownBy(() -> broken.find(unit, asked, Paper.Kind.CII))
        .hasRootCauseMessage("a fault");
    assertThat(made(merchant)).isEmpty();
    assertThat(text(mended, unit, asked)).isEqualTo("with an e-invoice");
    assertThat(made(merchant)).containsExactly("cii", "document");
  }

  private static Documents documents() {
    return installation.application.billing().documents();
  }

  private static Papers papers(PaperRenderer renderer) {
    return papers(renderer, (_, _) -> new EInvoice.Lacking(List.of(Lack.SELLER_ADDRESS)));
  }

  private static Papers papers(PaperRenderer renderer, EInvoiceMaker eInvoices) {
    var core = installation.application.core();
    var archive =
        new PaperArchive(
            core.transactions(),
            documents(),
            new CatalogHistory(core.catalogs()),
            renderer,
            eInvoices,
            core.clock());
    return new Papers(core.transactions(), archive);
  }

  private static byte[] differing(CyclicBarrier both, AtomicInteger prints) {
    try {
      both.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return ("print " + prints.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Papers papers, UnitOfWork unit, Document of) {
    var found = (Papers.Found.There) papers.find(unit, of, Paper.Kind.DOCUMENT);
    return new String(found.paper().content(), StandardCharsets.UTF_8);
  }
}

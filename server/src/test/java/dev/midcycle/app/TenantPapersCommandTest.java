package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.customer.Tenant;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `midcycle tenant papers`.
class TenantPapersCommandTest {
  private static final List<String> ADDRESS =
      List.of(
          "--legal-name=Scout Vision GmbH",
          "--line1=Hauptstr. 1",
          "--postal-code=50667",
          "--city=Köln",
          "--country=DE",
          "--tax-id=DE136695976");

  @RegisterExtension static final Installation installation = new Installation();

  @TempDir private Path folder = Path.of("");

  /// As it is called, on a database that it would open itself.
  private static Run called(List<String> options) {
    var arguments = new ArrayList<>(List.of("tenant", "papers"));
    arguments.addAll(options);
    return Run.of(arguments);
  }

  /// In this installation, whose database is not one that the command would take.
  private static Run papers(String key, List<String> options) {
    var arguments = new ArrayList<>(List.of(key));
    arguments.addAll(options);
    var out = new StringWriter();
    var command = new TenantPapersCommand();
    new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .parseArgs(arguments.toArray(String[]::new));
    return new Run(command.tell(installation.application), out.toString(), "");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path logo() throws IOException {
    var file = folder.resolve("logo.png").toFile();
    assertThat(ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB), "png", file))
        .isTrue();
    return file.toPath();
  }

  private static Tenant tenant(Merchant merchant) {
    return installation.application.core().tenants().find(merchant.id()).orElseThrow();
  }

  private static PdfFile invoice(Merchant merchant, String document) {
    return new PdfFile(merchant.caller().file("/v1/documents/" + document + "/pdf"));
  }

  @Test
  void papers_of_what_is_issued_from_now_on_say_so_and_earlier_ones_stay() throws IOException {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Forge", "tok_success");
    var visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));

    var options = new ArrayList<>(ADDRESS);
    options.addAll(List.of("--logo", logo().toString(), "--accent=#0a7d55", "--language=de"));
    var run = papers(tenant(merchant).key(), options);

    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
    merchant.advance("2026-05-02T00:00:00Z");
    var documents = visitor.list("/documents", "id").reversed();
    var before = invoice(merchant, documents.getFirst());
    var after = invoice(merchant, documents.getLast());
    assertThat(before.text()).contains("Invoice", "Merchant").doesNotContain("Scout Vision");
    assertThat(before.images()).isZero();
    assertThat(after.text()).contains("Rechnung", "Scout Vision GmbH", "DE136695976");
    assertThat(after.images()).isEqualTo(1);
    assertThat(after.breaches()).isEmpty();
    assertThat(tenant(merchant).look().accent()).contains("#0a7d55");
  }

  @Test
  void what_is_not_said_stays_as_it_was() throws IOException {
    var merchant = installation.merchant("scout");
    var key = tenant(merchant).key();
    papers(key, List.of("--accent=#0a7d55", "--logo", logo().toString()));

    assertThat(papers(key, List.of("--language=de")).status()).isZero();

    assertThat(tenant(merchant).look())
        .isEqualTo(new Tenant.Look(Optional.of("#0a7d55"), Optional.empty(), Optional.empty()));
    assertThat(installation.rows("select logo is null from tenant where key = '" + key + "'"))
        .containsExactly("false");
  }

  @Test
  void what_can_not_be_shown_is_refused_and_nothing_is_changed() throws IOException {
    var merchant = installation.merchant("scout");
    var key = tenant(merchant).key();
    var text = file("logo.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
    var half = file("half.png", Arrays.copyOf(Files.readAllBytes(logo()), 40));

    for (var option :
        List.of(
            "--logo=" + text,
            "--logo=" + half,
            "--logo=" + folder.resolve("none.png"),
            "--accent=red")) {
      var run = called(List.of(key, "--language=de", option));

      assertThat(run.status()).as(option).isEqualTo(2);
      assertThat(run.err()).as(option).contains(option.substring(option.indexOf('=') + 1));
    }
    assertThat(
            installation.rows(
                "select logo is null and language is null from tenant where key = '" + key + "'"))
        .containsExactly("true");
    assertThat(papers("nobody", List.of("--language=de")))
        .isEqualTo(new Run(1, "midcycle: Unknown tenant nobody.\n", ""));
  }

  @Test
  void a_vat_id_with_a_wrong_digit_is_refused() {
    var merchant = installation.merchant("scout");
    var options = new ArrayList<>(ADDRESS);
    options.set(options.size() - 1, "--tax-id=DE136695978");

    options.addFirst(tenant(merchant).key());
    var run = called(options);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("The VAT id is not valid; check its digits.");
    assertThat(merchant.caller().get("/v1/seller").text()).isEqualTo("{}");
  }
}

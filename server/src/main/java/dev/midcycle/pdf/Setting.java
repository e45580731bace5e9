package dev.midcycle.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.DateConverter;

/// Sets a page as PDF/A-3u and PDF/UA-1. Nothing is fetched, whatever the page asks for; nothing in
/// the file tells when or where it was made.
final class Setting {
  static final String STYLE = new String(resource("paper.css"), StandardCharsets.UTF_8);

  /// What an image begins with that stands in the page itself.
  static final String IMAGE = "data:image/png;base64,";

  private static final String FONT = "Inter";
  private static final int REGULAR = 400;
  private static final int SEMI_BOLD = 600;

  /// Stands for what the typeface has no glyph for.
  private static final String MISSING = "?";

  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final byte[] regular = resource("Inter-Regular.ttf");
  private final byte[] semiBold = resource("Inter-SemiBold.ttf");

  Setting() {
    XRLog.setLoggingEnabled(false);
  }

  /// @param at what the file says of its date
  /// @param eInvoice what it carries inside, as XML
  byte[] pdf(Element.Tag page, Instant at, Optional<byte[]> eInvoice) {
    try (var renderer = builder(page).buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      if (eInvoice.isPresent()) {
        FacturX.into(document, eInvoice.get(), date(at));
      }
      return written(document, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfRendererBuilder builder(Element.Tag page) {
    return new PdfRendererBuilder()
        .withW3cDocument(Dom.of(page), "")
        .useFont(() -> new ByteArrayInputStream(regular), FONT, REGULAR, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(semiBold), FONT, SEMI_BOLD, FontStyle.NORMAL, true)
        .usePdfAConformance(PdfAConformance.PDFA_3_U)
        .usePdfUaAccessibility(true)
        .useColorProfile(COLOURS)
        .useReplacementText(MISSING)
        .withProducer("Midcycle")
        .useExternalResourceAccessControl(
            (uri, _) -> isInside(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, _) -> isInside(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useUriResolver((_, uri) -> isInside(uri) ? uri : null)
        .toStream(ByteArrayOutputStream.nullOutputStream());
  }

  private static boolean isInside(String uri) {
    return uri.startsWith(IMAGE);
  }

  private static byte[] written(PDDocument document, Instant at) throws IOException {
    var information = document.getDocumentInformation();
    redate(document, information.getCreationDate(), date(at));
    information.setCreationDate(date(at));
    document.setDocumentId(at.toEpochMilli());
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /// The metadata repeats the date.
  private static void redate(PDDocument document, Calendar from, Calendar to) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    var dated = text.replace(iso(from), iso(to));
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static String iso(Calendar date) {
    return DateConverter.toISO8601(date);
  }

  private static Calendar date(Instant at) {
    return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
  }

  static byte[] resource(String name) {
    try (var file = Setting.class.getResourceAsStream("/pdf/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the build left pdf/" + name + " out");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.midcycle.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// A PDF file as somebody else reads it.
@SuppressWarnings("ArrayRecordComponent") // read, compared never
public record PdfFile(byte[] content) {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /// Its text as a person would read it out, page after page.
  public String text() {
    return textFrom(1);
  }

  public String lastPage() {
    return textFrom(pages());
  }

  private String textFrom(int page) {
    return read(document -> {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      return stripper.getText(document);
    });
  }

  public List<String> lines() {
    return text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  /// How many there are on its pages.
  public int images() {
    return read(document -> {
      int images = 0;
      for (var page : document.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          images += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
      return images;
    });
  }

  /// The text of the one file that it carries.
  public Optional<String> attached() {
    return read(document -> {
      var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
      if (files == null) {
        return Optional.<String>empty();
      }
      var names = files.getNames();
      if (names.size() != 1) {
        throw new AssertionError("carries " + names.keySet());
      }
      var file = names.values().iterator().next().getEmbeddedFile();
      return Optional.of(new String(file.toByteArray(), StandardCharsets.UTF_8));
    });
  }

  /// What it breaks of PDF/A-3u and PDF/UA-1, by veraPDF. That finds no type named Integer where
  /// the default language is Turkish.
  public List<String> breaches() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1).stream()
          .flatMap(flavour -> breaches(flavour).stream())
          .toList();
    } finally {
      Locale.setDefault(before);
    }
  }

  private List<String> breaches(PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      if (result.getTotalAssertions() == 0) {
        throw new AssertionError("nothing was checked of " + flavour);
      }
      return result.getTestAssertions().stream()
          .map(one -> flavour + " " + one.getRuleId().getClause() + ": " + one.getMessage())
          .distinct()
          .toList();
    } catch (EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new IllegalStateException("not to be read as PDF", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try (var document = Loader.loadPDF(content)) {
      return reading.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

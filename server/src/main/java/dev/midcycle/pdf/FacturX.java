package dev.midcycle.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Puts an e-invoice into a PDF file, as Factur-X (ZUGFeRD) asks for: a file of that name inside,
/// as another form of the document, and metadata that say so.
final class FacturX {
  private static final String NAME = "factur-x.xml";

  /// The end of the list of extensions.
  private static final String LAST_EXTENSION = "</rdf:Bag>\\s*</pdfaExtension:schemas>";

  private static final String EXTENSION = text("factur-x-extension.xml");
  private static final String METADATA = text("factur-x-metadata.xml");

  private FacturX() {}

  private static String text(String resource) {
    return new String(Setting.resource(resource), StandardCharsets.UTF_8);
  }

  static void into(PDDocument document, byte[] xml, Calendar at) throws IOException {
    var specification = specification(document, xml, at);
    var catalog = document.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(NAME, specification));
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    tell(document);
  }

  private static PDComplexFileSpecification specification(
      PDDocument document, byte[] xml, Calendar at) throws IOException {
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
    file.setSubtype("text/xml");
    file.setSize(xml.length);
    file.setModDate(at);
    file.setCreationDate(at);
    var specification = new PDComplexFileSpecification();
    specification.setFile(NAME);
    specification.setFileUnicode(NAME);
    specification.setFileDescription("Factur-X e-invoice");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");
    return specification;
  }

  /// The metadata name the file, and describe what they name it by: beside the descriptions that
  /// are there, for there can be only one list of them.
  private static void tell(PDDocument document) throws IOException {
    var metadata = document.getDocumentCatalog().getMetadata();
    var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    var told = before("</rdf:RDF>", METADATA, before(LAST_EXTENSION, EXTENSION, text));
    metadata.importXMPMetadata(told.getBytes(StandardCharsets.UTF_8));
  }

  private static String before(String place, String what, String text) {
    var found = Pattern.compile(place).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("metadata without " + place + ": " + text);
    }
    return text.substring(0, found.start()) + what + text.substring(found.start());
  }
}

package dev.midcycle.paper;

import dev.midcycle.invoice.Document;
import java.text.Normalizer;

/// What a paper is saved as: who sent it, which it is, of when. Letters, digits and hyphens only,
/// so that no file system and no header minds.
final class FileName {
  private static final int MOST = 60;

  private FileName() {}

  /// `acme-gmbh-INV-000042-2026-05-01.pdf`
  static String of(Document document, Source source, Paper.Kind kind) {
    return plain(source.seller().name())
        + document.number()
        + "-"
        + document.issuedOn()
        + suffix(kind)
        + ".pdf";
  }

  private static String suffix(Paper.Kind kind) {
    return switch (kind) {
      case DOCUMENT -> "";
      case RECEIPT -> "-receipt";
      case USAGE_REPORT -> "-usage-report";
    };
  }

  /// With a hyphen after it; nothing where no letter is left.
  private static String plain(String name) {
    var ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replace("ß", "ss")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = ascii.substring(0, Math.min(MOST, ascii.length()));
    return cut.isEmpty() ? "" : cut + "-";
  }
}

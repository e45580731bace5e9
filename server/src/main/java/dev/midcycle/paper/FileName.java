package dev.midcycle.paper;

import dev.midcycle.invoice.Document;

/// What a paper is saved as: who sent it, which it is, of when.
final class FileName {
  private static final int MOST = 60;

  private FileName() {}

  /// `Acme-GmbH-INV-000042-2026-05-01.pdf`
  static String of(Document document, Source source, Paper.Kind kind) {
    return safe(source.seller().name())
        + document.number()
        + "-"
        + document.issuedOn()
        + suffix(kind);
  }

  private static String suffix(Paper.Kind kind) {
    return switch (kind) {
      case DOCUMENT -> ".pdf";
      case RECEIPT -> "-receipt.pdf";
      case USAGE_REPORT -> "-usage-report.pdf";
      case CII -> "-cii.xml";
      case UBL -> "-ubl.xml";
    };
  }

  /// Letters and digits of any script, with a hyphen after them; nothing where there are none.
  private static String safe(String name) {
    var letters = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return letters.isEmpty() ? "" : letters.substring(0, Math.min(MOST, letters.length())) + "-";
  }
}

package dev.midcycle.paper;

import java.util.Locale;

/// A file and the name to save it under.
@SuppressWarnings("ArrayRecordComponent") // handed on, compared never
public record Paper(String fileName, byte[] content) {

  public enum Kind {
    /// The invoice or credit note itself.
    DOCUMENT,
    RECEIPT,
    USAGE_REPORT,
    /// As an e-invoice in one of its syntaxes.
    CII,
    UBL;

    /// The name it has in the database.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

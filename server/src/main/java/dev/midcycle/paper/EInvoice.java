package dev.midcycle.paper;

import java.util.List;

/// What became of a document that was to be an e-invoice.
public sealed interface EInvoice {
  @SuppressWarnings("ArrayRecordComponent") // handed on, compared never
  record Made(byte[] xml) implements EInvoice {}

  /// It would break the rules.
  ///
  /// @param what is missing; never nothing
  record Lacking(List<Lack> what) implements EInvoice {
    public Lacking {
      what = List.copyOf(what);
    }
  }

  /// How it is written.
  enum Syntax {
    CII,
    UBL
  }
}

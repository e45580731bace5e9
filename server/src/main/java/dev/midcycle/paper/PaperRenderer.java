package dev.midcycle.paper;

import java.util.Optional;

/// Makes a PDF file of a sheet.
@FunctionalInterface
public interface PaperRenderer {
  /// The file, with what it is to carry.
  ///
  /// @param eInvoice that, as XML
  byte[] print(PaperContent content, Optional<byte[]> eInvoice);
}

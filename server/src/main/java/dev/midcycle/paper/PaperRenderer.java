package dev.midcycle.paper;

import java.util.Optional;

/// Makes a PDF file of a sheet.
@FunctionalInterface
public interface PaperRenderer {
  /// @param eInvoice what the file carries inside, as XML
  byte[] print(PaperContent content, Optional<byte[]> eInvoice);
}

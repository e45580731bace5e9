package dev.midcycle.pdf;

import dev.midcycle.paper.PaperContent;
import dev.midcycle.paper.PaperRenderer;
import java.util.Optional;

/// Prints papers as PDF.
public final class Pdf implements PaperRenderer {
  private final Setting setting = new Setting();

  @Override
  public byte[] print(PaperContent content, Optional<byte[]> eInvoice) {
    return setting.pdf(page(content), content.source().at(), eInvoice);
  }

  private static Element.Tag page(PaperContent content) {
    return switch (content) {
      case PaperContent.Bill bill -> BillPage.of(bill);
      case PaperContent.Receipt receipt -> ReceiptPage.of(receipt);
      case PaperContent.UsageReport report -> ReportPage.of(report);
    };
  }
}

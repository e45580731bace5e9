package dev.midcycle.pdf;

import dev.midcycle.paper.Press;
import dev.midcycle.paper.Sheet;

/// Prints papers as PDF.
public final class Pdf implements Press {
  private final Setting setting = new Setting();

  @Override
  public byte[] print(Sheet sheet) {
    return setting.pdf(page(sheet), sheet.source().at());
  }

  private static Element.Tag page(Sheet sheet) {
    return switch (sheet) {
      case Sheet.Bill bill -> BillPage.of(bill);
      case Sheet.Receipt receipt -> ReceiptPage.of(receipt);
      case Sheet.UsageReport report -> ReportPage.of(report);
    };
  }
}

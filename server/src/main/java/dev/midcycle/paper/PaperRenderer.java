package dev.midcycle.paper;

/// Makes a PDF file of a sheet.
@FunctionalInterface
public interface PaperRenderer {
  byte[] print(PaperContent content);
}

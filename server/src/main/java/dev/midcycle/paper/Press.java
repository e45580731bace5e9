package dev.midcycle.paper;

/// Makes a PDF file of a sheet.
@FunctionalInterface
public interface Press {
  byte[] print(Sheet sheet);
}

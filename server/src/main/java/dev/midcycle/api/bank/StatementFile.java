package dev.midcycle.api.bank;

import dev.midcycle.bank.BankEntry;
import java.util.List;

/// What a file says of one bank account.
///
/// @param rows in the order of the file
record StatementFile(String account, List<Row> rows) {
  StatementFile {
    rows = List.copyOf(rows);
  }

  /// One entry. A wrong one costs only itself.
  sealed interface Row {
    /// One that could be read.
    ///
    /// @param number of the line in CSV, of the entry in XML, from 1 on
    record Told(int number, BankEntry.Told entry) implements Row {}

    /// One that could not.
    ///
    /// @param why what is wrong, and what to do
    record Wrong(int number, String why) implements Row {}
  }
}

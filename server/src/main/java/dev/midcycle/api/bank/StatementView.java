package dev.midcycle.api.bank;

import dev.midcycle.api.bank.StatementFile.Row;
import dev.midcycle.collect.BankStatements.Outcome;
import java.util.ArrayList;
import java.util.List;

/// What came of reading a statement.
///
/// @param entries all that the file has
/// @param known those that were read before
/// @param listed money that went out, or was taken back
/// @param problems of those that are rejected; the first of them, where they are many
record StatementView(
    List<String> accounts,
    int entries,
    int paid,
    int unallocated,
    int listed,
    int known,
    int rejected,
    List<Problem> problems) {
  private static final int MOST = 100;

  /// @param row the line in CSV, the entry in XML
  record Problem(int row, String message) {}

  /// Counts what became of the rows of some files.
  static final class Count {
    private final List<String> accounts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int entries;
    private int paid;
    private int unallocated;
    private int listed;
    private int known;
    private int rejected;

    /// @param outcomes of those that could be read, in order
    void add(StatementFile file, List<Outcome> outcomes) {
      if (!accounts.contains(file.account())) {
        accounts.add(file.account());
      }
      int next = 0;
      for (var row : file.rows()) {
        entries++;
        switch (row) {
          case Row.Told(var number, _) -> add(number, outcomes.get(next++));
          case Row.Wrong(var number, var why) -> reject(number, why);
        }
      }
    }

    private void add(int row, Outcome outcome) {
      switch (outcome) {
        case Outcome.Paid _ -> paid++;
        case Outcome.Unallocated _ -> unallocated++;
        case Outcome.Listed _ -> listed++;
        case Outcome.Known() -> known++;
        case Outcome.NotYet(var today) ->
            reject(row, "its day has not come: it is %s today".formatted(today));
      }
    }

    private void reject(int row, String why) {
      rejected++;
      if (problems.size() < MOST) {
        problems.add(new Problem(row, why));
      }
    }

    StatementView view() {
      return new StatementView(
          List.copyOf(accounts),
          entries,
          paid,
          unallocated,
          listed,
          known,
          rejected,
          List.copyOf(problems));
    }
  }
}

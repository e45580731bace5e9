package dev.midcycle.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// What a call on the command line came to.
public record Run(int status, String out, String err) {

  /// Without the program's own name.
  public static Run of(List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    return new Run(status, out.toString(), err.toString());
  }
}

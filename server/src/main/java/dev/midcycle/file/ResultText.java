package dev.midcycle.file;

import static java.util.stream.Collectors.joining;

import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.simulate.Arithmetic;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Result.Difference;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The result of a scenario for people to read.
public final class ResultText {
  private ResultText() {}

  /// One line when all is as expected; else each difference, expected and actual side by side.
  public static String summary(String file, Result result) {
    if (result.isOk()) {
      return "ok    " + result.scenario() + System.lineSeparator();
    }
    int count = result.differences().size();
    var lines = new ArrayList<String>();
    lines.add("DIFF  " + result.scenario());
    lines.add("      " + file + ": " + count + (count == 1 ? " difference" : " differences"));
    differences(lines, result.differences());
    return joined(lines);
  }

  private static void differences(List<String> lines, List<Difference> differences) {
    int what = width(differences.stream().map(Difference::what).toList(), 0);
    int expected =
        width(differences.stream().map(Difference::expected).toList(), "expected".length());
    int actual = width(differences.stream().map(Difference::actual).toList(), "actual".length());
    var row = "        %-" + what + "s  %-" + expected + "s  %-" + actual + "s  %s";
    var where = "";
    for (var one : differences) {
      if (!one.where().equals(where)) {
        where = one.where();
        lines.add("      " + where + (one.line() > 0 ? " (line " + one.line() + ")" : ""));
        lines.add(row.formatted("", "expected", "actual", "").stripTrailing());
      }
      var why = one.why().lines().toList();
      var beside = why.size() == 1 ? why.getFirst() : "";
      lines.add(row.formatted(one.what(), one.expected(), one.actual(), beside).stripTrailing());
      if (why.size() > 1) {
        why.forEach(part -> lines.add("          " + part));
      }
    }
  }

  private static int width(List<String> texts, int least) {
    return Math.max(1, texts.stream().mapToInt(String::length).reduce(least, Math::max));
  }

  /// Every document with every line and how its amount came about.
  public static String explanation(Result result) {
    var lines = new ArrayList<String>();
    for (var document : result.documents()) {
      lines.add(
          "      %s %s  total %s, due %s"
              .formatted(
                  document.date(), Words.word(document.kind()), document.total(), document.due()));
      for (var entry : document.lines()) {
        lines.addAll(explained(entry.line(), whose(document, entry), result.zone()));
      }
      document.taxes().stream()
          .filter(one -> one.rate().isTold())
          .map(ResultText::tax)
          .forEach(lines::add);
    }
    lines.add("      credit balance " + result.creditBalance());
    return joined(lines);
  }

  /// Said where a document is for several subscriptions.
  private static String whose(Issued document, Issued.Entry entry) {
    return document.subscription().isPresent() ? "" : entry.subscription() + ": ";
  }

  private static List<String> explained(Line line, String whose, ZoneId zone) {
    var rate = line.rate();
    var stretch =
        ResultJson.moment(line.stretch().from(), zone)
            + "/"
            + ResultJson.moment(line.stretch().to(), zone);
    return List.of(
        "        %s%s %s  %s  x %s  %s"
            .formatted(
                whose, rate.item().key(), rate.charge(), stretch, line.quantity(), line.amount()),
        "          " + Arithmetic.full(line.why()));
  }

  private static String tax(Draft.TaxSum tax) {
    return "        tax %s on %s  %s".formatted(tax.rate().rate(), tax.base(), tax.amount());
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(joining(System.lineSeparator(), "", System.lineSeparator()));
  }
}

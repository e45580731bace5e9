package dev.midcycle.api.usage;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.midcycle.api.usage.UsageView.Metered;
import dev.midcycle.words.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The days of usage as a file for spreadsheets. Names are text that a merchant or a customer
/// chose: what a spreadsheet would take for a formula begins with an apostrophe. Numbers stay
/// numbers.
public final class UsageCsv {
  private static final Phrases WORDS = Phrases.of("usage");
  private static final String FORMULA = "=+-@|\t\r\n";
  private static final int PART = 60;

  private UsageCsv() {}

  /// A file to be saved.
  ///
  /// @param content in UTF-8
  @SuppressWarnings("ArrayRecordComponent") // written once, compared never
  public record File(String name, byte[] content) {}

  /// A row a day and charge.
  ///
  /// @param company whose usage it is, for the file's name
  public static File of(String company, List<Metered> charges) {
    return new File(name(company, charges), text(charges));
  }

  private static byte[] text(List<Metered> charges) {
    var text = new ByteArrayOutputStream();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          WORDS.say("day"),
          WORDS.say("meter"),
          WORDS.say("charged_by"),
          WORDS.say("used"),
          WORDS.say("included"),
          WORDS.say("over"));
      for (var charge : charges) {
        for (var day : charge.days()) {
          csv.writeRecord(
              day.date(),
              harmless(charge.meterName()),
              harmless(charge.itemName()),
              day.quantity(),
              day.included(),
              day.over());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /// `harbor-logistics-connected-cameras-2026-04-01-2026-05-01.csv`
  private static String name(String company, List<Metered> charges) {
    var parts = new ArrayList<String>();
    parts.add(company);
    parts.add(charges.stream().map(Metered::meterName).distinct().collect(Collectors.joining(" ")));
    charges.stream()
        .map(Metered::period)
        .findFirst()
        .ifPresent(period -> parts.addAll(List.of(period.from(), period.to())));
    return parts.stream()
            .map(UsageCsv::plain)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"))
        + ".csv";
  }

  private static String plain(String part) {
    var letters =
        Normalizer.normalize(part, Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toLowerCase(Locale.ROOT);
    return letters.substring(0, Math.min(PART, letters.length()));
  }
}

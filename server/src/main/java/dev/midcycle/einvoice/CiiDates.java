package dev.midcycle.einvoice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import un.unece.uncefact.data.standard.qualifieddatatype._100.FormattedDateTimeType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;

/// Days as CII writes them.
final class CiiDates {
  /// Year, month, day, of UNCL 2379.
  private static final String FORMAT = "102";

  private CiiDates() {}

  static DateTimeType time(LocalDate day) {
    var text = new DateTimeType.DateTimeString();
    text.setFormat(FORMAT);
    text.setValue(written(day));
    var time = new DateTimeType();
    time.setDateTimeString(text);
    return time;
  }

  static FormattedDateTimeType.DateTimeString formatted(LocalDate day) {
    var text = new FormattedDateTimeType.DateTimeString();
    text.setFormat(FORMAT);
    text.setValue(written(day));
    return text;
  }

  private static String written(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}

package dev.midcycle.api.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.bank.BankEntry;
import dev.midcycle.http.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What files of banks say, as they write it.
class StatementFilesTest {
  private static final StatementCsv.Manner MANNER =
      new StatementCsv.Manner(
          "A", Optional.of("EUR"), Map.of(), Optional.empty(), Optional.empty());

  private static StatementFile csv(String text) {
    return StatementCsv.read(text.getBytes(StandardCharsets.UTF_8), MANNER);
  }

  private static String shown(StatementFile.Row row) {
    return switch (row) {
      case StatementFile.Row.Wrong(var number, var why) -> number + " wrong: " + why;
      case StatementFile.Row.Told(var number, var told) -> number + " " + shown(told);
    };
  }

  private static String shown(BankEntry.Told told) {
    return "%s %s %s %s [%s] [%s] %s%s"
        .formatted(
            told.kind().code(),
            told.bookedOn(),
            told.amount(),
            told.amount().currency(),
            told.payer().name(),
            told.payer().account(),
            told.text(),
            told.reference().map(one -> " #" + one).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          date       | amount    | read as
          2026-05-03 | 36.00     | credit 2026-05-03 36.00
          20260503   | 36        | credit 2026-05-03 36.00
          03.05.2026 | "36,00"   | credit 2026-05-03 36.00
          3.5.26     | "1.036,5" | credit 2026-05-03 1036.50
          13/05/2026 | "1,036.50" | credit 2026-05-13 1036.50
          05/13/2026 | 1'036.50  | credit 2026-05-13 1036.50
          2026-05-03 | -36.00    | debit 2026-05-03 36.00
          2026-05-03 | "36,00-"  | debit 2026-05-03 36.00
          2026-05-03 | 1.234.567 | credit 2026-05-03 1234567.00
          03/05/2026 | 36.00     | wrong: the date 03/05/2026 may be two days; add date_order=dmy or date_order=mdy
          31.02.2026 | 36.00     | wrong: the date 31.02.2026 does not exist
          yesterday  | 36.00     | wrong: the date `yesterday` cannot be read; write it as 2026-05-03
          2026-05-03 | 1.234     | wrong: the amount 1.234 may be two numbers; add decimal=point or decimal=comma
          2026-05-03 | 36.005    | wrong: the amount 36.005 may be two numbers; add decimal=point or decimal=comma
          2026-05-03 | 36.0051   | wrong: EUR has 2 decimals
          2026-05-03 | 0.00      | wrong: the amount is zero, so there is nothing to book
          2026-05-03 | much      | wrong: the amount `much` is not a number
          2026-05-03 | 99999999999999 | wrong: the amount is too large; check the column
          """)
  void days_and_amounts_are_read_or_said_to_be_wrong(String date, String amount, String read) {
    var file = csv("date,amount\n" + date + "," + amount + "\n");

    assertThat(shown(file.rows().getFirst())).startsWith("2 " + read);
  }

  @Test
  void a_bank_of_germany_is_read_as_it_comes() {
    var text =
        """
        Umsätze Girokonto;Zeitraum: 90 Tage
        "Buchungstag";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Verwendungszweck";"Betrag";"Waehrung"
        "03.05.26";"Müller & Söhne";"DE89 3704 0044 0532 0130 00";"RF29 INV0 0004 2";"36,00";"EUR"
        "04.05.26";"Strom AG";"";"Abschlag";"-80,10";"EUR"
        "04.05.26";"zu kurz"
        """;

    var file = StatementCsv.read(text.getBytes(Charset.forName("windows-1252")), MANNER);

    assertThat(file.rows().stream().map(StatementFilesTest::shown))
        .containsExactly(
            "3 credit 2026-05-03 36.00 EUR [Müller & Söhne] [DE89370400440532013000] RF29 INV0 0004 2",
            "4 debit 2026-05-04 80.10 EUR [Strom AG] [] Abschlag",
            "5 wrong: it has 2 cells, not 6");
  }

  @Test
  void columns_are_told_by_names_of_ones_own() {
    var columns = StatementColumns.of("date=When;amount=How much;text=Why;entry_reference=No");
    var manner =
        new StatementCsv.Manner(
            "A", Optional.of("JPY"), columns, Optional.of('.'), Optional.empty());
    var text = "When\tHow much\tWhy\tNo\n2026-05-03\t3,600\tthanks\t77\n";

    var file = StatementCsv.read(text.getBytes(StandardCharsets.UTF_8), manner);

    assertThat(file.rows().stream().map(StatementFilesTest::shown))
        .containsExactly("2 credit 2026-05-03 3600 JPY [] [] thanks #77");
    assertThatThrownBy(() -> StatementColumns.of("when=When")).hasMessageContaining("when=When");
    assertThatThrownBy(() -> csv("a,b\n1,2\n")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> csv("")).isInstanceOf(ProblemException.class);
  }

  private static List<StatementFile> camt(String version, String entries) {
    var text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
        <GrpHdr><MsgId>1</MsgId></GrpHdr>
        <Stmt><Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>%s</Stmt>
        </BkToCstmrStmt></Document>
        """
            .formatted(version, entries);
    return StatementCamt.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(String amount, String rest) {
    return "<Ntry><Amt Ccy=\"EUR\">%s</Amt>%s</Ntry>".formatted(amount, rest);
  }

  private static final String BOOKED =
      "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-05-03</Dt></BookgDt>";

  private static final String BOOKED_OF_2019 =
      "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-05-03T08:00:00</DtTm></BookgDt>";

  private static String part(String amount, String reference, String name) {
    return """
    <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">%s</Amt>
    <RltdPties>%s<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
    <RmtInf>%s</RmtInf></TxDtls>
    """
        .formatted(amount, name, reference);
  }

  @Test
  void statements_of_old_and_new_versions_say_the_same() {
    var reference = "<Ustrd>RF29 INV0</Ustrd><Ustrd>0004 2</Ustrd>";
    var old =
        camt(
            "02",
            entry(
                "36.00",
                BOOKED
                    + "<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>"
                    + part("36.00", reference, "<Dbtr><Nm>Harbor</Nm></Dbtr>")
                    + "</NtryDtls>"));
    var recent =
        camt(
            "08",
            entry(
                "36.00",
                BOOKED_OF_2019
                    + "<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>"
                    + part("36.00", reference, "<Dbtr><Pty><Nm>Harbor</Nm></Pty></Dbtr>")
                    + "</NtryDtls>"));

    assertThat(old.getFirst().account()).isEqualTo("DE02120300000000202051");
    assertThat(shown(old.getFirst().rows().getFirst()))
        .isEqualTo(
            "1 credit 2026-05-03 36.00 EUR [Harbor] [DE89370400440532013000] RF29 INV0 0004 2 #B1");
    assertThat(recent).isEqualTo(old);
  }

  @Test
  void an_entry_of_several_payments_is_several() {
    var parts =
        part("30.00", "<Strd><CdtrRefInf><Ref>RF29INV000042</Ref></CdtrRefInf></Strd>", "")
            + part("6.00", "<Ustrd>thanks</Ustrd>", "");
    var whole = BOOKED + "<AcctSvcrRef>B2</AcctSvcrRef><NtryDtls>" + parts + "</NtryDtls>";

    var rows = camt("04", entry("36.00", whole) + entry("37.00", whole)).getFirst().rows();

    assertThat(rows.stream().map(StatementFilesTest::shown))
        .containsExactly(
            "1 credit 2026-05-03 30.00 EUR [] [DE89370400440532013000] RF29INV000042 #B2/1",
            "1 credit 2026-05-03 6.00 EUR [] [DE89370400440532013000] thanks #B2/2",
            "2 credit 2026-05-03 37.00 EUR [] [DE89370400440532013000] RF29INV000042 thanks #B2");
  }

  @Test
  void what_is_no_payment_is_said_to_be_none() {
    var debit = BOOKED.replace("CRDT", "DBIT");
    var rows =
        camt(
                "02",
                entry("1.00", debit)
                    + entry("2.00", BOOKED + "<RvslInd>true</RvslInd>")
                    + entry("3.00", BOOKED.replace("BOOK", "PDNG"))
                    + entry("x", BOOKED)
                    + entry("4.00", BOOKED.replace("2026-05-03", ""))
                    + entry("1E2147483647", BOOKED))
            .getFirst()
            .rows();

    assertThat(rows.stream().map(StatementFilesTest::shown))
        .containsExactly(
            "1 debit 2026-05-03 1.00 EUR [] [] ",
            "2 reversal 2026-05-03 2.00 EUR [] [] ",
            "3 wrong: the bank has not booked it yet; it comes with a later statement",
            "4 wrong: its amount is not a number",
            "5 wrong: the date `` cannot be read; write it as 2026-05-03",
            "6 wrong: the amount is too large; check the column");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          file                                                          | says
          <Document/>                                                   | must be a camt.053.001 statement
          <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"/> | must be a camt.053.001 statement
          <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x> | has a document type
          <!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x> | has a document type
          <Document                                                     | is not XML
          date,amount                                                   | is not XML
          """)
  void anything_else_is_refused(String file, String says) {
    assertThatThrownBy(() -> StatementCamt.read(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(says);
  }

  @Test
  void a_file_that_is_nested_without_end_is_refused() {
    var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

    assertThatThrownBy(() -> camt("02", "<Ntry>" + deep + "</Ntry>"))
        .isInstanceOf(ProblemException.class);
  }
}

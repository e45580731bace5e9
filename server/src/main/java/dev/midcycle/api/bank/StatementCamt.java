package dev.midcycle.api.bank;

import dev.midcycle.api.bank.StatementTexts.Wrong;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads statements of ISO 20022: `camt.053.001`, versions 02 to 08 and what of later ones is
/// alike. Nothing outside the file is looked at; one with a document type is refused.
final class StatementCamt {
  private static final Pattern NAMESPACE =
      Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(?:0[2-9]|1[0-9])");

  /// What banks write where they have no reference.
  private static final Set<String> NONE = Set.of("NONREF", "NOTPROVIDED", "NOREF", "");

  private final List<StatementFile> files = new ArrayList<>();
  private int number;

  private StatementCamt() {}

  /// One for each account.
  static List<StatementFile> read(byte[] body) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
      var reading = new StatementCamt();
      reading.read(xml);
      return reading.files;
    } catch (XMLStreamException e) {
      var at = Optional.ofNullable(e.getLocation());
      throw Problem.invalid(
              "body",
              "is not XML that can be read"
                  + at.map(one -> ", from line " + one.getLineNumber() + " on").orElse(""))
          .thrown();
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean isKnown = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw Problem.invalid("body", "has a document type; statements have none").thrown();
        case XMLStreamConstants.START_ELEMENT -> {
          isKnown = isKnown || isStatement(xml);
          if (!isKnown) {
            throw Problem.invalid(
                    "body", "must be a camt.053.001 statement; download it as CAMT.053")
                .thrown();
          }
          if (xml.getLocalName().equals("Stmt")) {
            files.add(file(xml));
          }
        }
        default -> {} // What is between elements says nothing.
      }
    }
  }

  private static boolean isStatement(XMLStreamReader xml) {
    return Optional.ofNullable(xml.getNamespaceURI())
        .filter(one -> NAMESPACE.matcher(one).matches())
        .isPresent();
  }

  /// Entry by entry: a statement of a year need not be held as a tree.
  private StatementFile file(XMLStreamReader xml) throws XMLStreamException {
    var account = "";
    var rows = new ArrayList<StatementFile.Row>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        var tree = CamtTree.read(xml);
        switch (tree.name()) {
          case "Acct" -> account = account(tree);
          case "Ntry" -> rows.addAll(rows(tree));
          default -> {} // Balances and sums are the bank's.
        }
      }
    }
    if (account.isEmpty()) {
      throw Problem.invalid("body", "has a statement that names no account").thrown();
    }
    return new StatementFile(account, rows);
  }

  private static String account(CamtTree tree) {
    return Stream.of(tree.word("Id", "IBAN"), tree.word("Id", "Othr", "Id"))
        .map(one -> one.replace(" ", ""))
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<StatementFile.Row> rows(CamtTree entry) {
    number++;
    try {
      return entries(entry).stream()
          .<StatementFile.Row>map(one -> new StatementFile.Row.Told(number, one))
          .toList();
    } catch (Wrong e) {
      return List.of(new StatementFile.Row.Wrong(number, e.why()));
    }
  }

  /// One or, where an entry is of several transactions whose amounts make it up, one for each.
  private static List<BankEntry.Told> entries(CamtTree entry) throws Wrong {
    var status = entry.first("Sts", "Cd").map(CamtTree::text).orElse(entry.word("Sts"));
    if (!status.isEmpty() && !status.equals("BOOK")) {
      throw new Wrong("the bank has not booked it yet; it comes with a later statement");
    }
    var parts = entry.all("NtryDtls", "TxDtls").toList();
    var whole = money(entry.first("Amt"));
    if (parts.size() > 1) {
      var amounts = new ArrayList<Money>();
      for (var part : parts) {
        var amount = amount(part);
        if (amount.isPresent()) {
          amounts.add(money(amount));
        }
      }
      if (amounts.size() == parts.size() && isWhole(amounts, whole)) {
        var all = new ArrayList<BankEntry.Told>();
        for (int i = 0; i < amounts.size(); i++) {
          all.add(told(entry, List.of(parts.get(i)), amounts.get(i), "/" + (i + 1)));
        }
        return all;
      }
    }
    return List.of(told(entry, parts, whole, ""));
  }

  private static boolean isWhole(List<Money> parts, Money whole) {
    return parts.stream().allMatch(one -> one.currency().equals(whole.currency()))
        && parts.stream().reduce(Money.zero(whole.currency()), Money::plus).equals(whole);
  }

  private static Optional<CamtTree> amount(CamtTree part) {
    return part.first("Amt").or(() -> part.first("AmtDtls", "TxAmt", "Amt"));
  }

  private static Money money(Optional<CamtTree> amount) throws Wrong {
    if (amount.isEmpty()) {
      throw new Wrong("it has no amount");
    }
    try {
      var number = new BigDecimal(amount.get().text());
      return StatementTexts.money(number, amount.get().currency().orElse(""));
    } catch (NumberFormatException _) {
      throw new Wrong("its amount is not a number");
    }
  }

  private static BankEntry.Told told(
      CamtTree entry, List<CamtTree> parts, Money amount, String part) throws Wrong {
    var day = entry.word("BookgDt", "Dt").concat(entry.word("BookgDt", "DtTm"));
    return new BankEntry.Told(
        kind(entry),
        StatementTexts.day(day, Optional.empty()),
        amount,
        payer(parts, entry),
        text(entry, parts),
        reference(entry, parts, part));
  }

  private static BankEntry.Kind kind(CamtTree entry) throws Wrong {
    if (entry.word("RvslInd").equals("true") || entry.word("RvslInd").equals("1")) {
      return BankEntry.Kind.REVERSAL;
    }
    return switch (entry.word("CdtDbtInd")) {
      case "CRDT" -> BankEntry.Kind.CREDIT;
      case "DBIT" -> BankEntry.Kind.DEBIT;
      default -> throw new Wrong("it does not say whether money came or went");
    };
  }

  /// The other side: who paid, or was paid.
  private static BankEntry.Payer payer(List<CamtTree> parts, CamtTree entry) {
    var side = entry.word("CdtDbtInd").equals("DBIT") ? "Cdtr" : "Dbtr";
    var name =
        parts.stream()
            .flatMap(one ->
                Stream.concat(
                    one.all("RltdPties", side, "Nm"), one.all("RltdPties", side, "Pty", "Nm")))
            .map(CamtTree::text)
            .findFirst()
            .orElse("");
    var account =
        parts.stream()
            .flatMap(one ->
                Stream.concat(
                    one.all("RltdPties", side + "Acct", "Id", "IBAN"),
                    one.all("RltdPties", side + "Acct", "Id", "Othr", "Id")))
            .map(CamtTree::text)
            .findFirst()
            .orElse("");
    return new BankEntry.Payer(
        StatementTexts.plain(name), StatementTexts.plain(account).replace(" ", ""));
  }

  /// A reference that stands apart, what the payer wrote, and how the payer's bank calls it.
  private static String text(CamtTree entry, List<CamtTree> parts) {
    var said =
        parts.stream()
            .flatMap(one ->
                Stream.of(
                        one.all("RmtInf", "Strd", "CdtrRefInf", "Ref"),
                        one.all("RmtInf", "Ustrd"),
                        one.all("Refs", "EndToEndId"),
                        one.all("AddtlTxInf"))
                    .flatMap(all -> all))
            .map(CamtTree::text)
            .filter(one -> !NONE.contains(one))
            .distinct()
            .collect(Collectors.joining(" "));
    return StatementTexts.plain(said.isEmpty() ? entry.word("AddtlNtryInf") : said);
  }

  /// The bank's own: of the transaction, else of the entry, with which part of it that is.
  private static Optional<String> reference(CamtTree entry, List<CamtTree> parts, String part) {
    var own =
        parts.size() == 1
            ? parts
                .getFirst()
                .first("Refs", "AcctSvcrRef")
                .map(CamtTree::text)
                .filter(one -> !NONE.contains(one))
            : Optional.<String>empty();
    var whole =
        Optional.of(entry.word("AcctSvcrRef"))
            .filter(one -> !NONE.contains(one))
            .map(one -> one + part);
    return (part.isEmpty() ? whole.or(() -> own) : own.or(() -> whole)).map(StatementTexts::plain);
  }
}

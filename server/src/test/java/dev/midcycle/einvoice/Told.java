package dev.midcycle.einvoice;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// What an e-invoice tells whoever reads it, in either syntax.
///
/// @param quantities of each line, with its unit
/// @param prices of each line, for so many
public record Told(
    String number,
    String type,
    String currency,
    BigDecimal net,
    BigDecimal tax,
    BigDecimal gross,
    BigDecimal prepaid,
    BigDecimal due,
    List<String> categories,
    List<BigDecimal> lines,
    List<String> quantities,
    List<String> prices,
    List<String> allowances) {

  public static Told of(byte[] xml) {
    var document = Judge.read(xml);
    return document.getDocumentElement().getLocalName().equals("CrossIndustryInvoice")
        ? cii(new Reader(document))
        : ubl(new Reader(document));
  }

  private static Told cii(Reader xml) {
    var sums = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/";
    var line = "//ram:IncludedSupplyChainTradeLineItem";
    return new Told(
        xml.text("/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID"),
        xml.text("/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:TypeCode"),
        xml.text("//ram:InvoiceCurrencyCode"),
        xml.amount(sums + "ram:TaxBasisTotalAmount"),
        xml.amount(sums + "ram:TaxTotalAmount"),
        xml.amount(sums + "ram:GrandTotalAmount"),
        xml.amount(sums + "ram:TotalPrepaidAmount"),
        xml.amount(sums + "ram:DuePayableAmount"),
        xml.texts("//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode"),
        xml.amounts(
            line + "//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"),
        xml.joined(line, "concat(.//ram:BilledQuantity, ' ', .//ram:BilledQuantity/@unitCode)"),
        xml.joined(
            line,
            "normalize-space(concat(.//ram:NetPriceProductTradePrice/ram:ChargeAmount, ' ',"
                + " .//ram:NetPriceProductTradePrice/ram:BasisQuantity))"),
        xml.joined(
            line + "//ram:SpecifiedTradeAllowanceCharge",
            "concat(ram:ChargeIndicator/udt:Indicator, ' ', number(ram:ActualAmount))"));
  }

  private static Told ubl(Reader xml) {
    var line = "//*[local-name() = 'InvoiceLine' or local-name() = 'CreditNoteLine']";
    var quantity = "*[local-name() = 'InvoicedQuantity' or local-name() = 'CreditedQuantity']";
    return new Told(
        xml.text("/*/cbc:ID"),
        xml.text("/*/*[local-name() = 'InvoiceTypeCode' or local-name() = 'CreditNoteTypeCode']"),
        xml.text("/*/cbc:DocumentCurrencyCode"),
        xml.amount("/*/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"),
        xml.amount("/*/cac:TaxTotal/cbc:TaxAmount"),
        xml.amount("/*/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"),
        xml.amount("/*/cac:LegalMonetaryTotal/cbc:PrepaidAmount"),
        xml.amount("/*/cac:LegalMonetaryTotal/cbc:PayableAmount"),
        xml.texts("/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID"),
        xml.amounts(line + "/cbc:LineExtensionAmount"),
        xml.joined(line, "concat(" + quantity + ", ' ', " + quantity + "/@unitCode)"),
        xml.joined(
            line,
            "normalize-space(concat(cac:Price/cbc:PriceAmount, ' ', cac:Price/cbc:BaseQuantity))"),
        xml.joined(
            line + "/cac:AllowanceCharge", "concat(cbc:ChargeIndicator, ' ', number(cbc:Amount))"));
  }

  /// Reads by paths.
  private record Reader(Document document) {
    private static final Map<String, String> NAMESPACES =
        Map.of(
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
            "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2");

    private static final XPath READING = reading();

    private static XPath reading() {
      var reading = XPathFactory.newDefaultInstance().newXPath();
      reading.setNamespaceContext(new Namespaces());
      return reading;
    }

    String text(String path) {
      return texts(path).getFirst();
    }

    List<String> texts(String path) {
      return joined(path, ".");
    }

    BigDecimal amount(String path) {
      return amounts(path).getFirst();
    }

    List<BigDecimal> amounts(String path) {
      return texts(path).stream().map(BigDecimal::new).map(Told::plain).toList();
    }

    /// Of each place, what `expression` makes of it.
    List<String> joined(String path, String expression) {
      try {
        var found = (NodeList) READING.evaluate(path, document, XPathConstants.NODESET);
        var each = READING.compile(expression);
        return IntStream.range(0, found.getLength())
            .mapToObj(found::item)
            .map(node -> {
              try {
                return each.evaluate(node);
              } catch (XPathExpressionException e) {
                throw new AssertionError(expression, e);
              }
            })
            .toList();
      } catch (XPathExpressionException e) {
        throw new AssertionError(path, e);
      }
    }

    private static final class Namespaces implements NamespaceContext {
      @Override
      public String getNamespaceURI(String prefix) {
        return NAMESPACES.getOrDefault(prefix, "");
      }

      @Override
      public @Nullable String getPrefix(String namespace) {
        return null;
      }

      @Override
      public Iterator<String> getPrefixes(String namespace) {
        return List.<String>of().iterator();
      }
    }
  }

  /// Both syntaxes write the same number, one with zeros behind and one without.
  static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

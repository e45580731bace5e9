package dev.midcycle.einvoice;

import dev.midcycle.einvoice.ElectronicInvoice.Allowance;
import dev.midcycle.einvoice.ElectronicInvoice.Category;
import dev.midcycle.einvoice.ElectronicInvoice.Line;
import dev.midcycle.einvoice.ElectronicInvoice.Quantity;
import dev.midcycle.einvoice.ElectronicInvoice.Vat;
import java.math.BigDecimal;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePriceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeProductType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementLineMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IndicatorType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.QuantityType;

/// A line of an e-invoice in the library's tree.
final class CiiLine {
  /// BT-139 and BT-144 of UNCL 5189 and 7161: a discount; and a service that is charged beside.
  private static final String DISCOUNT = "95";

  private static final String CHARGE = "ABK";

  private CiiLine() {}

  static SupplyChainTradeLineItemType of(int number, Line line) {
    var item = new SupplyChainTradeLineItemType();
    item.setAssociatedDocumentLineDocument(document(number, line));
    item.setSpecifiedTradeProduct(product(line));
    item.setSpecifiedLineTradeAgreement(agreement(line.quantity()));
    var delivery = new LineTradeDeliveryType();
    delivery.setBilledQuantity(quantity(line.quantity().number(), line.quantity().unit()));
    item.setSpecifiedLineTradeDelivery(delivery);
    item.setSpecifiedLineTradeSettlement(settlement(line));
    return item;
  }

  private static DocumentLineDocumentType document(int number, Line line) {
    var document = new DocumentLineDocumentType();
    document.setLineID(Integer.toString(number));
    line.note().map(Cii::note).ifPresent(document::addIncludedNote);
    return document;
  }

  private static TradeProductType product(Line line) {
    var product = new TradeProductType();
    product.addName(Cii.text(line.name()));
    line.description().map(CiiText::plain).ifPresent(product::setDescription);
    return product;
  }

  private static LineTradeAgreementType agreement(Quantity quantity) {
    var price = new TradePriceType();
    price.addChargeAmount(Cii.amount(plain(quantity.price())));
    if (quantity.base().compareTo(BigDecimal.ONE) != 0) {
      price.setBasisQuantity(quantity(quantity.base(), quantity.unit()));
    }
    var agreement = new LineTradeAgreementType();
    agreement.setNetPriceProductTradePrice(price);
    return agreement;
  }

  private static LineTradeSettlementType settlement(Line line) {
    var settlement = new LineTradeSettlementType();
    settlement.addApplicableTradeTax(tax(line.vat()));
    settlement.setBillingSpecifiedPeriod(Cii.period(line.period()));
    line.allowances().stream()
        .map(CiiLine::allowance)
        .forEach(settlement::addSpecifiedTradeAllowanceCharge);
    var sums = new TradeSettlementLineMonetarySummationType();
    sums.addLineTotalAmount(Cii.amount(line.net()));
    settlement.setSpecifiedTradeSettlementLineMonetarySummation(sums);
    return settlement;
  }

  private static TradeAllowanceChargeType allowance(Allowance allowance) {
    var made = new TradeAllowanceChargeType();
    var indicator = new IndicatorType();
    indicator.setIndicator(allowance.isCharge());
    made.setChargeIndicator(indicator);
    made.addActualAmount(Cii.amount(allowance.amount()));
    made.setReasonCode(allowance.isCharge() ? CHARGE : DISCOUNT);
    made.setReason(CiiText.plain(allowance.reason()));
    return made;
  }

  /// What is not subject to the tax has no rate, not even zero.
  static TradeTaxType tax(Vat vat) {
    var tax = new TradeTaxType();
    tax.setTypeCode("VAT");
    tax.setCategoryCode(vat.category().code());
    if (!vat.isIn(Category.O)) {
      tax.setRateApplicablePercent(plain(vat.percent()));
    }
    return tax;
  }

  private static QuantityType quantity(BigDecimal number, String unit) {
    var quantity = new QuantityType(plain(number));
    quantity.setUnitCode(unit);
    return quantity;
  }

  /// Without the zeros behind, and never with an exponent.
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

package dev.midcycle.einvoice;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.einvoice.ElectronicInvoice.Days;
import dev.midcycle.einvoice.ElectronicInvoice.Means;
import dev.midcycle.einvoice.ElectronicInvoice.Party;
import dev.midcycle.einvoice.ElectronicInvoice.TaxSum;
import java.math.BigDecimal;
import java.util.Optional;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.qualifieddatatype._100.FormattedDateTimeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialInstitutionType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentContextParameterType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentContextType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.NoteType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SpecifiedPeriodType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TaxRegistrationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAddressType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePaymentTermsType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementFinancialCardType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementPaymentMeansType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IDType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/// An e-invoice in the tree that the library writes as CII (D16B).
final class Cii {
  /// BT-24: the standard itself; the profile EN 16931 of Factur-X has the same name.
  private static final String STANDARD = "urn:cen.eu:en16931:2017";

  private static final String VAT_ID = "VA";
  private static final String TAX_NUMBER = "FC";
  private static final String BY_CARD = "48";
  private static final String BY_SEPA = "58";
  private static final String BY_TRANSFER = "30";

  private final ElectronicInvoice invoice;

  private Cii(ElectronicInvoice invoice) {
    this.invoice = invoice;
  }

  static CrossIndustryInvoiceType of(ElectronicInvoice invoice) {
    return new Cii(invoice).root();
  }

  private CrossIndustryInvoiceType root() {
    var root = new CrossIndustryInvoiceType();
    root.setExchangedDocumentContext(context());
    root.setExchangedDocument(document());
    var transaction = new SupplyChainTradeTransactionType();
    int number = 1;
    for (var line : invoice.lines()) {
      transaction.addIncludedSupplyChainTradeLineItem(CiiLine.of(number++, line));
    }
    transaction.setApplicableHeaderTradeAgreement(agreement());
    transaction.setApplicableHeaderTradeDelivery(new HeaderTradeDeliveryType());
    transaction.setApplicableHeaderTradeSettlement(settlement());
    root.setSupplyChainTradeTransaction(transaction);
    return root;
  }

  private static ExchangedDocumentContextType context() {
    var parameter = new DocumentContextParameterType();
    parameter.setID(STANDARD);
    var context = new ExchangedDocumentContextType();
    context.addGuidelineSpecifiedDocumentContextParameter(parameter);
    return context;
  }

  private ExchangedDocumentType document() {
    var document = new ExchangedDocumentType();
    document.setID(invoice.number());
    document.setTypeCode(invoice.type().code);
    document.setIssueDateTime(CiiDates.time(invoice.issuedOn()));
    invoice.notes().stream().map(Cii::note).forEach(document::addIncludedNote);
    return document;
  }

  static NoteType note(String text) {
    var note = new NoteType();
    note.addContent(text(text));
    return note;
  }

  private HeaderTradeAgreementType agreement() {
    var agreement = new HeaderTradeAgreementType();
    agreement.setSellerTradeParty(party(invoice.seller()));
    agreement.setBuyerTradeParty(party(invoice.buyer()));
    invoice
        .purchaseOrder()
        .ifPresent(order -> agreement.setBuyerOrderReferencedDocument(reference(order)));
    return agreement;
  }

  private static ReferencedDocumentType reference(String number) {
    var reference = new ReferencedDocumentType();
    reference.setIssuerAssignedID(CiiText.plain(number));
    return reference;
  }

  private static TradePartyType party(Party party) {
    var made = new TradePartyType();
    party.id().ifPresent(id -> made.addID(id(id)));
    made.setName(CiiText.plain(party.name()));
    made.setPostalTradeAddress(address(party.address()));
    party.vatId().ifPresent(id -> made.addSpecifiedTaxRegistration(registration(id, VAT_ID)));
    party
        .taxNumber()
        .ifPresent(id -> made.addSpecifiedTaxRegistration(registration(id, TAX_NUMBER)));
    return made;
  }

  private static TaxRegistrationType registration(String number, String scheme) {
    var registration = new TaxRegistrationType();
    var id = id(number);
    id.setSchemeID(scheme);
    registration.setID(id);
    return registration;
  }

  private static TradeAddressType address(BillingDetails.Address address) {
    var made = new TradeAddressType();
    told(address.postalCode()).ifPresent(made::setPostcodeCode);
    told(address.line1()).ifPresent(made::setLineOne);
    address.line2().flatMap(Cii::told).ifPresent(made::setLineTwo);
    told(address.city()).ifPresent(made::setCityName);
    made.setCountryID(address.country());
    address
        .region()
        .flatMap(Cii::told)
        .ifPresent(region -> made.addCountrySubDivisionName(text(region)));
    return made;
  }

  /// An element without text is none that the rules allow.
  private static Optional<String> told(String text) {
    return Optional.of(CiiText.plain(text)).filter(plain -> !plain.isBlank());
  }

  private HeaderTradeSettlementType settlement() {
    var settlement = new HeaderTradeSettlementType();
    settlement.setInvoiceCurrencyCode(invoice.currency().getCurrencyCode());
    invoice
        .payment()
        .ifPresent(means -> {
          settlement.addPaymentReference(text(invoice.reference()));
          settlement.addSpecifiedTradeSettlementPaymentMeans(means(means));
        });
    invoice.taxes().forEach(sum -> settlement.addApplicableTradeTax(tax(sum)));
    settlement.setBillingSpecifiedPeriod(period(invoice.period()));
    settlement.addSpecifiedTradePaymentTerms(terms());
    settlement.setSpecifiedTradeSettlementHeaderMonetarySummation(totals());
    invoice
        .preceding()
        .ifPresent(preceding -> settlement.setInvoiceReferencedDocument(preceding(preceding)));
    return settlement;
  }

  private static ReferencedDocumentType preceding(ElectronicInvoice.Preceding preceding) {
    var reference = reference(preceding.number());
    var issued = new FormattedDateTimeType();
    issued.setDateTimeString(CiiDates.formatted(preceding.issuedOn()));
    reference.setFormattedIssueDateTime(issued);
    return reference;
  }

  private static TradeSettlementPaymentMeansType means(Means means) {
    var made = new TradeSettlementPaymentMeansType();
    switch (means) {
      case Means.Card(var brand, var last4) -> {
        made.setTypeCode(BY_CARD);
        made.addInformation(text(brand));
        var card = new TradeSettlementFinancialCardType();
        card.setID(last4);
        made.setApplicableTradeSettlementFinancialCard(card);
      }
      case Means.Transfer(var sepa, var holder, var iban, var bic) -> {
        made.setTypeCode(sepa ? BY_SEPA : BY_TRANSFER);
        var account = new CreditorFinancialAccountType();
        account.setIBANID(iban);
        account.setAccountName(CiiText.plain(holder));
        made.setPayeePartyCreditorFinancialAccount(account);
        bic.ifPresent(code -> {
          var bank = new CreditorFinancialInstitutionType();
          bank.setBICID(code);
          made.setPayeeSpecifiedCreditorFinancialInstitution(bank);
        });
      }
    }
    return made;
  }

  private static TradeTaxType tax(TaxSum sum) {
    var tax = CiiLine.tax(sum.vat());
    tax.addCalculatedAmount(amount(sum.tax()));
    tax.addBasisAmount(amount(sum.base()));
    sum.reason().map(CiiText::plain).ifPresent(tax::setExemptionReason);
    sum.vat().category().reasonCode().ifPresent(tax::setExemptionReasonCode);
    return tax;
  }

  static SpecifiedPeriodType period(Days days) {
    var period = new SpecifiedPeriodType();
    period.setStartDateTime(CiiDates.time(days.first()));
    period.setEndDateTime(CiiDates.time(days.last()));
    return period;
  }

  private TradePaymentTermsType terms() {
    var terms = new TradePaymentTermsType();
    terms.addDescription(text(invoice.terms()));
    invoice.dueOn().map(CiiDates::time).ifPresent(terms::setDueDateDateTime);
    return terms;
  }

  private TradeSettlementHeaderMonetarySummationType totals() {
    var totals = invoice.totals();
    var sums = new TradeSettlementHeaderMonetarySummationType();
    sums.addLineTotalAmount(amount(totals.net()));
    sums.addTaxBasisTotalAmount(amount(totals.net()));
    var tax = amount(totals.tax());
    tax.setCurrencyID(invoice.currency().getCurrencyCode());
    sums.addTaxTotalAmount(tax);
    sums.addGrandTotalAmount(amount(totals.gross()));
    sums.addTotalPrepaidAmount(amount(totals.prepaid()));
    sums.addDuePayableAmount(amount(totals.due()));
    return sums;
  }

  static AmountType amount(BigDecimal amount) {
    return new AmountType(amount);
  }

  static TextType text(String text) {
    return new TextType(CiiText.plain(text));
  }

  private static IDType id(String text) {
    return new IDType(CiiText.plain(text));
  }
}

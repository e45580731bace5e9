package dev.midcycle.einvoice;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// The rules that CEN has published for EN 16931 (1.3.15), as the library `phive` carries them out:
/// the schema of the syntax, then the Schematron.
public final class Judge {
  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

  private Judge() {}

  private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
    var rules = new ValidationExecutorSetRegistry<IValidationSourceXML>();
    EN16931Validation.initEN16931(rules);
    return rules;
  }

  /// What of the rules is broken, fatally or not: the rules' warnings count, too.
  public static List<String> breaches(byte[] xml) {
    // Its own words are asked for by the default language.
    var before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      var document = read(xml);
      var found = new ArrayList<String>();
      ValidationExecutionManager.executeValidation(
              IValidityDeterminator.createDefault(),
              Objects.requireNonNull(RULES.getOfID(rulesOf(document))),
              ValidationSourceXML.create("judged", document),
              Locale.ENGLISH)
          .forEachFlattened(one -> {
            if (!one.isSuccess()) {
              found.add(one.getErrorLevel().getID() + " " + one.getErrorText(Locale.ENGLISH));
            }
          });
      return found;
    } finally {
      Locale.setDefault(before);
    }
  }

  private static DVRCoordinate rulesOf(Document document) {
    return switch (document.getDocumentElement().getLocalName()) {
      case "CrossIndustryInvoice" -> EN16931Validation.VID_CII_1315;
      case "Invoice" -> EN16931Validation.VID_UBL_INVOICE_1315;
      case "CreditNote" -> EN16931Validation.VID_UBL_CREDIT_NOTE_1315;
      default -> throw new AssertionError(document.getDocumentElement().getNodeName());
    };
  }

  /// Nothing outside of it is read.
  public static Document read(byte[] xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("no XML", e);
    }
  }
}

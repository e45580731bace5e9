package dev.midcycle.correction;

import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is noted of a correction: before, after and why.
final class CorrectionNotes {
  private CorrectionNotes() {}

  static Map<String, String> details(Corrected.Done done) {
    var document = done.document();
    var details = new LinkedHashMap<String, String>();
    details.put("corrects", document.number().toString());
    details.put("currency", document.amounts().total().currency().getCurrencyCode());
    details.put("amount", amount(done).toString());
    details.put("reason", done.correction().reason());
    details.put("status_before", document.status().code());
    details.put("status_after", done.after().status().code());
    details.put("open_before", document.amounts().open().toString());
    details.put("open_after", done.after().open().toString());
    done.again()
        .ifPresent(again -> {
          details.put("replaced_by", again.issued().id().text());
          details.put("buyer_before", told(again.from()));
          details.put("buyer_after", told(again.to()));
        });
    return details;
  }

  /// What is credited, or was open.
  static Money amount(Corrected.Done done) {
    return done.bill().map(bill -> bill.total().negated()).orElse(done.document().amounts().open());
  }

  private static String told(Corrected.Buyer buyer) {
    var parts = new ArrayList<String>();
    buyer
        .details()
        .ifPresent(details -> {
          var address = details.address();
          parts.add(details.name());
          parts.add(address.line1());
          address.line2().ifPresent(parts::add);
          parts.add(address.postalCode() + " " + address.city());
          address.region().ifPresent(parts::add);
          parts.add(address.country());
          details.taxId().ifPresent(parts::add);
        });
    buyer
        .called()
        .ifPresent(called -> {
          called.name().ifPresent(parts::add);
          called.taxId().ifPresent(parts::add);
        });
    buyer.purchaseOrder().ifPresent(order -> parts.add("order " + order));
    return String.join(", ", parts);
  }
}

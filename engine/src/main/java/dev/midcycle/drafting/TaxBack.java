package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Taxed;
import dev.midcycle.terms.Tax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tax that credits bring back: each its share of what their document charged at their rate.
final class TaxBack {
  private final Map<Place, Taxed> left = new LinkedHashMap<>();

  private record Place(Cause document, Tax rate) {}

  TaxBack(List<Taxed> taxed) {
    taxed.forEach(one -> left.put(new Place(one.document(), one.rate()), one));
  }

  /// A credit with the tax that it brings back; a charge as it is. What is not known of its
  /// document any more bears the tax that it would bear alone.
  Line bring(Line line) {
    return line.takesBack().map(document -> bring(line, document)).orElse(line);
  }

  private Line bring(Line credit, Cause document) {
    var place = new Place(document, credit.tax());
    var net = credit.amount().negated();
    var taxed = left.get(place);
    if (taxed == null) {
      return credit.bringing(credit.tax().on(net));
    }
    left.put(place, taxed.returning(net));
    return credit.bringing(taxed.back(net));
  }

  /// What there is with all that was brought back.
  List<Taxed> left() {
    return new ArrayList<>(left.values());
  }
}
